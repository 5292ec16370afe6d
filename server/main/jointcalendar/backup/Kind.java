package jointcalendar.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the values of a column travel, so that every server reads back exactly what another one wrote. */
enum Kind {
    INTEGER,
    /** Exact, as text. */
    DECIMAL,
    DOUBLE,
    TEXT,
    /** As base64. */
    BINARY,
    /** Days and times as the server itself writes and reads them: drivers drop or round fractions. TIMESTAMP in UTC. */
    MOMENT;

    /** Empty for a type of which nobody can say that it travels unchanged. */
    static Optional<Kind> of(String dataType, String columnType) {
        return Optional.ofNullable(
                switch (dataType.toLowerCase(Locale.ROOT)) {
                    case "tinyint", "smallint", "mediumint", "int" -> INTEGER;
                    case "bigint" -> columnType.contains("unsigned") ? DECIMAL : INTEGER;
                    case "decimal" -> DECIMAL;
                    case "double" -> DOUBLE;
                    case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json" -> TEXT;
                    case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> BINARY;
                    case "date", "time", "datetime", "timestamp", "year" -> MOMENT;
                    default -> null;
                });
    }

    /** The column as a query asks for it. */
    String selected(String quotedColumn) {
        return this == MOMENT ? "CAST(" + quotedColumn + " AS CHAR)" : quotedColumn;
    }

    /** The column as rows are ordered by it: the same on every server, whatever it thinks of alphabets. */
    String ordered(String quotedColumn) {
        return this == TEXT ? "CAST(" + quotedColumn + " AS BINARY)" : quotedColumn;
    }

    void write(ResultSet row, int index, JsonGenerator json) throws SQLException, IOException {
        Object value = read(row, index);
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof byte[] bytes) {
            json.writeBinary(bytes);
        } else {
            json.writeString(value.toString());
        }
    }

    private @Nullable Object read(ResultSet row, int index) throws SQLException {
        Object value =
                switch (this) {
                    case INTEGER -> row.getLong(index);
                    case DOUBLE -> row.getDouble(index);
                    case BINARY -> row.getBytes(index);
                    case DECIMAL, TEXT, MOMENT -> row.getString(index);
                };
        return row.wasNull() ? null : value;
    }

    /**
     * Binds the value at which the parser stands.
     *
     * @return roughly how much memory it takes until it is sent
     * @throws IOException if it is no value of this kind
     */
    int bind(JsonParser json, PreparedStatement insert, int index) throws IOException, SQLException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            insert.setNull(index, java.sql.Types.NULL);
            return 0;
        }
        if (this == BINARY) {
            byte[] bytes = json.getBinaryValue();
            insert.setBytes(index, bytes);
            return bytes.length;
        }
        return bindPlain(json, insert, index);
    }

    private int bindPlain(JsonParser json, PreparedStatement insert, int index) throws IOException, SQLException {
        switch (this) {
            case INTEGER -> insert.setLong(index, json.getLongValue());
            case DOUBLE -> insert.setDouble(index, json.getDoubleValue());
            case DECIMAL -> insert.setBigDecimal(index, decimal(text(json)));
            default -> insert.setString(index, text(json));
        }
        return json.getTextLength();
    }

    private static String text(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new IOException("a text was to stand here");
        }
        return json.getText();
    }

    private static BigDecimal decimal(String text) throws IOException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IOException("a number was to stand here", e);
        }
    }
}
