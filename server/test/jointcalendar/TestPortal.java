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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Plan;
import jointcalendar.attachment.FileLimits;
import jointcalendar.calendar.CountedStatements;
import jointcalendar.calendar.Posting;
import jointcalendar.db.Database;
import jointcalendar.db.Health;
import jointcalendar.db.SettingRepository;
import jointcalendar.db.TestDatabase;
import jointcalendar.db.TestServer;
import jointcalendar.discussion.Discussions;
import jointcalendar.exchange.ActivityImport;
import jointcalendar.exchange.ImportReport;
import jointcalendar.glossary.GlossaryRepository;
import jointcalendar.job.JobsByHand;
import jointcalendar.mail.FolderPostman;
import jointcalendar.mail.MailFolder;
import jointcalendar.mail.Sender;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.signin.OpenIdProvider;
import jointcalendar.signin.SignIn;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.web.Network;
import jointcalendar.web.Proxies;

/** A whole portal on a fresh database and a free port, with a clock that a test sets, and its mail in a folder. */
public final class TestPortal implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    /** Nine in the morning of 2 May 2007 in Almaty. */
    public static final Instant START = Instant.parse("2007-05-02T03:00:00Z");

    public final TestDatabase testDatabase;
    final CountedStatements statements = new CountedStatements();
    public final SetClock clock = new SetClock(START, ZONE);
    public final SetClock realTime = new SetClock(Instant.parse("2026-11-22T08:00:00Z"), ZoneId.of("UTC"));
    public final Path mail;
    public final Path data;
    final Portal portal;
    final SitePages site;
    private final URI address;
    private final Javalin server;
    private @org.jspecify.annotations.Nullable Portal otherNode;

    /**
     * How a portal differs from others.
     *
     * @param isSetUp else it waits for its first coordinator
     * @param baseUrl how people are told to reach it; empty: where it listens
     */
    public record Wishes(
            boolean demo,
            boolean isSetUp,
            TestDatabase database,
            Language language,
            String baseUrl,
            Proxies proxies,
            List<OpenIdProvider> providers,
            Optional<URI> securityContact,
            FileLimits files,
            Optional<Path> data) {
        public static Wishes none() {
            return new Wishes(
                    false,
                    true,
                    TestServer.fresh(),
                    Language.EN,
                    "",
                    Proxies.NONE,
                    List.of(),
                    Optional.empty(),
                    FileLimits.USUAL,
                    Optional.empty());
        }

        public Wishes inDemo() {
            return new Wishes(
                    true, isSetUp, database, language, baseUrl, proxies, providers, securityContact, files, data);
        }

        public Wishes notSetUp() {
            return new Wishes(
                    demo, false, database, language, baseUrl, proxies, providers, securityContact, files, data);
        }

        public Wishes on(TestDatabase same) {
            return new Wishes(demo, isSetUp, same, language, baseUrl, proxies, providers, securityContact, files, data);
        }

        public Wishes in(Language other) {
            return new Wishes(
                    demo, isSetUp, database, other, baseUrl, proxies, providers, securityContact, files, data);
        }

        public Wishes at(String url) {
            return new Wishes(demo, isSetUp, database, language, url, proxies, providers, securityContact, files, data);
        }

        public Wishes behind(Proxies trusted) {
            return new Wishes(
                    demo, isSetUp, database, language, baseUrl, trusted, providers, securityContact, files, data);
        }

        public Wishes with(OpenIdProvider... all) {
            return new Wishes(
                    demo, isSetUp, database, language, baseUrl, proxies, List.of(all), securityContact, files, data);
        }

        public Wishes holding(FileLimits limits) {
            return new Wishes(
                    demo, isSetUp, database, language, baseUrl, proxies, providers, securityContact, limits, data);
        }

        /** Whose files lie in that folder. */
        public Wishes in(Path folder) {
            return new Wishes(
                    demo,
                    isSetUp,
                    database,
                    language,
                    baseUrl,
                    proxies,
                    providers,
                    securityContact,
                    files,
                    Optional.of(folder));
        }

        public Wishes askedAt(Optional<URI> contact) {
            return new Wishes(demo, isSetUp, database, language, baseUrl, proxies, providers, contact, files, data);
        }
    }

    private TestPortal(Wishes wishes) {
        boolean demo = wishes.demo();
        testDatabase = wishes.database();
        int port = freePort();
        mail = temporary("jc-mail");
        data = wishes.data().orElseGet(() -> temporary("jc-data"));
        address = URI.create("http://localhost:" + port);
        URI told = wishes.baseUrl().isEmpty() ? address : URI.create(wishes.baseUrl());
        Portal.Settings settings = new Portal.Settings(
                told,
                Network.of(told, Set.of(), wishes.proxies()),
                wishes.language(),
                Sender.parse("calendar@test.example"),
                "a key for tests, thirty-two long".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                wishes.providers(),
                wishes.securityContact(),
                data,
                wishes.files());
        Database database = new Database(statements.around(testDatabase.dataSource()));
        portal = new Portal(settings, database, new FolderPostman(mail, realTime), clock, realTime);
        if (wishes.isSetUp()) {
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
        return new TestPortal(Wishes.none());
    }

    /** As nobody has set it up yet. */
    public static TestPortal notSetUp() {
        return new TestPortal(Wishes.none().notSetUp());
    }

    /** Empty, and reached by people at that address; the test itself comes by the machine's own name. */
    public static TestPortal reachedAt(URI baseUrl, Proxies proxies, Optional<URI> securityContact) {
        return new TestPortal(
                Wishes.none().at(baseUrl.toString()).behind(proxies).askedAt(securityContact));
    }

    /** With the sample programme and its people, as the demonstration starts. */
    public static TestPortal demo() {
        return new TestPortal(Wishes.none().inDemo());
    }

    public static TestPortal with(Wishes wishes) {
        return new TestPortal(wishes);
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

    /** That person reads times in that zone from now on. */
    public void reads(String email, ZoneId zone) {
        portal.database.sql().execute("UPDATE account SET time_zone = ? WHERE email = ?", zone.getId(), email);
    }

    /** A region that the portal's vocabulary knows from now on. */
    public void addRegion(String code, String country, String name) {
        portal.database.transaction(() -> {
            portal.database
                    .sql()
                    .execute("INSERT INTO region VALUES (?, ?, ?, ?, ?, 'region')", code, country, name, name, name);
            portal.counter.raise();
        });
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

    /** The path that sets this portal up; empty where there is none any more. */
    public String setUpLink() {
        return portal.firstStart.link().map(URI::getPath).orElse("");
    }

    /** The portal's language as a second node on the same database knows it; the node lives as long as this portal. */
    public Language otherNodesLanguage() {
        if (otherNode == null) {
            Database database = new Database(testDatabase.dataSource());
            otherNode = new Portal(portal.settings, database, new FolderPostman(mail, realTime), clock, realTime);
        }
        return otherNode.currentSettings.get().language();
    }

    /** An activity, whoever may see it. */
    public Activity activity(long id) {
        return portal.activities.findForPortal(id).orElseThrow();
    }

    /** The organisation that stands for what once had that short name. */
    public Organisation standing(String shortName) {
        return portal.organisations
                .all()
                .standingFor(portal.organisations.byShortName(shortName).orElseThrow());
    }

    /** The columns, but for those, whose foreign keys to a table hold that number in some row. */
    public java.util.List<String> rowsNaming(String table, long id, String... but) {
        return portal
                .database
                .sql()
                .fetch(
                        "SELECT table_name, column_name FROM information_schema.key_column_usage "
                                + "WHERE table_schema = DATABASE() AND referenced_table_name = ?",
                        table)
                .map(row -> row.get(0, String.class) + "." + row.get(1, String.class))
                .stream()
                .filter(column -> !java.util.List.of(but).contains(column))
                .filter(column -> holds(column, id))
                .toList();
    }

    private boolean holds(String column, long id) {
        String[] parts = column.split("\\.", 2);
        return portal.database
                .sql()
                .fetchExists(
                        org.jooq.impl.DSL.table(org.jooq.impl.DSL.name(parts[0])),
                        org.jooq
                                .impl
                                .DSL
                                .field(org.jooq.impl.DSL.name(parts[1]))
                                .eq(id));
    }

    /** What the audit log says was done, oldest first. */
    public java.util.List<String> audited() {
        return portal.database
                .sql()
                .fetch("SELECT action FROM audit_entry ORDER BY id")
                .into(String.class);
    }

    /** How many rows a table has. */
    public int count(String table) {
        return portal.database.sql().fetchCount(org.jooq.impl.DSL.table(org.jooq.impl.DSL.name(table)));
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

    /** How many statements the work asks of the database. */
    public int statementsOf(Runnable work) {
        return statements.during(work);
    }

    /** How people sign in, for what a test asks of it without a browser. */
    public SignIn signIn() {
        return portal.signIn;
    }

    public GlossaryRepository glossary() {
        return portal.glossary;
    }

    public AccountRepository accounts() {
        return portal.accounts;
    }

    /** Runs what recurs, as far as it is due, and delivers what waits. */
    public void runJobs() {
        new JobsByHand(testDatabase.dataSource(), realTime.instant(), portal.jobs()).runDue();
        portal.signInParts.links().answer();
        portal.outbox.deliverDue();
    }

    /** What others ask of discussions. */
    public Discussions discussions() {
        return portal.discussion.discussions();
    }

    /** Delivers what waits, and nothing else that is due. */
    public void deliverMail() {
        portal.signInParts.links().answer();
        portal.discussion.mail().tellDue();
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
        if (otherNode != null) {
            otherNode.close();
        }
    }
}
