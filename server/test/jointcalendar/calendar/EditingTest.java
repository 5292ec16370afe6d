package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Contact;
import jointcalendar.activity.Link;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.activity.Translation;
import jointcalendar.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final String ANNA = "anna@inl.example";
    private static final String BELA = "bela@inl.example";
    private static final String CORA = "cora@osce.example";
    private TestPortal portal;
    private long inl;
    private long osce;

    @BeforeEach
    void start() {
        portal = TestPortal.empty();
        portal.account(ANNA, Role.MEMBER, "INL", Side.DONOR);
        portal.account(BELA, Role.MEMBER, "INL", Side.DONOR);
        portal.account(CORA, Role.MEMBER, "OSCE", Side.DONOR);
        inl = portal.organisation("INL", Side.DONOR).id();
        osce = portal.organisation("OSCE", Side.DONOR).id();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Plan full() {
        Session.Times almaty = new Session.Times(LocalTime.of(9, 0), LocalTime.of(17, 30), ZoneId.of("Asia/Almaty"));
        Session.Times vienna = new Session.Times(LocalTime.of(10, 0), LocalTime.of(12, 0), ZoneId.of("Europe/Vienna"));
        LocalDate day = LocalDate.of(2007, 6, 4);
        return Plan.of(
                        "Training for border guards",
                        "training",
                        inl,
                        new Session(day, day.plusDays(1), Optional.of(almaty)),
                        new Session(day.plusDays(7), day.plusDays(7), Optional.of(vienna)),
                        Session.wholeDays(day.plusDays(14), day.plusDays(15)))
                .with(all -> all.description("First line\n\nSecond line")
                        .translations(Map.of(
                                Language.RU, new Translation("Обучение пограничников", "Описание"),
                                Language.KK, new Translation("Шекарашыларды оқыту", "Сипаттама")))
                        .status(Status.CONFIRMED)
                        .place(new Place("Border; Academy", "Almaty", Optional.of("KZ-75"), Optional.of("KZ"))
                                .at("https://meet.example/room?a=1&b=2"))
                        .targets(Set.of("KZ-35", "KZ-75"))
                        .themes(Set.of("prosecution"))
                        .audiences(Set.of("police"))
                        .audienceSizes(Map.of("police", 25))
                        .partners(Set.of(osce))
                        .funders(Set.of(inl))
                        .host(Optional.of(osce))
                        .contact(new Contact("Aigul S.", "aigul@inl.example", "+7 727 123"))
                        .workLanguages(Set.of("ru", "kk", "en"))
                        .links(IntStream.rangeClosed(1, 10)
                                .mapToObj(n -> new Link("https://docs.example/" + n, "Paper, " + n))
                                .toList())
                        .tags(Set.of("merke", "phase two"))
                        .expectedParticipants(OptionalInt.of(25)));
    }

    @Test
    void aFullActivityPostedUnchangedFromItsFormStaysAsItIs() {
        Activity made = portal.post(full());
        TestBrowser anna = portal.as(ANNA).open("/activities/" + made.id() + "/edit");
        anna.submit("/activities/" + made.id());
        assertEquals(200, anna.status(), anna.text());
        assertEquals(1, portal.activity(made.id()).version());
        assertEquals(full(), portal.activity(made.id()).plan());
    }

    @Test
    void theLargestFormIsKeptWhenTheSessionEndedMeanwhile() {
        LocalDate day = LocalDate.of(2007, 6, 4);
        Session[] sixty = IntStream.range(0, 60)
                .mapToObj(n -> Session.wholeDays(day.plusDays(n), day.plusDays(n)))
                .toArray(Session[]::new);
        String text = "ә".repeat(9_000);
        Activity made = portal.post(full().with(all -> all.sessions(List.of(sixty))
                .description(text)
                .translations(
                        Map.of(Language.RU, new Translation("т", text), Language.KK, new Translation("т", text)))));
        String path = "/activities/" + made.id();
        TestBrowser anna = portal.as(ANNA).open(path + "/edit");
        portal.signIn().end(anna.cookies().get("session"));
        anna.fetchSite("same-origin").submit(path, "title", "Renamed");
        assertEquals(403, anna.status());
        anna.with("session", portal.as(ANNA).cookies().get("session")).submit(path);
        assertEquals(400, anna.status());
        anna.submit(path);
        assertEquals("Renamed", portal.activity(made.id()).plan().title());
        assertEquals(60, portal.activity(made.id()).plan().sessions().size());
        assertEquals(text, portal.activity(made.id()).plan().description());
    }

    @Test
    void whatWasBegunIsKeptForItsWriterAloneUntilItIsPosted() {
        TestBrowser anna = portal.as(ANNA).open("/activities/new");
        anna.submitTo("/activities", "/activities/unfinished", "title", "Half a <title>", "first-day", "2007-13-99");
        assertTrue(anna.text().contains("Half a <title>"), anna.text());
        assertTrue(anna.open("/activities/new").text().contains("Half a <title>"));
        assertFalse(portal.as(BELA).open("/activities/new").text().contains("Half a"));
        String path = anna.body().replaceAll("(?s).*(/activities/unfinished/[0-9]+)\".*", "$1");
        assertEquals(404, portal.as(BELA).open(path).status());
        anna.open(path);
        assertEquals("2007-13-99", anna.fields("/activities").get("first-day").get(0));
        anna.submit("/activities", "first-day", "2007-06-04", "last-day", "2007-06-05");
        assertEquals(200, anna.status(), anna.text());
        assertEquals(0, portal.count("unfinished_form"));
        assertEquals(404, anna.open(path).status());
    }

    @Test
    void whatWasBegunIsThrownAwayByItsWriterOrAfterAMonth() {
        TestBrowser anna = portal.as(ANNA).open("/activities/new");
        anna.submitTo("/activities", "/activities/unfinished", "title", "One");
        String path = anna.body().replaceAll("(?s).*(/activities/unfinished/[0-9]+/removal)\".*", "$1");
        TestBrowser bela = portal.as(BELA).open("/activities/unfinished");
        bela.submitTo("/language", path);
        assertEquals(404, bela.status());
        anna.submit(path);
        assertEquals(0, portal.count("unfinished_form"));
        anna.open("/activities/new").submitTo("/activities", "/activities/unfinished", "title", "Two");
        portal.clock.pass(Duration.ofDays(31));
        portal.realTime.pass(Duration.ofDays(31));
        portal.runJobs();
        assertEquals(0, portal.count("unfinished_form"));
    }

    @Test
    void aFormThatIsTooLongToBeKeptIsShownAgain() {
        TestBrowser anna = portal.as(ANNA).open("/activities/new");
        anna.submitTo("/activities", "/activities/unfinished", "title", "Long", "description", "x".repeat(300_000));
        assertEquals(422, anna.status());
        assertEquals("Long", anna.fields("/activities").get("title").get(0));
        assertEquals(0, portal.count("unfinished_form"));
    }

    @Test
    void anEditIsKeptAndGoneAfterSaving() {
        Activity made = portal.post(full());
        String path = "/activities/" + made.id();
        TestBrowser anna = portal.as(ANNA).open(path + "/edit");
        Map<String, List<String>> late = anna.fields(path);
        anna.submitTo(path, "/activities/unfinished", "title", "Better");
        assertTrue(anna.open(path + "/edit").text().contains("Better"));
        anna.submit(path, "title", "Best");
        assertEquals(0, portal.count("unfinished_form"));
        anna.open(path + "/edit")
                .submitTo(
                        path,
                        "/activities/unfinished",
                        "version",
                        late.get("version").get(0));
        assertEquals(0, portal.count("unfinished_form"));
        TestBrowser stranger = portal.as(CORA);
        portal.revise(
                portal.activity(made.id()), plan -> plan.withPartners(Set.of()).withVisibility(Visibility.OWN));
        stranger.open("/activities/new").submitTo("/activities", "/activities/unfinished", "id", "" + made.id());
        assertEquals(404, stranger.status());
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsAndChooses() {
        Activity made = portal.post(full());
        String path = "/activities/" + made.id();
        TestBrowser bela = portal.as(BELA).open(path + "/edit");
        portal.as(ANNA).open(path + "/edit").submit(path, "title", "Annas title", "locality", "Shymkent");
        bela.submit(path, "title", "Belas title", "tags", "merke, phase three", "title-ru", "Название");
        assertEquals(409, bela.status());
        assertTrue(bela.text().contains("Training for border guards"));
        assertTrue(bela.text().contains("Annas title"));
        assertTrue(bela.text().contains("Belas title"));
        assertTrue(bela.text().contains("Shymkent"));
        bela.submit(path);
        assertEquals(422, bela.status());
        bela.submit(path, "choose-title", "mine");
        assertEquals(200, bela.status(), bela.text());
        Plan saved = portal.activity(made.id()).plan();
        assertEquals("Belas title", saved.title());
        assertEquals("Shymkent", saved.place().locality());
        assertEquals(Set.of("merke", "phase three"), saved.tags());
        assertEquals("Название", saved.translations().get(Language.RU).title());
        assertEquals(3, portal.activity(made.id()).version());
    }

    @Test
    void aThirdEditMeanwhileShowsBothVersionsAgainAndLosesNothing() {
        Activity made = portal.post(full());
        String path = "/activities/" + made.id();
        TestBrowser bela = portal.as(BELA).open(path + "/edit");
        portal.as(ANNA).open(path + "/edit").submit(path, "title", "Second");
        bela.submit(path, "title", "Mine", "locality", "Taraz");
        portal.as(ANNA).open(path + "/edit").submit(path, "title", "Third");
        bela.submit(path, "choose-title", "mine");
        assertEquals(409, bela.status());
        assertTrue(bela.text().contains("Third"));
        bela.submit(path, "choose-title", "theirs");
        assertEquals("Third", portal.activity(made.id()).plan().title());
        assertEquals("Taraz", portal.activity(made.id()).plan().place().locality());
    }

    @Test
    void aVersionThatWasNeverTheirsTellsNothing() {
        Activity made =
                portal.post(full().with(plan -> plan.title("Secret then").visibility(Visibility.OWN)));
        portal.revise(made, plan -> plan.with(open -> open.title("Open now").visibility(Visibility.MEMBERS)));
        String path = "/activities/" + made.id();
        TestBrowser cora = portal.as(CORA).open(path + "/edit");
        cora.submit(path, "version", "1", "title", "Coras");
        assertEquals(409, cora.status());
        assertFalse(cora.body().contains("Secret then"));
        cora.submit(path, "choose-title", "mine");
        assertEquals("Coras", portal.activity(made.id()).plan().title());
    }

    @Test
    void aFormThatWasPostedAndChangedSinceIsSavedAsAChange() {
        TestBrowser anna = portal.as(ANNA).open("/activities/new");
        String key = UUID.randomUUID().toString();
        anna.submit("/activities", "title", "Once", "form-key", key);
        anna.open("/activities/new").submit("/activities", "title", "Once", "form-key", key);
        assertEquals(1, portal.count("activity"));
        anna.open("/activities/new").submit("/activities", "title", "Twice", "form-key", key);
        assertEquals(1, portal.count("activity"));
        String action = anna.body().replaceAll("(?s).*action=\"(/activities/[0-9]+)\".*", "$1");
        assertEquals("Twice", anna.fields(action).get("title").get(0));
        anna.submit(action);
        assertTrue(anna.text().contains("Twice"));
    }

    @Test
    void aCopyTakesTheWordsAndShiftsTheDays() {
        Activity made = portal.post(full());
        TestBrowser anna = portal.as(ANNA).open("/activities/" + made.id() + "/copy?first-day=2007-09-03");
        anna.submit("/activities");
        assertEquals(200, anna.status(), anna.text());
        Plan copy = portal.activity(made.id() + 1).plan();
        assertEquals("Training for border guards", copy.title());
        assertEquals(LocalDate.of(2007, 9, 3), copy.firstDay());
        assertEquals(LocalDate.of(2007, 9, 18), copy.lastDay());
        assertEquals(full().sessions().get(1).times(), copy.sessions().get(1).times());
        assertEquals(Set.of(osce), copy.partners());
        assertEquals(Status.TENTATIVE, copy.status());
        assertEquals("", copy.place().online());
    }

    @Test
    void aCopyOfAnothersActivityIsLedByOnesOwnAndNeverWider() {
        Activity made = portal.post(full().with(plan ->
                plan.partners(Set.of()).visibility(Visibility.CHOSEN).readers(Set.of(osce))));
        TestBrowser cora = portal.as(CORA).open("/activities/" + made.id() + "/copy?first-day=");
        assertFalse(cora.body().contains("aigul@inl.example"));
        cora.submit("/activities", "first-day", "2007-09-03");
        assertEquals(200, cora.status(), cora.text());
        Plan copy = portal.activity(made.id() + 1).plan();
        assertEquals(osce, copy.lead());
        assertEquals(Visibility.CHOSEN, copy.visibility());
        assertEquals(Set.of(inl), copy.readers());
        assertEquals(Contact.NONE, copy.contact());
        portal.revise(made, plan -> plan.seenBy(Visibility.HIDDEN, Set.of()));
        assertEquals(404, cora.open("/activities/" + made.id() + "/copy").status());
    }

    @Test
    void aFeedHoldsAllThatCalendarsCarryAndThePublicOneNobodyToAsk() {
        portal.post(full().withVisibility(Visibility.PUBLIC));
        TestBrowser nobody = portal.visitor();
        String open = nobody.open("/calendar.ics").body().replace("\r\n ", "");
        for (String part : List.of(
                "SUMMARY;LANGUAGE=en:INL: Training",
                "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Join online;LANGUAGE=en:https://meet.example/room?a=1&b=2",
                "ATTACH:https://docs.example/10",
                "CATEGORIES;LANGUAGE=en:Training",
                "phase two",
                "RELATED-TO:",
                "Session 2 of 3",
                "(25)",
                "Funded by: INL",
                "Host: OSCE",
                "COLOR:")) {
            assertTrue(open.contains(part), part + " in\n" + open);
        }
        assertFalse(open.contains("aigul"), open);
        assertFalse(open.contains("CONTACT"), open);
        TestBrowser anna = portal.as(ANNA).open("/feeds");
        anna.submit("/feeds", "name", "Mine");
        String feed = anna.body().replaceAll("(?s).*(/feeds/[A-Za-z0-9_.-]+\\.ics).*", "$1");
        String own = portal.visitor().open(feed).body().replace("\r\n ", "");
        assertTrue(own.contains("CONTACT:Aigul S.\\, aigul@inl.example\\, +7 727 123"), own);
    }
}
