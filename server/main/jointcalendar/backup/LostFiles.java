package jointcalendar.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares the files in a backup with what the rows in it ask for: a backup is made all the same, but whoever makes it is told. */
final class LostFiles {
    private static final Pattern BY_HASH = Pattern.compile(PortalFiles.FOLDER + "/[0-9a-f]{2}/[0-9a-f]{62}");
    private static final String ASKED_FOR = "SELECT DISTINCT hash FROM attachment WHERE hash IS NOT NULL ORDER BY hash";

    private LostFiles() {}

    /** The hashes that attachments name, at the snapshot's moment; none where the schema is older than they are. */
    static List<String> askedFor(Connection snapshot, List<Table> tables) throws SQLException {
        List<String> hashes = new ArrayList<>();
        if (tables.stream().anyMatch(table -> table.name().equals("attachment"))) {
            try (Statement statement = snapshot.createStatement();
                    ResultSet row = statement.executeQuery(ASKED_FOR)) {
                while (row.next()) {
                    hashes.add(row.getString(1));
                }
            }
        }
        return hashes;
    }

    /** Paths of those that are missing from the backup, or whose content is not the one that their name says. */
    static List<String> of(List<String> askedFor, Manifest manifest) {
        Map<String, String> found = new HashMap<>();
        manifest.files().stream()
                .filter(file -> BY_HASH.matcher(file.path()).matches())
                .forEach(file -> found.put(file.path(), file.measure().sha256()));
        return askedFor.stream()
                .filter(hash -> !hash.equals(found.get(path(hash))))
                .map(LostFiles::path)
                .toList();
    }

    private static String path(String hash) {
        return PortalFiles.FOLDER + "/" + hash.substring(0, 2) + "/" + hash.substring(2);
    }
}
