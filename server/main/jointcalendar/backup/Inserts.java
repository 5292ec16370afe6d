package jointcalendar.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Stores the rows of a table as {@link Rows} wrote them, some hundred at a time. */
final class Inserts implements AutoCloseable {
    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 1_000_000;

    private final List<Column> columns;
    private final PreparedStatement insert;
    private long rows;
    private int waiting;
    private int weight;

    Inserts(Connection connection, Table table) throws SQLException {
        this.columns = table.columns();
        this.insert = connection.prepareStatement(table.insert());
    }

    /**
     * Stores them all and returns how many there were.
     *
     * @throws IOException where the text is none that {@link Rows} writes
     */
    long store(InputStream in) throws SQLException, IOException {
        try (JsonParser json = Json.FACTORY.createParser(in)) {
            while (json.nextToken() != null) {
                row(json);
                if (waiting == MOST_ROWS || weight > MOST_BYTES) {
                    send();
                }
            }
        }
        send();
        return rows;
    }

    private void row(JsonParser json) throws SQLException, IOException {
        require(json.currentToken() == JsonToken.START_ARRAY);
        for (int index = 0; index < columns.size(); index++) {
            JsonToken token = json.nextToken();
            require(token != null && token.isScalarValue());
            weight += columns.get(index).kind().bind(json, insert, index + 1);
        }
        require(json.nextToken() == JsonToken.END_ARRAY);
        insert.addBatch();
        rows++;
        waiting++;
    }

    private static void require(boolean fine) throws IOException {
        if (!fine) {
            throw new IOException("a row does not have the columns of its table");
        }
    }

    private void send() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
        }
        waiting = 0;
        weight = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
