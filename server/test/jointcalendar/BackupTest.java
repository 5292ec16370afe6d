package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jointcalendar.activity.Filter;
import jointcalendar.backup.TamperedBackup;
import jointcalendar.db.Database;
import jointcalendar.db.Health;
import jointcalendar.db.OpenDatabase;
import jointcalendar.db.TestDatabase;
import jointcalendar.db.TestServer;
import jointcalendar.feed.Feed;
import jointcalendar.mail.FolderPostman;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands backup and restore, as whoever runs a portal meets them. */
class BackupTest {
    private static final String KEY = "a key for tests, thirty-two long";
    private static final List<String> NOT_COMPARED = List.of(
            "flyway_schema_history",
            "scheduled_tasks",
            "search_term",
            "search_spelling",
            "search_rules",
            "sign_in_link",
            "sign_in_session",
            "calendar_version");

    @TempDir
    private Path folder;

    private final TestPortal original = TestPortal.demo();
    private final TestDatabase empty = TestServer.bare();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void nameIt() {
        file = folder.resolve("portal.zip");
    }

    @AfterEach
    void stop() {
        original.close();
    }

    private int run(TestDatabase on, Path dataDir, Map<String, String> further, String... args) {
        Map<String, String> environment = new HashMap<>(further);
        environment.put("DATABASE_URL", on.address().url());
        environment.put("DATABASE_USER", on.address().user());
        environment.put("DATABASE_PASSWORD", on.address().password());
        environment.put("DATA_DIR", dataDir.toString());
        return run(environment, args);
    }

