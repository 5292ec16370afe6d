package jointcalendar.discussion;

import java.util.List;
import java.util.Set;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.account.CommentLetters;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;
import jointcalendar.mail.FoundLetter;

/** Some people around a table: INL and OSCE are donors, MIA and MOJ guests; INL leads what is discussed, together with MIA. */
final class Table implements AutoCloseable {
    static final String INL = "inl@table.example";
    static final String INL_TWO = "inl-two@table.example";
    static final String OSCE = "osce@table.example";
    static final String MIA = "mia@table.example";
    static final String MOJ = "moj@table.example";
    static final String COORDINATOR = "coordinator@table.example";

    final TestPortal portal = TestPortal.empty();

    Table() {
        person(INL, Role.MEMBER, "INL", Side.DONOR, "Mary", "Walker");
        person(INL_TWO, Role.READER, "INL", Side.DONOR, "Айгүл", "Сәрсенова");
        person(OSCE, Role.READER, "OSCE", Side.DONOR, "Дмитрий", "Ким");
        person(MIA, Role.MEMBER, "MIA", Side.GUEST, "Ержан", "Болатұлы");
        person(MOJ, Role.MEMBER, "MOJ", Side.GUEST, "Anna", "Berg");
        person(COORDINATOR, Role.COORDINATOR, "SEC", Side.DONOR, "Chris", "Chair");
        wish(COORDINATOR, CommentLetters.NONE);
    }

    private void person(String email, Role role, String organisation, Side side, String given, String family) {
        portal.account(email, role, organisation, side);
        sql("UPDATE account SET given_name = ?, family_name = ? WHERE email = ?", given, family, email);
    }

    void wish(String email, CommentLetters letters) {
        portal.accounts().setCommentLetters(id(email), letters);
    }

    long id(String email) {
        return portal.accounts().byEmail(email).orElseThrow().id();
    }

    void sql(String sql, Object... values) {
        portal.testDatabase.database().sql().execute(sql, values);
    }

    /** The path of a fresh activity. */
    String activity(Visibility visibility) {
        long inl = portal.organisation("INL", Side.DONOR).id();
        long mia = portal.organisation("MIA", Side.GUEST).id();
        return "/activities/"
                + portal.post(PlanOf.training(
                                inl, "Training at Merke", "2007-06-05", Status.CONFIRMED, visibility, Set.of(mia)))
                        .id();
    }

    TestBrowser as(String email) {
        return portal.as(email);
    }

    /** What somebody is answered who writes that there. */
    TestBrowser say(String email, String activity, String text, String... more) {
        String[] fields = new String[2 + more.length];
        fields[0] = "text";
        fields[1] = text;
        System.arraycopy(more, 0, fields, 2, more.length);
        return as(email).open(activity).submit(activity + "/comments", fields);
    }

    /** The number of the newest comment. */
    long newest() {
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT MAX(id) FROM discussion_comment")
                .get(0, Long.class);
    }

    /** All letters to that address, newest first. */
    List<FoundLetter> letters(String email) {
        portal.deliverMail();
        return portal.mailFolder().newest(100).stream()
                .filter(letter -> letter.to().contains(email))
                .toList();
    }

    @Override
    public void close() {
        portal.close();
    }
}
