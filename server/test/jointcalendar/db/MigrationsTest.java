package jointcalendar.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final String HISTORY = "flyway_schema_history";

    @Test
    void bringsAnEmptyDatabaseUpToDateAndThenLeavesItAlone() {
        TestDatabase home = TestServer.bare();
        migrations(home).run();
        int applied = count(home, HISTORY);
        migrations(home).run();
        assertEquals(applied, count(home, HISTORY));
        assertEquals(1, count(home, "calendar_version"));
    }

    @Test
    void letsSeveralProcessesStartAtOnce() {
        TestDatabase home = TestServer.bare();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(migrations(home)::run),
                        CompletableFuture.runAsync(migrations(home)::run),
                        CompletableFuture.runAsync(migrations(home)::run))
                .join();
        assertEquals(1, count(home, "calendar_version"));
    }

    @Test
    void refusesASchemaNewerThanItself() {
        TestDatabase home = TestServer.fresh();
        home.database()
                .sql()
                .execute("INSERT INTO " + HISTORY + " SELECT 999, '999', 'from the future', type, 'V999__x.sql', 1,"
                        + " installed_by, installed_on, 1, 1 FROM " + HISTORY + " WHERE installed_rank = 1");
        int before = count(home, HISTORY);
        NewerSchema refused = assertThrows(NewerSchema.class, migrations(home)::run);
        assertEquals("999", refused.found());
        assertTrue(refused.getMessage().contains(refused.known()));
        assertThrows(NewerSchema.class, migrations(home)::requireNoneMissing);
        assertEquals(before, count(home, HISTORY));
    }

    @Test
    void refusesASchemaOlderThanItselfWhereItMustNotChangeIt() {
        assertThrows(OlderSchema.class, migrations(TestServer.bare())::requireNoneMissing);
    }

    @Test
    void refusesAMigrationThatWasChangedAfterItRan() {
        TestDatabase home = TestServer.fresh();
        home.database().sql().execute("UPDATE " + HISTORY + " SET checksum = 1 WHERE version = '001'");
        assertThrows(MigrationFailed.class, migrations(home)::run);
    }

    @Test
    void saysWhoIsRefusedWithWhichSetting() {
        DatabaseAddress address = TestServer.bare().address();
        DatabaseAddress wrong = new DatabaseAddress(address.url(), "nobody_here", "wrong-password");
        DatabaseUnavailable refused = assertThrows(DatabaseUnavailable.class, () -> SessionSettings.forServerAt(wrong));
        assertTrue(refused.getMessage().contains("nobody_here"), refused.getMessage());
        assertTrue(refused.getMessage().contains("DATABASE_PASSWORD"), refused.getMessage());
        assertFalse(refused.getMessage().contains("wrong-password"));
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        DatabaseAddress address = TestServer.bare().address();
        DatabaseAddress missing = new DatabaseAddress(
                address.url().replaceFirst("jc_test_\\w+", "jc_test_missing"), address.user(), address.password());
        DatabaseUnavailable refused =
                assertThrows(DatabaseUnavailable.class, () -> SessionSettings.forServerAt(missing));
        assertTrue(refused.getMessage().contains("does not exist"), refused.getMessage());
    }

    @Test
    void saysWhereNobodyAnswers() throws Exception {
        DatabaseAddress nobody = EmbeddedServer.addressOf(FreePort.find(), "x");
        DatabaseUnavailable refused =
                assertThrows(DatabaseUnavailable.class, () -> SessionSettings.forServerAt(nobody));
        assertTrue(refused.getMessage().contains("127.0.0.1"), refused.getMessage());
        assertTrue(refused.getMessage().contains("does not answer"), refused.getMessage());
    }

    private static Migrations migrations(TestDatabase home) {
        return new Migrations(home.address(), SessionSettings.forServerAt(home.address()));
    }

    private static int count(TestDatabase home, String table) {
        return home.database().sql().fetchCount(org.jooq.impl.DSL.table(table));
    }
}