    private int run(Map<String, String> environment, String... args) {
        TestServer.leave();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(environment, List.of(args), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private void backUp() {
        assertEquals(
                0,
                run(original.testDatabase, dataDir("old"), Map.of("SECRET_KEY", KEY), "backup", file.toString()),
                err::toString);
    }

    private int restore(Path from) {
        return run(empty, dataDir("new"), Map.of("SECRET_KEY", KEY), "restore", from.toString());
    }

    private void assertRefused(Path from, String reason) {
        assertEquals(1, restore(from), out::toString);
        assertTrue(err.toString().contains(reason), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertFalse(hasRows(empty), "Something was stored");
    }

    private static boolean hasRows(TestDatabase database) {
        List<String> tables = tables(database);
        return List.of("organisation", "account", "activity", "feed").stream()
                .anyMatch(table -> tables.contains(table)
                        && database.database().sql().fetchCount(org.jooq.impl.DSL.table(table)) > 0);
    }

    private Path dataDir(String name) {
        return folder.resolve(name);
    }

    private static List<String> tables(TestDatabase database) {
        return database.database().sql().fetch("SHOW TABLES").map(row -> row.get(0, String.class));
    }

    /** Every table's rows as text, in an order of their own. */
    private static Map<String, List<String>> rows(TestDatabase database) {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : tables(database)) {
            if (!NOT_COMPARED.contains(table)) {
                all.put(
                        table,
                        database.database().sql().fetch("SELECT * FROM `" + table + "`").stream()
                                .map(row -> row.formatJSON())
                                .sorted()
                                .toList());
            }
        }
        return all;
    }

    private static long number(TestDatabase database, String query) {
        return database.database().sql().fetchSingle(query).get(0, Long.class);
    }

    @Test
    void bringsTheWholePortalIntoAnEmptyDatabase() {
        original.testDatabase.database().sql().execute("UPDATE activity SET title = ? ORDER BY id LIMIT 1", "🙂 \\'\n");
        backUp();
        Map<String, List<String>> before = rows(original.testDatabase);
        assertEquals(0, restore(file), err::toString);
        Map<String, List<String>> after = rows(empty);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((table, rows) -> assertEquals(rows, after.get(table), table));
        assertTrue(before.get("activity").size() > 20 && before.get("overlap").size() > 5);
        assertTrue(out.toString().contains("Everybody signs in anew"), out.toString());
    }

    @Test
    void takesTheFilesOfActivitiesAlong() throws IOException {
        byte[] text = "Программа\n".getBytes(StandardCharsets.UTF_8);
        String page = attached("agenda.txt", text);
        assertEquals(
                0,
                run(original.testDatabase, original.data, Map.of("SECRET_KEY", KEY), "backup", file.toString()),
                err::toString);
        assertTrue(out.toString().contains(" 1 uploaded files"), out.toString());
        assertFalse(out.toString().contains("Warning"), out.toString());
        assertEquals(0, restore(file), err::toString);
        try (TestPortal restored =
                TestPortal.with(TestPortal.Wishes.none().on(empty).in(dataDir("new")))) {
            TestBrowser someone = restored.as("coordinator@demo.example");
            String link = someone.open(page).page().select("#files a[download]").attr("href");
            assertArrayEquals(text, someone.ask("GET", link).bytes());
        }
    }

    @Test
    void saysWhichFilesWereLostBeforeItCame() throws IOException {
        attached("agenda.txt", "Agenda".getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> all = Files.walk(original.data.resolve("files"))) {
            Files.writeString(all.filter(Files::isRegularFile).findFirst().orElseThrow(), "altered");
        }
        assertEquals(
                0, run(original.testDatabase, original.data, Map.of("SECRET_KEY", KEY), "backup", file.toString()));
        assertTrue(out.toString().contains("is missing or not what it was"), out.toString());
    }

    /** The address of an activity that has this file now. */
    private String attached(String name, byte[] content) {
        String page = "/activities/1";
        original.as("coordinator@demo.example")
                .open(page + "/files")
                .attach(page + "/files", List.of(new TestBrowser.SentFile(name, content)));
        return page;
    }

    @Test
    void findsTheSameOverlapsAtTheSameBusinessTime() {
        Map<String, String> firstStart = Map.of("SECRET_KEY", KEY, "START_AT", "2007-05-02T03:00:00Z");
        assertEquals(0, run(original.testDatabase, dataDir("old"), firstStart, "overlaps"));
        String before = out.toString();
        backUp();
        restore(file);
        assertEquals(0, run(empty, dataDir("new"), Map.of("SECRET_KEY", KEY), "overlaps"));
        assertEquals(before, out.toString());
        assertTrue(before.lines().count() > 5, before);
    }

    @Test
    void keepsFeedAddressesAndSignsEverybodyOut() {
        var person = original.portal.accounts.byEmail(anyone()).orElseThrow();
        Feed feed = original.portal.feeds.make(person.viewer(), person.id(), "All", Filter.ALL);
        String path = original.portal.feedAddress.of(feed).getPath();
        String session = original.portal.signIn.openSession(person);
        String events = original.visitor().open(path).body();
        backUp();
        restore(file);
        try (Second second = new Second()) {
            TestBrowser reader = new TestBrowser(second.address).open(path);
            assertEquals(200, reader.status());
            assertEquals(count(events, "BEGIN:VEVENT"), count(reader.body(), "BEGIN:VEVENT"));
            assertEquals(0, number(empty, "SELECT COUNT(*) FROM sign_in_session"));
            TestBrowser known = new TestBrowser(second.address).with("session", session);
            assertNotEquals(200, known.ask("GET", "/feeds").status());
        }
    }

    private String anyone() {
        return original.testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT email FROM account ORDER BY id LIMIT 1")
                .get(0, String.class);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    /** The restored portal, served. */
    private final class Second implements AutoCloseable {
        final Database database = empty.database();
        final Portal portal = new Portal(
                original.portal.settings,
                database,
                new FolderPostman(dataDir("mail"), original.realTime),
                original.clock,
                original.realTime);
        final Javalin server = new SitePages(portal, new Health(database), Optional.empty())
                .server()
                .start(0);
        final URI address = URI.create("http://localhost:" + server.port());

        @Override
        public void close() {
            server.stop();
            portal.close();
        }
    }

    @Test
    void letsNobodyTakeWhatTheyKeptForWhatIsTrueNow() {
        backUp();
        long before = number(original.testDatabase, "SELECT number FROM calendar_version");
        restore(file);
        assertTrue(number(empty, "SELECT number FROM calendar_version") > before + 1000);
    }

    @Test
    void sendsNoLetterAgainThatWaitedWhenTheBackupWasMade() {
        original.testDatabase
                .database()
                .sql()
                .execute("INSERT INTO outbox (once_key, recipient, message_id, content, state, attempts, due_at)"
                        + " VALUES ('waits', 'a@b.example', 'x', 'x', 'waiting', 0, NOW()),"
                        + " ('is under way', 'a@b.example', 'y', 'y', 'sending', 1, NOW())");
        backUp();
        restore(file);
        assertEquals(0, number(empty, "SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending')"));
        assertEquals(2, number(empty, "SELECT COUNT(*) FROM outbox WHERE state = 'unknown' AND ended_at IS NOT NULL"));
        assertTrue(out.toString().contains("2 letters"), out.toString());
    }

    @Test
    void takesTheKeyAndUploadedFilesAlongWhereTheyLieInTheDataFolder() throws IOException {
        Path old = dataDir("old");
        Files.createDirectories(old.resolve("files/ab"));
        Files.write(old.resolve("files/ab/abcdef"), new byte[] {0, 1, -1});
        Files.writeString(old.resolve("secret.key"), KEY + "\n");
        assertEquals(0, run(original.testDatabase, old, Map.of(), "backup", file.toString()), err::toString);
        assertTrue(out.toString().contains("and the secret key"), out.toString());
        assertEquals(0, run(empty, dataDir("new"), Map.of(), "restore", file.toString()), err::toString);
        assertEquals(
                -1,
                Files.mismatch(old.resolve("files/ab/abcdef"), dataDir("new").resolve("files/ab/abcdef")));
        assertEquals(
                -1, Files.mismatch(old.resolve("secret.key"), dataDir("new").resolve("secret.key")));
        assertFalse(out.toString().contains("no longer right"), out.toString());
    }

    @Test
    void leavesAKeyFromTheEnvironmentOutAndSaysSo() throws IOException {
        backUp();
        assertTrue(out.toString().contains("SECRET_KEY is not in the backup"), out.toString());
        assertFalse(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("secret.key"));
        assertEquals(0, run(empty, dataDir("new"), Map.of(), "restore", file.toString()), err::toString);
        assertTrue(out.toString().contains("no longer right"), out.toString());
        assertFalse(Files.exists(dataDir("new").resolve("secret.key")));
    }

    @Test
    void replacesNoOtherKey() throws IOException {
        Files.createDirectories(dataDir("old"));
        Files.writeString(dataDir("old").resolve("secret.key"), KEY);
        assertEquals(0, run(original.testDatabase, dataDir("old"), Map.of(), "backup", file.toString()));
        Files.createDirectories(dataDir("new"));
        Files.writeString(dataDir("new").resolve("secret.key"), "another key, just as long as it must be");
        assertEquals(1, run(empty, dataDir("new"), Map.of(), "restore", file.toString()));
        assertTrue(err.toString().contains("secret.key"), err.toString());
        assertTrue(Files.readString(dataDir("new").resolve("secret.key")).startsWith("another"));
        assertFalse(hasRows(empty));
    }

    @Test
    void writesAFileForItsOwnerOnlyAndReplacesNone() throws IOException {
        backUp();
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        long size = Files.size(file);
        assertEquals(1, run(original.testDatabase, dataDir("old"), Map.of(), "backup", file.toString()));
        assertTrue(err.toString().contains("is there already"), err.toString());
        assertEquals(size, Files.size(file));
        assertEquals(1, run(original.testDatabase, dataDir("old"), Map.of(), "backup", folder + "/none/x.zip"));
        assertEquals(2, run(original.testDatabase, dataDir("old"), Map.of(), "backup"));
    }

    @Test
    void refusesADatabaseWithoutAPortal() {
        assertEquals(1, run(empty, dataDir("old"), Map.of("SECRET_KEY", KEY), "backup", file.toString()));
        assertTrue(err.toString().contains("no portal"), err.toString());
        assertFalse(Files.exists(file));
    }

    @Test
    void refusesAPortalThatHasSomebody() {
        backUp();
        assertEquals(0, restore(file));
        Map<String, List<String>> before = rows(empty);
        assertEquals(1, restore(file));
        assertTrue(err.toString().contains("empty one only"), err.toString());
        assertEquals(before, rows(empty));
    }

    @Test
    void refusesADatabaseInUse() throws Exception {
        backUp();
        try (OpenDatabase other = OpenDatabase.asItIs(folder, Optional.of(empty.address()));
                java.sql.Connection connection = other.unhurried()) {
            assertTrue(connection.isValid(1));
            assertEquals(1, restore(file));
            assertTrue(err.toString().contains("in use"), err.toString());
        }
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        assertRefused(folder.resolve("missing.zip"), "no file");
        assertRefused(folder, "no file");
        assertRefused(Files.writeString(folder.resolve("a.zip"), "no archive"), "no backup");
        assertRefused(Files.write(folder.resolve("b.zip"), new byte[0]), "no backup");
    }

    @Test
    void refusesADamagedBackup() throws IOException {
        backUp();
        byte[] good = Files.readAllBytes(file);
        assertRefused(
                Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(good, good.length - 100)), "damaged");
        byte[] flipped = good.clone();
        flipped[dataOf(good, "tables/account.jsonl") + 20] ^= 1;
        assertRefused(Files.write(folder.resolve("flipped.zip"), flipped), "");
        assertRefused(
                TamperedBackup.rows(file, "account", rows -> rows.replace("\"coordinator\"", "\"administrat\"")),
                "damaged");
        assertRefused(TamperedBackup.rows(file, "account", rows -> rows + " ".repeat(50_000_000)), "damaged");
        assertRefused(TamperedBackup.withoutEntry(file, "tables/feed.jsonl"), "lacks");
        assertRefused(TamperedBackup.withoutEntry(file, "backup.json"), "no backup");
    }

    /** Where the packed bytes of an entry begin, about: its name stands in front of them. */
    private static int dataOf(byte[] zip, String entry) {
        return new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(entry) + entry.length();
    }

    @Test
    void refusesPathsThatLeadElsewhere() {
        backUp();
        assertRefused(TamperedBackup.withEntry(file, "../outside", "x"), "more than");
        for (String path :
                List.of("../outside", "files/../../outside", "/etc/outside", "files/.hidden", "portal.lock")) {
            Path tampered = TamperedBackup.withEntry(file, path, "x");
            assertRefused(
                    TamperedBackup.listing(
                            tampered,
                            list -> list.replaceFirst(
                                    "\"files\" : \\[ ?\\]",
                                    "\"files\" : [ {\"path\" : \"" + path
                                            + "\", \"measure\" : {\"bytes\" : 1, \"sha256\" :"
                                            + " \"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\"}} ]")),
                    "no backup");
        }
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void refusesNewerFormatsAndSchemas() {
        backUp();
        assertRefused(
                TamperedBackup.listing(file, list -> list.replace("\"format\" : 1", "\"format\" : 2")),
                "newer program");
        assertRefused(
                TamperedBackup.listing(
                        file, list -> list.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"999\"")),
                "schema version 999");
        assertRefused(
                TamperedBackup.listing(
                        file, list -> list.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"1.5\"")),
                "does not know");
    }

    @Test
    void storesNothingOfABackupThatDoesNotHoldTogether() {
        backUp();
        assertRefused(
                TamperedBackup.forgedRows(
                        file, "activity_term", rows -> rows.replaceFirst("\\[\\d+,(.*)\\]$", "[987654,$1]")),
                "refer to");
        assertRefused(
                TamperedBackup.forgedRows(file, "activity_term", rows -> rows.replaceFirst("\\[\\d+,", "[\"x\",")),
                "Nothing was restored");
        assertRefused(
                TamperedBackup.forgedRows(file, "activity_term", rows -> rows.replaceFirst("\\[\\d+,.*\\]", "[1]")),
                "Nothing was restored");
        assertRefused(
                TamperedBackup.forgedRows(file, "activity_term", rows -> rows.replaceFirst("\\[\\d+,.*\\]\n", "")),
                "would not be");
        assertRefused(
                TamperedBackup.forgedRows(
                        file, "account", rows -> rows.replaceFirst("\"coordinator\"", "\"administrat\"")),
                "Nothing was restored");
        assertEquals(0, restore(file), err::toString);
    }

    @Test
    void bringsABackupOfAnOlderPortalUpToDate() {
        TestDatabase older = TestServer.bare();
        try (OpenDatabase open = OpenDatabase.asItIs(folder, Optional.of(older.address()))) {
            open.migrations().runTo("007");
        }
        older.database()
                .sql()
                .execute(
                        "INSERT INTO organisation VALUES (7, 'OLD', 'Old', NULL, NULL, 'test', 'donor', '#000000', NOW())");
        older.database()
                .sql()
                .execute("INSERT INTO account (email, name, role, organisation_id, language, created_at)"
                        + " VALUES ('a@b.example', 'A Name', 'reader', 7, 'en', NOW())");
        assertEquals(
                0, run(older, dataDir("old"), Map.of("SECRET_KEY", KEY), "backup", file.toString()), err::toString);
        assertFalse(tables(older).contains("audit_entry"), "The backup changed the schema");
        assertEquals(0, restore(file), err::toString);
        assertEquals(tables(original.testDatabase), tables(empty));
        assertEquals(
                "A Name",
                empty.database()
                        .sql()
                        .fetchSingle("SELECT family_name FROM account")
                        .get(0));
        TestDatabase upToDate = TestServer.fresh();
        assertEquals(1, run(upToDate, dataDir("newer"), Map.of("SECRET_KEY", KEY), "restore", file.toString()));
        assertTrue(err.toString().contains("without any table"), err.toString());
    }

    @Test
    void replacesTheVocabularyThatMigrationsBring() {
        original.testDatabase.database().sql().execute("UPDATE term SET name_en = 'Renamed' ORDER BY id LIMIT 1");
        original.testDatabase
                .database()
                .sql()
                .execute("INSERT INTO region VALUES ('ZZ-1', 'ZZ', 'New', 'New', 'New', 'region')");
        backUp();
        TestDatabase fresh = TestServer.fresh();
        assertEquals(
                0, run(fresh, dataDir("new"), Map.of("SECRET_KEY", KEY), "restore", file.toString()), err::toString);
        assertEquals(rows(original.testDatabase).get("term"), rows(fresh).get("term"));
        assertEquals(rows(original.testDatabase).get("region"), rows(fresh).get("region"));
    }
}
