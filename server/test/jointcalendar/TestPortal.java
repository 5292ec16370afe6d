package jointcalendar;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.CountedStatements;
import jointcalendar.calendar.Posting;
import jointcalendar.db.Database;
import jointcalendar.db.Health;
import jointcalendar.db.SettingRepository;
import jointcalendar.db.TestDatabase;
import jointcalendar.db.TestServer;
import jointcalendar.exchange.ActivityImport;
import jointcalendar.exchange.ImportReport;
import jointcalendar.job.JobsByHand;
import jointcalendar.mail.FolderPostman;
import jointcalendar.mail.MailFolder;
import jointcalendar.mail.Sender;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.web.Network;
import jointcalendar.web.Proxies;

/** A whole portal on a fresh database and a free port, with a clock that a test sets, and its mail in a folder. */
public final class TestPortal implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    /** Nine in the morning of 2 May 2007 in Almaty. */
    public static final Instant START = Instant.parse("2007-05-02T03:00:00Z");

    public final TestDatabase testDatabase = TestServer.fresh();
    final CountedStatements statements = new CountedStatements();
    public final SetClock clock = new SetClock(START, ZONE);
    public final SetClock realTime = new SetClock(Instant.parse("2026-11-22T08:00:00Z"), ZoneId.of("UTC"));
    public final Path mail;
    final Portal portal;
    final SitePages site;
    private final URI address;
    private final Javalin server;

    private TestPortal(boolean demo, boolean setUp, UnaryOperator<Portal.Settings> otherwise) {
        int port = freePort();
        address = URI.create("http://localhost:" + port);
        mail = temporary("jc-mail");
        Portal.Settings settings = otherwise.apply(new Portal.Settings(
                address,
                Network.of(address, Set.of(), Proxies.NONE),
                Language.EN,
                Sender.parse("calendar@test.example"),
                "a key for tests, thirty-two long".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Optional.empty()));
        Database database = new Database(statements.around(testDatabase.dataSource()));
        portal = new Portal(settings, database, new FolderPostman(mail, realTime), clock, realTime);
        if (setUp) {
            new SettingRepository(database).set("set-up", "");
        }
        if (demo) {
            new DemoData(portal).fillIfEmpty();
        }
        site = new SitePages(portal, new Health(portal.database), demo ? Optional.of(mail) : Optional.empty());
        server = site.server().start(port);
    }

    /** Empty but for the vocabulary. */
    public static TestPortal empty() {
        return new TestPortal(false, true, UnaryOperator.identity());
    }

    /** As nobody has set it up yet. */
    public static TestPortal notSetUp() {
        return new TestPortal(false, false, UnaryOperator.identity());
    }

    /** Empty, and reached by people at that address; the test itself comes by the machine's own name. */
    public static TestPortal reachedAt(URI baseUrl, Proxies proxies, Optional<URI> securityContact) {
        return new TestPortal(
                false,
                true,
                usual -> new Portal.Settings(
                        baseUrl,
                        Network.of(baseUrl, Set.of(), proxies),
                        usual.language(),
                        usual.mailFrom(),
                        usual.secretKey(),
                        securityContact));
    }

    /** With the sample programme and its people, as the demonstration starts. */
    public static TestPortal demo() {
        return new TestPortal(true, true, UnaryOperator.identity());
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    public Organisation organisation(String shortName, Side side) {
        return portal.organisations
                .byShortName(shortName)
                .orElseGet(() ->
                        portal.organisations.add(shortName, shortName + " in full", Kind.OTHER, side, clock.instant()));
    }

    /** An account of that organisation, made if it is not there. */
    public Account account(String email, Role role, String organisation, Side side) {
        return portal.accounts
                .byEmail(email)
                .orElseGet(() -> portal.accounts.add(
                        email,
                        PersonName.whole(email),
                        role,
                        organisation(organisation, side).id(),
                        Language.EN,
                        clock.instant()));
    }

    /** A browser without script in which nobody is signed in. */
    public TestBrowser visitor() {
        return new TestBrowser(address());
    }

    /** A browser without script in which that person is signed in. */
    public TestBrowser as(String email) {
        Account account = portal.accounts.byEmail(email).orElseThrow();
        return new TestBrowser(address()).with("session", portal.signIn.openSession(account));
    }

    public Activity post(Plan plan) {
        Posting.Outcome outcome =
                portal.posting.post(plan, java.util.UUID.randomUUID().toString(), viewer());
        return ((Posting.Outcome.Saved) outcome).activity();
    }

    public Activity revise(Activity activity, UnaryOperator<Plan> change) {
        Posting.Outcome outcome =
                portal.posting.revise(activity.id(), activity.version(), change.apply(activity.plan()), viewer());
        return ((Posting.Outcome.Saved) outcome).activity();
    }

    public ImportReport importCsv(String csv, ActivityImport.Wishes wishes) {
        try {
            return portal.activityImport.run(new StringReader(csv), wishes, viewer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs what recurs, as far as it is due, and delivers what waits. */
    public void runJobs() {
        new JobsByHand(testDatabase.dataSource(), realTime.instant(), portal.jobs()).runDue();
        portal.outbox.deliverDue();
    }

    /** Delivers what waits, and nothing else that is due. */
    public void deliverMail() {
        portal.outbox.deliverDue();
    }

    public MailFolder mailFolder() {
        return new MailFolder(mail);
    }

    private static Viewer viewer() {
        return Viewer.portal(Language.EN);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        portal.close();
    }
}
