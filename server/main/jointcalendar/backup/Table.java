package jointcalendar.backup;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as it stands in the database.
 *
 * @param key the columns by which its rows are told apart, in the key's order
 * @param nextId the number that the next row gets; 0 where rows are not numbered
 * @param exact whether the server keeps every text as it was written; MySQL reorders what is in JSON columns
 */
record Table(String name, List<Column> columns, List<Column> key, long nextId, boolean exact) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static String quoted(String name) {
        if (!isName(name)) {
            throw new BackupRefused("\"" + name + "\" is no name that a backup can hold.");
        }
        return "`" + name + "`";
    }

    String quoted() {
        return quoted(name);
    }

    /** All rows, in an order that is the same on every server. */
    String select() {
        return "SELECT " + columns.stream().map(Column::selected).collect(joining(", ")) + " FROM " + quoted()
                + " ORDER BY " + key.stream().map(Column::ordered).collect(joining(", "));
    }

    String insert() {
        return "INSERT INTO " + quoted() + " ("
                + columns.stream().map(Column::quoted).collect(joining(", ")) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
