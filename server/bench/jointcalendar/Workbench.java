package jointcalendar;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.activity.Filter;
import jointcalendar.db.OpenDatabase;
import jointcalendar.exchange.ActivityImport;
import jointcalendar.exchange.ImportReport;
import jointcalendar.feed.Feed;
import jointcalendar.mail.FolderPostman;
import jointcalendar.mail.Sender;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.web.Network;
import jointcalendar.web.Proxies;

/** A portal on a fresh data folder with an embedded server of its own, filled with generated activities and served. */
final class Workbench implements AutoCloseable {
    /** The business clock starts half a year before the last generated start. */
    static final Instant START = Instant.parse("2026-07-01T04:00:00Z");

    private static final int PORT = Integer.getInteger("bench.port", 18080);
    private static final String KEY = "a key for the benchmark, not a secret";

    private final Path folder;
    private final OpenDatabase open;
    private final Javalin server;
    final Portal portal;
    final Archive archive;
    final Account member;
    final Visit visit;
    final String feed;
    final String session;
    final int flags;
    final double fillSeconds;

    Workbench(Path folder, int size) {
        this.folder = folder;
        open = OpenDatabase.toServe(folder, Optional.empty(), Optional.empty());
        Clock realTime = Clock.systemUTC();
        Clock clock = Clock.offset(realTime, Duration.between(realTime.instant(), START))
                .withZone(ZoneId.of("Asia/Almaty"));
        portal = new Portal(
                new Portal.Settings(
                        address(),
                        Network.of(address(), Set.of(), Proxies.NONE),
                        Language.EN,
                        Sender.parse("calendar@bench.example"),
                        KEY.getBytes(StandardCharsets.UTF_8),
                        List.of(),
                        Optional.empty(),
                        folder,
                        jointcalendar.attachment.FileLimits.USUAL),
                open.database(),
                new FolderPostman(folder.resolve("mail"), realTime),
                clock,
                realTime);
        archive = new Archive(portal);
        long start = System.nanoTime();
        flags = archive.fill(size);
        fillSeconds = (System.nanoTime() - start) / 1e9 - archive.rebuildSeconds();
        long organisation =
                portal.organisations.byShortName("ORG01").orElseThrow().id();
        member = portal.accounts.add(
                "member@bench.example",
                PersonName.whole("Member"),
                Role.MEMBER,
                organisation,
                Language.EN,
                clock.instant());
        Feed made = portal.feeds.make(member.viewer(), member.id(), "All", Filter.ALL);
        feed = portal.feedAddress.of(made).getPath();
        session = portal.signIn.openSession(member);
        visit = new Visit(address(), session);
        server = new SitePages(portal, open.health(), Optional.empty()).server().start(PORT);
    }

    private static URI address() {
        return URI.create("http://localhost:" + PORT);
    }

    void title(Table table, int size) {
        table.title(String.format(
                Locale.ROOT,
                "%,d activities stored in %.0f s; their %,d flags found in %.1f s, heap up to %,d MB; load %.1f",
                size,
                fillSeconds,
                flags,
                archive.rebuildSeconds(),
                archive.rebuildPeak() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    /** Measures some work, and how many statements the database server is asked in one run. */
    void measure(Table table, String what, int warmUp, int times, String beside, IntConsumer work) {
        long before = questions();
        Timing timing = Timing.of(warmUp, times, work);
        table.timing(what, timing, (questions() - before - 1) / (double) (warmUp + times), beside);
    }

    /** All statements the server was ever asked, those that begin and end transactions too. */
    long questions() {
        return Long.parseLong(portal.database
                .sql()
                .fetchSingle("show global status like 'Questions'")
                .get(1, String.class));
    }

    /** All rows the server ever looked at: a measure of work that does not depend on what else the machine does. */
    long rowsRead() {
        return portal
                .database
                .sql()
                .fetch(
                        "show global status where variable_name in ('Handler_read_key', 'Handler_read_next', 'Handler_read_prev',"
                                + " 'Handler_read_rnd', 'Handler_read_rnd_next')")
                .stream()
                .mapToLong(row -> Long.parseLong(row.get(1, String.class)))
                .sum();
    }

    Viewer coordinator() {
        return Viewer.person(member.id(), Role.COORDINATOR, member.organisation(), Side.DONOR, Language.EN);
    }

    /** Imports a file of so many new rows. */
    void importNew(String csv, Viewer viewer, int rows) {
        ActivityImport.Wishes wishes = new ActivityImport.Wishes(Optional.empty(), false, UnaryOperator.identity());
        try {
            ImportReport report = portal.activityImport.run(new StringReader(csv), wishes, viewer);
            if (report.added() != rows) {
                throw new IllegalStateException("Not imported: " + report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How this portal would be started as a process of its own; this one is to be closed first. */
    ServedProcess.Start start() {
        return new ServedProcess.Start(folder, PORT, KEY, START);
    }

    @Override
    public void close() {
        server.stop();
        portal.close();
        open.close();
    }
}
