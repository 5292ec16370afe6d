package jointcalendar.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.db.OpenDatabase;
import jointcalendar.db.TestDatabase;
import jointcalendar.db.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a column may hold comes back as it was, and as it was at one moment. */
class RoundTripTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ODD = "CREATE TABLE odd (id BIGINT NOT NULL AUTO_INCREMENT, parent_id BIGINT NULL,"
            + " small TINYINT(1) NULL, large BIGINT UNSIGNED NULL, exact DECIMAL(20, 5) NULL, rough DOUBLE NULL,"
            + " words VARCHAR(200) NULL, many_words MEDIUMTEXT NULL, bytes VARBINARY(300) NULL, blob_bytes MEDIUMBLOB NULL,"
            + " on_day DATE NULL, at_time TIME(3) NULL, at_moment DATETIME(6) NULL, stamped TIMESTAMP(6) NULL,"
            + " doubled BIGINT GENERATED ALWAYS AS (small * 2) STORED,"
            + " PRIMARY KEY (id), CONSTRAINT odd_parent FOREIGN KEY (parent_id) REFERENCES odd (id)) ENGINE = InnoDB";

    @TempDir
    private Path folder;

    private final TestDatabase from = TestServer.fresh();
    private final TestDatabase to = TestServer.fresh();

    private Backup.Written backup(Progress progress) {
        try (OpenDatabase open = OpenDatabase.asItIs(folder, Optional.of(from.address()))) {
            return new Backup(open, folder.resolve("from"), key()).writeTo(file(), "test", NOW, progress);
        }
    }

    private Restore.Restored restore() {
        TestServer.leave();
        try (BackupFile backup = BackupFile.open(file());
                OpenDatabase open = OpenDatabase.alone(folder, Optional.of(to.address()))) {
            return new Restore(open, folder.resolve("to"), key()).from(backup, NOW, (table, rows) -> {});
        }
    }

    private Path file() {
        return folder.resolve("backup.zip");
    }

    private static PortalKey key() {
        return new PortalKey(Optional.of("a key for tests, thirty-two long"), Path.of("none"));
    }

    private static void tell(TestDatabase database, String statement, Object... values) {
        database.database().sql().execute(statement, values);
    }

    /** As text by the server itself, whatever a driver makes of its types. */
    private static List<List<Object>> odd(TestDatabase database) {
        return database.database()
                .sql()
                .fetch(
                        "SELECT id, parent_id, small, large, exact, CAST(rough AS CHAR), HEX(words), HEX(many_words),"
                                + " HEX(bytes), HEX(blob_bytes), CAST(on_day AS CHAR), CAST(at_time AS CHAR),"
                                + " CAST(at_moment AS CHAR), CAST(UNIX_TIMESTAMP(stamped) AS CHAR), doubled FROM odd ORDER BY id")
                .map(row -> java.util.Arrays.asList(row.intoArray()));
    }

    @Test
    void bringsBackEveryKindOfValue() {
        byte[] allBytes = new byte[256];
        for (int index = 0; index < allBytes.length; index++) {
            allBytes[index] = (byte) index;
        }
        tell(from, ODD);
        tell(to, ODD);
        String sql =
                "INSERT INTO odd (id, small, large, exact, rough, words, many_words, bytes, blob_bytes, on_day, at_time,"
                        + " at_moment, stamped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        tell(
                from,
                sql,
                1,
                1,
                0,
                "-0.00001",
                0.1,
                "",
                "",
                new byte[0],
                new byte[0],
                "0001-01-01",
                "00:00:00.000",
                "1000-01-01 00:00:00.000001",
                "1970-01-02 00:00:00");
        tell(
                from,
                sql,
                2,
                -128,
                "18446744073709551615",
                "123456789012345.12345",
                1.7976931348623157E308,
                "🙂 \\ ' \" \n\r\t\u0000\u001a\u2028 Ә Ғ Қ  ",
                "\\N [1,2] `x` %s {0} 👩🏽‍⚕️\n".repeat(9_000),
                allBytes,
                allBytes,
                "9999-12-31",
                "-838:59:59.000",
                "9999-12-31 23:59:59.999999",
                "2038-01-01 00:00:00.123456");
        tell(from, "INSERT INTO odd (id, parent_id) VALUES (4, NULL), (3, 4), (5, 5)");
        backup((table, rows) -> {});
        restore();
        assertEquals(5, odd(to).size());
        assertEquals(odd(from), odd(to));
    }

    @Test
    void givesNoNumberTwiceThatWasGivenToSomethingDeleted() {
        tell(from, ODD);
        tell(to, ODD);
        tell(from, "INSERT INTO odd (id, words) VALUES (1, 'stays'), (41, 'goes')");
        tell(from, "DELETE FROM odd WHERE id = 41");
        backup((table, rows) -> {});
        restore();
        tell(to, "INSERT INTO odd (words) VALUES ('new')");
        assertTrue((Long) odd(to).get(1).get(0) > 41, odd(to).toString());
    }

    @Test
    void holdsNothingOfWhatIsWrittenWhileItIsMade() {
        addOrganisation("before");
        backup((table, rows) -> {
            if (table.equals("account")) {
                addOrganisation("meanwhile");
                tell(from, "UPDATE setting SET text_value = 'meanwhile'");
            }
        });
        restore();
        assertEquals(
                List.of("before"),
                to.database().sql().fetch("SELECT short_name FROM organisation").map(row -> row.get(0)));
        assertEquals(2, from.database().sql().fetchCount(org.jooq.impl.DSL.table("organisation")));
    }

    private void addOrganisation(String name) {
        tell(
                from,
                "INSERT INTO organisation (short_name, name_en, kind, side, colour, created_at)"
                        + " VALUES (?, ?, 'other', 'donor', '#000000', NOW())",
                name,
                name);
    }

    @Test
    void leavesATableThatIsNoneOfThePortalsInTheBackup() {
        tell(from, ODD);
        backup((table, rows) -> {});
        assertEquals(List.of("odd"), restore().strangers());
    }

    @Test
    void refusesAColumnOfWhichNobodyCanSayThatItTravelsUnchanged() {
        tell(from, "CREATE TABLE measured (id BIGINT NOT NULL PRIMARY KEY, about FLOAT NOT NULL) ENGINE = InnoDB");
        BackupRefused refused = assertThrows(BackupRefused.class, () -> backup((table, rows) -> {}));
        assertTrue(refused.getMessage().contains("measured.about"), refused.getMessage());
        assertEquals(0, folder.toFile().listFiles((in, name) -> name.contains("backup")).length);
    }

    @Test
    void refusesToLackATableOfThePortal() {
        tell(to, ODD);
        backup((table, rows) -> {});
        BackupRefused refused = assertThrows(BackupRefused.class, this::restore);
        assertTrue(refused.getMessage().contains("odd"), refused.getMessage());
    }

    @Test
    void leavesOutTablesThatThereAre() {
        Set<String> there = from.database().sql().fetch("SHOW TABLES").map(row -> row.get(0, String.class)).stream()
                .collect(Collectors.toSet());
        assertTrue(there.containsAll(Catalogue.LEFT_OUT), "Some of " + Catalogue.LEFT_OUT + " is not in " + there);
    }

    @Test
    void keepsNoRowThatRefersToWhatIsLeftOut() {
        String leftOut = "('" + String.join("', '", Catalogue.LEFT_OUT) + "')";
        assertEquals(
                List.of(),
                from.database()
                        .sql()
                        .fetch("SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) FROM information_schema.KEY_COLUMN_USAGE"
                                + " WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IN " + leftOut
                                + " AND TABLE_NAME NOT IN " + leftOut)
                        .map(row -> row.get(0)));
    }

    @Test
    void ordersTheRowsOfEachTableByAKey() throws Exception {
        try (OpenDatabase open = OpenDatabase.asItIs(folder, Optional.of(from.address()));
                java.sql.Connection connection = open.unhurried()) {
            List<Table> tables = Catalogue.of(connection);
            assertTrue(tables.size() > 15);
            tables.forEach(table ->
                    assertTrue(!table.key().isEmpty() && !table.columns().isEmpty(), table.name()));
        }
    }
}
