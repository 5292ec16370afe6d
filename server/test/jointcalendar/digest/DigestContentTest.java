package jointcalendar.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Change;
import jointcalendar.activity.Change.Field;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Status;
import jointcalendar.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestContentTest {
    private final DigestHouse house = new DigestHouse();
    private final Viewer coordinator = viewer(Role.COORDINATOR, house.inl, Side.DONOR);
    private final Viewer donor = viewer(Role.READER, house.iom, Side.DONOR);
    private final Viewer osce = viewer(Role.MEMBER, house.osce, Side.DONOR);
    private final Viewer guest = viewer(Role.MEMBER, house.mvd, Side.GUEST);

    private static Viewer viewer(Role role, long organisation, Side side) {
        return Viewer.person(1, role, organisation, side, Language.EN);
    }

    @BeforeEach
    void theCalendarIsIntroduced() {
        house.introduce();
    }

    private DigestContent content(Viewer viewer) {
        return house.content(house.issues.next(), viewer);
    }

    private List<String> news(News.Kind kind, Viewer viewer) {
        return content(viewer).news(kind).stream()
                .map(news -> news.activity().plan().title())
                .toList();
    }

    private List<Change> changes(Viewer viewer) {
        return content(viewer).news(News.Kind.CHANGED).stream()
                .flatMap(news -> news.told().stream())
                .toList();
    }

    private PlanDraft draft(String title) {
        return new PlanDraft(house.osce, title, "2007-07-10");
    }

    @Test
    void tellsEachOnlyWhatTheyMaySee() {
        house.post(draft("for all").seenBy(Visibility.PUBLIC));
        house.post(draft("for members"));
        house.post(draft("for donors").seenBy(Visibility.DONORS));
        assertEquals(List.of("for all", "for members", "for donors"), news(News.Kind.NEW, coordinator));
        assertEquals(List.of("for all", "for members", "for donors"), news(News.Kind.NEW, donor));
        assertEquals(List.of("for all", "for members"), news(News.Kind.NEW, guest));
        assertEquals(List.of("for all"), news(News.Kind.NEW, Viewer.nobody(Language.EN)));
    }

    @Test
    void tellsNobodyOfADraftNotEvenItsOwnOrganisation() {
        house.post(draft("half an idea").is(Status.DRAFT));
        assertEquals(List.of(), content(osce).news());
        assertEquals(List.of(), content(coordinator).news());
    }

    @Test
    void tellsOfAPublishedDraftAsNewAndNothingOfWhatItSaidBefore() {
        Activity activity = house.post(draft("secret working title").is(Status.DRAFT));
        activity = house.change(activity, draft("Border control").is(Status.DRAFT));
        house.change(activity, draft("Border control"));
        assertEquals(List.of("Border control"), news(News.Kind.NEW, donor));
        assertEquals(List.of(), content(donor).news().get(0).changes());
        assertEquals(List.of("Border control"), news(News.Kind.NEW, osce));
    }

    @Test
    void tellsOfWhatWasOpenedToAReaderAsNewToThatReaderAlone() {
        Activity activity = house.post(draft("Undercover").seenBy(Visibility.DONORS));
        house.clock.set("2007-06-01T09:00");
        house.sendNext();
        activity = house.change(activity, draft("Joint operations").seenBy(Visibility.DONORS));
        house.change(activity, draft("Joint operations"));
        assertEquals(List.of("Joint operations"), news(News.Kind.NEW, guest));
        assertEquals(List.of(), changes(guest));
        assertEquals(List.of(), news(News.Kind.NEW, donor));
        assertEquals(
                List.of(
                        new Change(Field.TITLE, "Undercover", "Joint operations"),
                        new Change(Field.VISIBILITY, "DONORS", "MEMBERS")),
                changes(donor));
    }

    @Test
    void tellsAReaderNothingOfWhatWasClosedToThem() {
        Activity activity = house.post(draft("Shelter"));
        house.sendNext();
        activity = house.change(activity, draft("Shelter in a new place").seenBy(Visibility.DONORS));
        house.change(activity, draft("x").cancelledBecause("Found out").seenBy(Visibility.DONORS));
        assertEquals(List.of(), content(guest).news());
        assertEquals(List.of(), content(guest).coming());
        assertEquals(List.of("x"), news(News.Kind.CANCELLED, donor));
    }

    @Test
    void foldsSeveralChangesIntoOneFromTheFirstToTheLast() {
        Activity activity = house.post(draft("Forged documents"));
        house.sendNext();
        activity = house.change(activity, draft("Forged documents").in("Astana"));
        activity = house.change(activity, draft("Forged passports").in("Astana"));
        house.change(activity, draft("Forged passports").in("Almaty"));
        assertEquals(
                List.of(
                        new Change(Field.PLACE, ";Karaganda;KZ-35;KZ", ";Almaty;KZ-35;KZ"),
                        new Change(Field.TITLE, "Forged documents", "Forged passports")),
                changes(donor));
    }

    @Test
    void tellsNothingOfWhatCameBackToWhatItWas() {
        Activity activity = house.post(draft("Forged documents"));
        house.sendNext();
        activity = house.change(activity, draft("Forged documents").in("Astana"));
        house.change(activity, draft("Forged documents"));
        assertEquals(List.of(), content(donor).news());
    }

    @Test
    void tellsOfANewActivityOnceHoweverOftenItWasChanged() {
        Activity activity = house.post(draft("Forged documents"));
        house.change(activity, draft("Forged passports").from("2007-07-20"));
        assertEquals(List.of("Forged passports"), news(News.Kind.NEW, donor));
        assertEquals(1, content(donor).news().size());
    }

    @Test
    void tellsOfACancellationWithItsReason() {
        Activity activity = house.post(draft("Forged documents"));
        house.sendNext();
        activity = house.change(activity, draft("Forged documents").in("Astana"));
        house.change(activity, draft("Forged documents").in("Astana").cancelledBecause("No visas"));
        News news = content(donor).news().get(0);
        assertEquals(News.Kind.CANCELLED, news.kind());
        assertEquals("No visas", news.reason());
    }

    @Test
    void tellsOfWhatWasPostedAndCancelledSinceAsCancelled() {
        Activity activity = house.post(draft("Forged documents"));
        house.change(activity, draft("Forged documents").cancelledBecause("No visas"));
        assertEquals(List.of("Forged documents"), news(News.Kind.CANCELLED, donor));
        assertEquals(List.of(), news(News.Kind.NEW, donor));
    }

    @Test
    void tellsNothingOfADraftThatWasCancelled() {
        Activity activity = house.post(draft("half an idea").is(Status.DRAFT));
        house.change(activity, draft("half an idea").cancelledBecause("No money"));
        assertEquals(List.of(), content(coordinator).news());
    }

    @Test
    void tellsOfACancellationTakenBackAsAChangeOfStatusAlone() {
        Activity activity = house.post(draft("Forged documents"));
        activity = house.change(activity, draft("Forged documents").cancelledBecause("No visas"));
        house.sendNext();
        house.change(activity, draft("Forged documents").on());
        assertEquals(List.of(new Change(Field.STATUS, "CANCELLED", "CONFIRMED")), changes(donor));
    }

    @Test
    void leavesWhatHappensAfterItsPeriodToTheNextIssue() {
        Activity activity = house.post(draft("Forged documents"));
        YearMonth june = house.sendNext();
        house.change(activity, draft("Forged documents").cancelledBecause("No visas"));
        Issue sent = house.stored.find(june).orElseThrow();
        assertEquals(
                List.of(News.Kind.NEW),
                house.content(sent, donor).news().stream().map(News::kind).toList());
        assertEquals(List.of("Forged documents"), news(News.Kind.CANCELLED, donor));
    }

    @Test
    void putsTheReadersOwnOrganisationFirstThenByDay() {
        house.post(new PlanDraft(house.inl, "first", "2007-06-01"));
        house.post(new PlanDraft(house.inl, "as partner", "2007-06-15").with(house.osce));
        house.post(new PlanDraft(house.osce, "own", "2007-06-10"));
        assertEquals(List.of("own", "as partner", "first"), news(News.Kind.NEW, osce));
        assertEquals(List.of("first", "own", "as partner"), news(News.Kind.NEW, guest));
    }

    @Test
    void looksEightWeeksAheadAtWhatIsPlanned() {
        house.post(new PlanDraft(house.inl, "running", "2007-05-01"));
        house.post(new PlanDraft(house.inl, "last day", "2007-06-26"));
        house.post(new PlanDraft(house.inl, "too late", "2007-06-27"));
        house.post(new PlanDraft(house.inl, "over", "2007-04-29"));
        house.post(new PlanDraft(house.inl, "draft", "2007-05-20").is(Status.DRAFT));
        house.post(new PlanDraft(house.inl, "off", "2007-05-20").cancelledBecause("why"));
        assertEquals(
                List.of("running", "last day"),
                content(coordinator).coming().stream()
                        .map(a -> a.plan().title())
                        .toList());
    }

    @Test
    void namesTheNextCoordinationMeetingAndTheWeekBeforeItForItems() {
        house.post(new PlanDraft(house.inl, "over", "2007-04-24").kind("coordination-meeting"));
        house.post(new PlanDraft(house.inl, "off", "2007-06-24")
                .kind("coordination-meeting")
                .cancelledBecause("moved"));
        house.post(new PlanDraft(house.inl, "third quarter", "2007-07-24").kind("coordination-meeting"));
        house.post(new PlanDraft(house.inl, "fourth quarter", "2007-10-23").kind("coordination-meeting"));
        DigestContent.Meeting meeting = content(guest).meeting().orElseThrow();
        assertEquals("third quarter", meeting.activity().plan().title());
        assertEquals(Optional.of(LocalDate.parse("2007-07-17")), meeting.itemsUntil());
        house.clock.set("2007-07-18T10:00");
        assertEquals(Optional.empty(), content(guest).meeting().orElseThrow().itemsUntil());
    }

    @Test
    void setsNoDayForItemsWhereTheMeetingHasNone() {
        PlanDraft meeting = new PlanDraft(house.inl, "third quarter", "2007-07-01").kind("coordination-meeting");
        meeting.precision = DatePrecision.MONTH;
        house.post(meeting);
        assertEquals(Optional.empty(), content(guest).meeting().orElseThrow().itemsUntil());
    }

    @Test
    void saysNothingWhereNothingIsToBeSaid() {
        assertTrue(content(donor).saysNothing());
        house.post(draft("for donors").seenBy(Visibility.DONORS));
        assertFalse(content(donor).saysNothing());
        assertTrue(content(guest).saysNothing());
    }
}
