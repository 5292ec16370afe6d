package jointcalendar.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the portal's database user may do where the schema has an owner of its own: read and write rows, table by table, since no server
 * grants "all tables but one"; and of the audit log only read and add. Each start brings this up to date and sees that it holds; several
 * nodes may do so at once.
 */
final class Rights {
    private static final String AUDIT_LOG = "audit_entry";
    private static final String HISTORY = "flyway_schema_history";
    private static final Set<String> USUAL = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Map<String, Set<String>> OTHERWISE =
            Map.of(AUDIT_LOG, Set.of("SELECT", "INSERT"), HISTORY, Set.of("SELECT"));

    /** None of them changes anything, even where the server lets it. */
    private static final Map<String, String> MUST_BE_REFUSED = Map.of(
            "UPDATE", "UPDATE " + AUDIT_LOG + " SET detail = detail WHERE 1 = 0",
            "DELETE", "DELETE FROM " + AUDIT_LOG + " WHERE 1 = 0",
            "DROP", "DROP TABLE IF EXISTS " + AUDIT_LOG + "_that_never_was");

    private static final Set<Integer> REFUSED = Set.of(1044, 1142, 1143, 1227, 1370, 1410);

    private final DatabaseAddress owner;
    private final DatabaseAddress application;

    Rights(DatabaseAddress owner, DatabaseAddress application) {
        this.owner = owner;
        this.application = application;
    }

    /**
     * Grants what is missing and looks for what is too much.
     *
     * @throws WrongRights if the owner may not grant, or the application's user could rewrite the audit log
     */
    void settle() {
        grantWhatIsMissing();
        MUST_BE_REFUSED.forEach(this::see);
    }

    private void grantWhatIsMissing() {
        try (Connection its = enter(owner)) {
            String schema = ask(its, "SELECT DATABASE()").get(0);
            List<String> tables = ask(
                    its,
                    "SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name");
            for (String statement : missing(schema, tables)) {
                tell(its, statement);
            }
        } catch (SQLException e) {
            throw REFUSED.contains(e.getErrorCode())
                    ? WrongRights.mayNotGrant(owner, e)
                    : DatabaseUnavailable.because(e, owner);
        }
    }

    private List<String> missing(String schema, List<String> tables) {
        try (Connection mine = enter(application.withoutSchema())) {
            String account = quoted(ask(mine, "SELECT CURRENT_USER()").get(0));
            Map<String, Set<String>> granted = granted(mine, schema);
            return tables.stream()
                    .filter(table -> !granted.getOrDefault(table, Set.of()).containsAll(wanted(table)))
                    .map(table -> "GRANT " + String.join(", ", wanted(table)) + " ON `" + schema + "`.`" + table
                            + "` TO " + account)
                    .toList();
        } catch (SQLException e) {
            throw DatabaseUnavailable.because(e, application);
        }
    }

    private static Set<String> wanted(String table) {
        return OTHERWISE.getOrDefault(table, USUAL);
    }

    /** By table. A user sees its own. */
    private static Map<String, Set<String>> granted(Connection mine, String schema) throws SQLException {
        Map<String, Set<String>> found = new HashMap<>();
        try (PreparedStatement statement = mine.prepareStatement(
                "SELECT table_name, privilege_type FROM information_schema.table_privileges WHERE table_schema = ?")) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString(1), table -> new HashSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return found;
    }

    /** {@code user@host} as a statement names it; the host has no such sign, the user may. */
    static String quoted(String account) {
        int at = account.lastIndexOf('@');
        return "'" + account.substring(0, at).replace("'", "''") + "'@'" + account.substring(at + 1) + "'";
    }

    private void see(String right, String statement) {
        try (Connection mine = enter(application)) {
            tell(mine, statement);
        } catch (SQLException e) {
            if (REFUSED.contains(e.getErrorCode())) {
                return;
            }
            throw DatabaseUnavailable.because(e, application);
        }
        throw WrongRights.mayRewriteTheAuditLog(application, right);
    }

    private static Connection enter(DatabaseAddress address) throws SQLException {
        return SessionSettings.connect(address);
    }

    private static List<String> ask(Connection connection, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    private static void tell(Connection connection, String order) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
