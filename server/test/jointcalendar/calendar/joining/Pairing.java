package jointcalendar.calendar.joining;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;

/** A portal with two trainings on the same days for the same people, one led by IOM and one by INL. Today is 2 May 2007. */
public final class Pairing implements AutoCloseable {
    public static final String IOM = "ivan@iom.example";
    public static final String INL = "ada@inl.example";
    static final String INL_READER = "rea@inl.example";
    public static final String OSCE = "omar@osce.example";
    static final String MOJ = "moj@moj.example";
    public static final String CHIEF = "chief@sec.example";

    public final TestPortal portal;
    public final Activity kept;
    public final Activity given;

    public Pairing() {
        this(TestPortal.empty(), plan -> plan, plan -> plan);
    }

    /** @param given what is otherwise in the one by IOM */
    public Pairing(UnaryOperator<Plan> kept, UnaryOperator<Plan> given) {
        this(TestPortal.empty(), kept, given);
    }

    Pairing(TestPortal portal, UnaryOperator<Plan> keptAs, UnaryOperator<Plan> givenAs) {
        this.portal = portal;
        portal.account(IOM, Role.MEMBER, "IOM", Side.DONOR);
        portal.account(INL, Role.MEMBER, "INL", Side.DONOR);
        portal.account(INL_READER, Role.READER, "INL", Side.DONOR);
        portal.account(OSCE, Role.MEMBER, "OSCE", Side.DONOR);
        portal.account(MOJ, Role.MEMBER, "MOJ", Side.GUEST);
        portal.account(CHIEF, Role.COORDINATOR, "SEC", Side.DONOR);
        kept = portal.post(keptAs.apply(plan("INL", "Rome study tour")));
        given = portal.post(givenAs.apply(plan("IOM", "Study visit to Italy")));
    }

    private Plan plan(String organisation, String title) {
        long lead = portal.organisation(organisation, Side.DONOR).id();
        return PlanOf.training(lead, title, "2007-06-05", Status.CONFIRMED, Visibility.MEMBERS);
    }

    long organisation(String name) {
        return portal.organisation(name, name.equals("MOJ") ? Side.GUEST : Side.DONOR)
                .id();
    }

    /** The number of the flag of the two. */
    long flag() {
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT id FROM overlap WHERE first_id = ? AND face = 'whole'", kept.id())
                .get(0, Long.class);
    }

    String state() {
        return portal.testDatabase
                .database()
                .sql()
                .fetchSingle("SELECT CONCAT(state, ' ', COALESCE(outcome, '')) FROM overlap WHERE id = ?", flag())
                .get(0, String.class)
                .strip();
    }

    public String address() {
        return "/overlaps/" + flag() + "/joining";
    }

    /** The page on which that person would have INL's kept and IOM's given up for it. */
    TestBrowser asking(String email) {
        return portal.as(email).open(address() + "?way=one&keep=" + kept.id());
    }

    /** IOM offers to give up its own. */
    TestBrowser proposed(String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "words";
        all[fields.length + 1] = "It is one visit";
        return asking(IOM).submit(address(), all);
    }

    TestBrowser accepted() {
        return portal.as(INL).open(address()).submit(address() + "/answer", "answer", "accept");
    }

    void joined() {
        proposed();
        accepted();
    }

    /** The feed that somebody makes for themselves, by its path. */
    public String feed(String email) {
        TestBrowser browser = portal.as(email).open("/feeds").submit("/feeds", "name", "Mine");
        return URI.create(browser.page().expectFirst("input.address").attr("value"))
                .getPath();
    }

    /** The event of that activity in a calendar file, unfolded; empty where there is none. */
    public static String event(String file, String uid) {
        return List.of(file.replace("\r\n ", "").split("BEGIN:VEVENT")).stream()
                .filter(event -> event.contains("UID:" + uid))
                .findFirst()
                .orElse("");
    }

    static Set<Long> partners(Activity activity) {
        return activity.plan().partners();
    }

    @Override
    public void close() {
        portal.close();
    }
}
