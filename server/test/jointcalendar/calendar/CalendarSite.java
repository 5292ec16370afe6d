package jointcalendar.calendar;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.BusyRepository;
import jointcalendar.activity.CoverageRepository;
import jointcalendar.activity.GlimpseRepository;
import jointcalendar.activity.LookRepository;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.SeenRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.TestServer;
import jointcalendar.db.schema.Tables;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationColoursApi;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.setting.KazakhHolidays;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Cookies;
import jointcalendar.web.FormToken;
import jointcalendar.web.Frame;
import jointcalendar.web.Network;
import jointcalendar.web.Pages;
import jointcalendar.web.Proxies;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;
import jointcalendar.web.Templates;
import jointcalendar.web.Visitor;
import jointcalendar.web.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The calendar's pages alone on a database of their own, on 2 May 2007, with overlaps as a test says. */
final class CalendarSite implements AutoCloseable {
    /** An answer that is no page. */
    record Answer(int status, String body, String type, String tag) {}

    private static final Instant NOW = Instant.parse("2007-05-02T03:00:00Z");
    private static final String MEMBER = "member";
    private static final String OTHER = "other";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CountedStatements counted = new CountedStatements();
    private final Database database =
            new Database(counted.around(TestServer.fresh().dataSource()));
    private final ChangeCounter counter = new ChangeCounter(database);
    private final OrganisationRepository organisations = new OrganisationRepository(database, counter);
    private final VocabularyRepository vocabulary = new VocabularyRepository(database, counter);
    private final Organisation lead = organisations.add("OSCE", "OSCE Centre", Kind.OTHER, Side.DONOR, NOW);
    private final Organisation other = organisations.add("IOM", "IOM Kazakhstan", Kind.OTHER, Side.DONOR, NOW);
    private final Javalin server = server().start("127.0.0.1", 0);
    Map<Long, Marks.Mark> marks = Map.of();

    private Javalin server() {
        Cookies cookies = new Cookies(false);
        FormToken token = new FormToken(new Signer(new byte[32]));
        Pages pages =
                new Pages(new Templates(), new Frame.Maker(token, cookies, viewer -> 0, viewer -> 0, "test", false));
        ActivityRepository activities = new ActivityRepository(database, vocabulary, organisations);
        BusyRepository busy = new BusyRepository(database, new Signer(new byte[32]));
        CalendarPages calendar = new CalendarPages(
                new SeenRepository(database, activities, busy),
                new GlimpseRepository(database, activities, busy),
                activities,
                organisations,
                vocabulary,
                new CoverageRepository(database, activities),
                (ids, viewer) -> marks,
                new Looks(
                        new LookRepository(database),
                        new RevisionRepository(database),
                        Clock.fixed(NOW, ZoneId.of("Asia/Almaty"))),
                KazakhHolidays.in(database, counter),
                new HabitRepository(database),
                cookies,
                pages,
                Clock.fixed(NOW, ZoneId.of("Asia/Almaty")));
        return new Web(
                        cookies,
                        this::visitor,
                        token,
                        Messages.load(),
                        new Refusal(pages),
                        new ReaderLanguage(cookies, () -> Language.EN),
                        Network.of(URI.create("http://localhost"), Set.of(), Proxies.NONE),
                        refused -> {})
                .server(List.of(calendar, new OrganisationColoursApi(organisations)));
    }

    private Visitor.Known visitor(String session) {
        if (session.equals(OTHER)) {
            return new Visitor.Known(
                    Viewer.person(2, Role.MEMBER, other.id(), Side.DONOR, Language.EN), other.shortName());
        }
        return session.equals(MEMBER)
                ? new Visitor.Known(Viewer.person(1, Role.MEMBER, lead.id(), Side.DONOR, Language.EN), lead.shortName())
                : new Visitor.Known(Viewer.nobody(Language.EN), "");
    }

    Activity add(Sample sample) {
        ActivityStoreRepository store =
                new ActivityStoreRepository(database, vocabulary, new RevisionRepository(database));
        return database.transaction(() ->
                store.add(sample.plan(lead.id()), UUID.randomUUID().toString().substring(0, 20), 0, NOW));
    }

    /** Takes all activities and marks away. */
    void empty() {
        marks = Map.of();
        database.sql().deleteFrom(Tables.ACTIVITY).execute();
    }

    Document asMember(String address) {
        return page(send(address, "Cookie", Web.SESSION + "=" + MEMBER));
    }

    /** A member of another organisation. */
    Document asOther(String address) {
        return page(send(address, "Cookie", Web.SESSION + "=" + OTHER));
    }

    Document asNobody(String address) {
        return page(send(address, "Accept", "text/html"));
    }

    Answer ask(String address, String tag) {
        HttpResponse<String> answer = send(address, "If-None-Match", tag.isEmpty() ? "\"none\"" : tag);
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("ETag").orElse(""));
    }

    int statements(String address) {
        return counted.during(() -> asMember(address));
    }

    private static Document page(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("Status " + answer.statusCode());
        }
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> send(String address, String header, String value) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
