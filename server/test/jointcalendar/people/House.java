package jointcalendar.people;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.account.Account;
import jointcalendar.mail.FoundLetter;

/** A portal with two donors, a ministry, and somebody of each kind. */
public final class House implements AutoCloseable {
    public static final String COORDINATOR = "coordinator@test.example";
    public static final String LEAD = "lead@inl.example";
    public static final String MEMBER = "member@inl.example";
    public static final String READER = "reader@inl.example";
    public static final String OTHER_LEAD = "lead@osce.example";
    public static final String OTHER_MEMBER = "member@osce.example";
    public static final String GUEST_LEAD = "lead@mvd.example";
    public static final String GUEST_MEMBER = "member@mvd.example";
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    public final TestPortal portal = TestPortal.empty();

    public House() {
        portal.account(COORDINATOR, Role.COORDINATOR, "INL", Side.DONOR);
        portal.account(LEAD, Role.LEAD, "INL", Side.DONOR);
        portal.account(MEMBER, Role.MEMBER, "INL", Side.DONOR);
        portal.account(READER, Role.READER, "INL", Side.DONOR);
        portal.account(OTHER_LEAD, Role.LEAD, "OSCE", Side.DONOR);
        portal.account(OTHER_MEMBER, Role.MEMBER, "OSCE", Side.DONOR);
        portal.account(GUEST_LEAD, Role.LEAD, "MVD", Side.GUEST);
        portal.account(GUEST_MEMBER, Role.MEMBER, "MVD", Side.GUEST);
        sql("update account set given_name = 'Old', family_name = 'Person'");
    }

    public TestBrowser as(String email) {
        return portal.as(email);
    }

    public long id(String email) {
        return number("select id from account where email = ?", email);
    }

    public String organisation(String shortName) {
        return Long.toString(number("select id from organisation where short_name = ?", shortName));
    }

    public String page(String email) {
        return "/people/" + id(email);
    }

    public Account make(String email, Role role, String organisation, Side side) {
        return portal.account(email, role, organisation, side);
    }

    public long number(String sql, Object... values) {
        return portal.testDatabase.database().sql().fetchSingle(sql, values).get(0, Long.class);
    }

    public String text(String sql, Object... values) {
        return portal.testDatabase.database().sql().fetchSingle(sql, values).get(0, String.class);
    }

    public void sql(String sql, Object... values) {
        portal.testDatabase.database().sql().execute(sql, values);
    }

    /** How often that was written down about that. */
    public long audited(String action) {
        return number("select count(*) from audit_entry where action = ?", action);
    }

    /** The letters to that address, newest first. */
    public List<FoundLetter> letters(String to) {
        portal.deliverMail();
        return portal.mailFolder().newest(100).stream()
                .filter(letter -> letter.to().contains(to))
                .toList();
    }

    /** The path of the link in the newest letter to that address. */
    public String link(String to) {
        Matcher link = LINK.matcher(letters(to).get(0).text());
        if (!link.find()) {
            throw new AssertionError("No link to " + to);
        }
        return URI.create(link.group()).getPath();
    }

    /** Invites somebody into an organisation, and says how that was answered. */
    public int invite(String inviter, String email, String role, String organisation) {
        return inviting(inviter, Map.of("email", email, "role", role, "organisation", organisation(organisation)))
                .status();
    }

    public TestBrowser inviting(String inviter, Map<String, String> fields) {
        String[] typed = fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
        return as(inviter).open("/people/invitations/new").submit("/people/invitations", typed);
    }

    @Override
    public void close() {
        portal.close();
    }
}
