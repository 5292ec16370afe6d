package jointcalendar.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Writes the rows of a table, one after another as the server sends them. */
final class Rows {
    private Rows() {}

    /** Returns how many there were. */
    static long write(Connection connection, Table table, OutputStream out) throws SQLException, IOException {
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                JsonGenerator json = Json.lines(out)) {
            statement.setFetchSize(Integer.MIN_VALUE); // Connector/J's way to say: do not gather them first
            try (ResultSet row = statement.executeQuery(table.select())) {
                return write(row, table.columns(), json);
            }
        }
    }

    private static long write(ResultSet row, List<Column> columns, JsonGenerator json)
            throws SQLException, IOException {
        long rows = 0;
        while (row.next()) {
            json.writeStartArray();
            for (int index = 0; index < columns.size(); index++) {
                columns.get(index).kind().write(row, index + 1, json);
            }
            json.writeEndArray();
            rows++;
        }
        return rows;
    }
}
