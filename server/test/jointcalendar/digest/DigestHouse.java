package jointcalendar.digest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.function.Supplier;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.VisibleToRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.audit.AuditRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.TestServer;
import jointcalendar.feed.ActivityEvents;
import jointcalendar.mail.LetterWriter;
import jointcalendar.mail.Outbox;
import jointcalendar.mail.Postman;
import jointcalendar.mail.Sender;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Overlaps;
import jointcalendar.overlap.Windows;
import jointcalendar.setting.KazakhHolidays;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.text.PersonName;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Templates;

/** A portal's digest on a database of its own, on 2 May 2007, with INL, OSCE, IOM (donors) and MVD (a ministry). */
final class DigestHouse {
    static final URI BASE = URI.create("https://calendar.example");
    static final Templates TEMPLATES = new Templates();
    static final Messages MESSAGES = Messages.load();

    final SettableClock clock = new SettableClock("2007-05-02T10:00");
    final Database database;
    final AccountRepository accounts;
    final OrganisationRepository organisations;
    final long inl;
    final long osce;
    final long iom;
    final long mvd;
    final Inbox inbox = new Inbox();
    private final ActivityStoreRepository store;
    private final ChangeCounter counter;
    private final VocabularyRepository vocabulary;
    private final ActivityRepository activities;
    private final RevisionRepository revisions;
    private final OverlapRepository flags;
    private final Overlaps overlaps;
    final IssueRepository stored;
    final IssueDates dates;
    final Issues issues;
    final Subscriptions subscriptions;

    DigestHouse() {
        this(TestServer.fresh().database());
    }

    private DigestHouse(Database database) {
        this.database = database;
        counter = new ChangeCounter(database);
        vocabulary = new VocabularyRepository(database, counter);
        organisations = new OrganisationRepository(database, counter);
        accounts = new AccountRepository(database);
        revisions = new RevisionRepository(database);
        activities = new ActivityRepository(database, vocabulary, organisations);
        store = new ActivityStoreRepository(database, vocabulary, revisions);
        flags = new OverlapRepository(database, VisibleToRepository::visibleTo);
        overlaps = new Overlaps(database, activities::allForPortal, vocabulary::current, Windows.USUAL, clock);
        stored = new IssueRepository(database);
        dates = new IssueDates(KazakhHolidays::include, clock);
        issues = new Issues(stored, dates);
        subscriptions = new Subscriptions(
                database,
                accounts,
                new Signer("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)),
                audit(database),
                BASE);
        inl = organisation("INL", Side.DONOR);
        osce = organisation("OSCE", Side.DONOR);
        iom = organisation("IOM", Side.DONOR);
        mvd = organisation("MVD", Side.GUEST);
    }

    private static AuditLog audit(Database node) {
        return new AuditLog(new AuditRepository(node), Clock.systemUTC());
    }

    long organisation(String name, Side side) {
        return organisations
                .add(name, name, Kind.UN_AGENCY, side, clock.instant())
                .id();
    }

    Account person(String name, Role role, long organisation) {
        return person(name, role, organisation, Language.EN);
    }

    Account person(String name, Role role, long organisation, Language language) {
        return accounts.add(
                name + "@demo.example", PersonName.whole(name), role, organisation, language, clock.instant());
    }

    /** Posts it, a minute later. */
    Activity post(PlanDraft draft) {
        clock.pass(Duration.ofMinutes(1));
        return saved(() -> store.add(draft.plan(), "R-" + draft.lead + "-" + System.nanoTime(), 0, clock.instant()));
    }

    /** Saves it anew, a minute later. */
    Activity change(Activity activity, PlanDraft draft) {
        clock.pass(Duration.ofMinutes(1));
        return saved(
                () -> store.change(activity, draft.plan(), 0, clock.instant()).orElseThrow());
    }

    private Activity saved(Supplier<Activity> save) {
        return database.transaction(() -> {
            Activity activity = save.get();
            overlaps.refresh(activity);
            return activity;
        });
    }

    DigestViews views() {
        Gathering gathering = new Gathering(
                activities,
                new JoinedRepository(database, activities),
                revisions,
                new OpenFlags(flags, activities),
                clock);
        return new DigestViews(gathering, vocabulary, organisations, MESSAGES, clock);
    }

    DigestContent content(Issue issue, Viewer viewer) {
        return views().gather(issue, viewer);
    }

    /** Has an issue sent that introduces the calendar as it is, so that what comes after is news. */
    void introduce() {
        clock.pass(Duration.ofMinutes(1));
        sender().sendNow(issues.nextMonth());
        clock.pass(Duration.ofMinutes(1));
        delivered().empty();
    }

    /** Has the next issue sent. */
    YearMonth sendNext() {
        YearMonth month = issues.nextMonth();
        introduce();
        return month;
    }

    DigestMail mail() {
        AttachedCalendar calendar = new AttachedCalendar(new ActivityEvents(BASE), vocabulary, organisations, BASE);
        return new DigestMail(views(), TEMPLATES, MESSAGES, calendar, subscriptions, BASE);
    }

    LetterWriter writer() {
        return new LetterWriter(BASE, Sender.parse("Joint Calendar <calendar@calendar.example>"));
    }

    DigestSender sender() {
        return sender(database, inbox);
    }

    /** A sender as another node has one. */
    DigestSender sender(Database node, Postman postman) {
        IssueRepository rows = new IssueRepository(node);
        Outbox outbox = new Outbox(node, writer(), postman, Clock.systemUTC());
        outbox.close(); // Takes letters as ever, and leaves their delivery to the test.
        return new DigestSender(
                new Issues(rows, dates), rows, dates, new AccountRepository(node), mail(), outbox, audit(node));
    }

    /** Delivers what waits, and gives the letters by recipient. */
    Inbox delivered() {
        new Outbox(database, writer(), inbox, Clock.systemUTC()).deliverDue();
        return inbox;
    }
}
