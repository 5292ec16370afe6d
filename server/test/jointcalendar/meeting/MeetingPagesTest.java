package jointcalendar.meeting;

import static jointcalendar.meeting.Planned.meeting;
import static jointcalendar.meeting.Planned.training;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jointcalendar.access.Role;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Status;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page as browsers get it; the session's token is the name of who looks. Today is 2 May 2007. */
class MeetingPagesTest {
    private final TestCalendar calendar = new TestCalendar();
    private final long inl = calendar.inl.id();
    private final long osce = calendar.osce.id();
    private final Javalin server = server().start(0);

    @AfterEach
    void stop() {
        server.jettyServer().server().setStopTimeout(0); // else it waits for clients that keep their connection
        server.stop();
    }

    @Test
    void whoIsNotSignedInIsAskedToDoSo() throws Exception {
        HttpResponse<String> answer = get("nobody");

        assertEquals(302, answer.statusCode());
        assertEquals(
                "/sign-in?to=%2Fmeetings%2Fnext",
                answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", ""));
    }

    @Test
    void saysThatNoMeetingIsPlannedAndLetsMembersPostOne() throws Exception {
        HttpResponse<String> answer = get("member");

        assertEquals(200, answer.statusCode());
        assertContains(answer, "No coordination meeting is planned");
        assertContains(answer, "Post the next meeting");
        assertContains(get("reader"), "No coordination meeting is planned");
        assertLacks(get("reader"), "Post the next meeting");
    }

    @Test
    void showsTheRecordOfTheLastMeeting() throws Exception {
        calendar.save(meeting("First meeting", inl, "2007-04-24").thatLedTo("Meet every quarter"));
        calendar.save(meeting("Second meeting", inl, "2007-07-24"));

        HttpResponse<String> page = get("reader");

        assertEquals(200, page.statusCode());
        assertContains(page, "Second meeting");
        assertContains(page, "24 Apr 2007");
        assertContains(page, "Meet every quarter");
    }

    @Test
    void asksOnlyThoseWhoMayEditToWriteAnOutcome() throws Exception {
        calendar.save(meeting("Next", inl, "2007-07-24"));
        Activity over = calendar.save(training("Over", osce, "2007-05-01"));
        String link = "/activities/" + over.id() + "/edit";

        assertContains(get("reader"), "OSCE is asked what came of it.");
        assertLacks(get("reader"), link);
        assertContains(get("member"), link);
    }

    @Test
    void saysWhyAnActivityWasCancelledAndWhatIsNotCertain() throws Exception {
        calendar.save(meeting("Next", inl, "2007-07-24"));
        calendar.save(training("Given up", osce, "2007-06-01").as(Status.CANCELLED));
        calendar.save(training("Hoped for", osce, "2007-09-01")
                .someTimeTo("2007-09-30")
                .as(Status.TENTATIVE));

        HttpResponse<String> page = get("member");

        assertContains(page, "Cancelled: No money");
        assertContains(page, "Some time in September 2007");
        assertContains(page, "Tentative");
    }

    @Test
    void namesBothLeadsOfAnOverlap() throws Exception {
        calendar.save(meeting("Next", inl, "2007-07-24"));
        calendar.overlaps.all = List.of(new TestCalendar.StandingOverlaps.Standing(
                LocalDate.parse("2007-08-01"),
                new OverlapToSettle(
                        "repeat",
                        "Repeat",
                        "The same border guards within a week.",
                        List.of(
                                new OverlapToSettle.Party(7, "Fraudulent documents", inl),
                                new OverlapToSettle.Party(8, "Forged passports", osce)))));

        HttpResponse<String> page = get("member");

        assertContains(page, "The same border guards within a week.");
        assertContains(page, ">INL</span> <a href=\"/activities/7\">Fraudulent documents</a>");
        assertContains(page, ">OSCE</span> <a href=\"/activities/8\">Forged passports</a>");
    }

    @Test
    void aGuestFindsNothingOfWhatIsForDonors() throws Exception {
        calendar.save(meeting("Next", inl, "2007-07-24"));
        calendar.save(training("Among donors", inl, "2007-08-01").seenBy(Visibility.DONORS));

        assertContains(get("member"), "Among donors</a> <span class=\"status\">Donors only</span>");
        assertLacks(get("guest"), "Among donors");
    }

    @Test
    void proposesADayOrNamesTheOneThatIsPlanned() throws Exception {
        calendar.save(meeting("Next", inl, "2007-07-24"));
        assertContains(get("member"), "24 Oct 2007, three months later");
        assertContains(get("member"), "/activities/new?day=2007-10-24");
        assertLacks(get("reader"), "/activities/new?day=2007-10-24");

        calendar.save(meeting("The one after", inl, "2007-10-23"));
        assertLacks(get("member"), "Proposed:");
        assertContains(get("member"), "23 Oct 2007");
    }

    @Test
    void writesWhatPeopleTypedAsText() throws Exception {
        calendar.save(meeting("Next <b>", inl, "2007-07-24"));
        calendar.save(training("<script>alert(1)</script>", inl, "2007-05-01").thatLedTo("<i>much</i> {0} '"));

        HttpResponse<String> page = get("member");

        assertContains(page, "Next &lt;b&gt;");
        assertContains(page, "&lt;script&gt;alert(1)&lt;/script&gt;");
        assertContains(page, "&lt;i&gt;much&lt;/i&gt; {0} &#39;");
    }

    @Test
    void listsEveryActivityOfALongProgrammeOnce() throws Exception {
        calendar.save(meeting("Next", inl, "2007-07-24"));
        List<String> themes = List.of("prevention", "protection", "prosecution", "health");
        for (int i = 0; i < 200; i++) {
            String day = LocalDate.parse("2007-04-25").plusDays(i * 170 / 200).toString();
            calendar.save(training("Activity no. " + i + ".", i % 2 == 0 ? inl : osce, day)
                    .on(themes.get(i % themes.size())));
        }

        String page = get("member").body();

        for (int i = 0; i < 200; i++) {
            assertEquals(2, page.split("Activity no\\. " + i + "\\.", -1).length, "Activity " + i);
        }
        assertTrue(page.contains("About 90 minutes"), "ninety minutes at most");
    }

    private HttpResponse<String> get(String who) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/meetings/next"))
                                .header("Cookie", Web.SESSION + "=" + who)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void assertContains(HttpResponse<String> page, String text) {
        assertTrue(page.body().contains(text), () -> text + " is missing in " + page.body());
    }

    private static void assertLacks(HttpResponse<String> page, String text) {
        assertFalse(page.body().contains(text), () -> text + " stands in " + page.body());
    }

    private Javalin server() {
        Cookies cookies = new Cookies(false);
        FormToken token = new FormToken(new Signer(new byte[32]));
        Pages pages = new Pages(new Templates(), new Frame.Maker(token, cookies, viewer -> 0, viewer -> 0, "1", false));
        return new Web(
                        cookies,
                        name -> new Visitor.Known(viewer(name), name),
                        token,
                        Messages.load(),
                        new Refusal(pages),
                        new ReaderLanguage(cookies, () -> Language.EN),
                        Network.of(URI.create("http://localhost"), Set.of(), Proxies.NONE),
                        refused -> {})
                .server(List.of(
                        new MeetingPages(calendar.draft(), calendar.vocabulary, calendar.organisations, pages)));
    }

    private Viewer viewer(String name) {
        return switch (name) {
            case "reader" -> calendar.person(Role.READER, calendar.inl);
            case "member" -> calendar.person(Role.MEMBER, calendar.osce);
            case "guest" -> calendar.person(Role.MEMBER, calendar.ministry);
            default -> Viewer.nobody(Language.EN);
        };
    }
}
