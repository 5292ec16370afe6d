package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.Test;

class OverlapFinderTest {
    private static final OverlapFinder FINDER = new OverlapFinder(Given.VOCABULARY, Windows.USUAL);

    private final Given mine = Given.training();
    private final Given other = Given.training().by(2).named("Stolen vehicles");

    @Test
    void callsTheSamePeopleOnOneDayAClash() {
        assertEquals(Optional.of(Kind.CLASH), kind(mine, other));
        assertEquals(Optional.of(Kind.CLASH), kind(mine, other.about("health")));
        assertEquals(
                Optional.of(Kind.CLASH),
                kind(mine.on("2007-05-10", "2007-05-15"), other.on("2007-05-15", "2007-05-20")));
    }

    @Test
    void callsTheSamePeopleOfOneLeadAClashTooButNothingElse() {
        assertEquals(Optional.of(Kind.CLASH), kind(mine, other.by(1)));
        assertEquals(Optional.empty(), kind(mine, other.by(1).on("2007-05-16")));
        assertEquals(Optional.empty(), kind(mine, other.by(1).about("health").on("2007-05-16")));
    }

    @Test
    void exemptsNoPartners() {
        assertEquals(
                Optional.of(Kind.REPEAT), kind(mine.with(2L), other.with(1L).on("2007-05-20")));
    }

    @Test
    void callsTheSameVenueOnOneDayAClashCaseAndSpacesAside() {
        Given here = mine.at("Hotel  Dostyk", "Semey");
        Given judges = other.forPeople("judges");
        assertEquals(Optional.of(Kind.CLASH), kind(here, judges.at(" HOTEL dostyk", "SEMEY ")));
        assertEquals(Optional.empty(), kind(here, judges.at("Hotel Dostyk", "Astana")));
        assertEquals(Optional.empty(), kind(here, judges.at("Hotel Dostyk", "")));
        assertEquals(Optional.empty(), kind(mine.at("", "Semey"), judges.at("", "Semey")));
        assertEquals(
                Optional.empty(), kind(here, judges.at("Hotel Dostyk", "Semey").on("2007-05-16")));
        assertEquals(Optional.empty(), kind(here, judges.as("study").at("Hotel Dostyk", "Semey")));
    }

    @Test
    void measuresTheGapInWholeDaysUpToTheWindow() {
        assertEquals(
                1, find(mine, other.on("2007-05-16")).orElseThrow().reasons().gapDays());
        assertEquals(Optional.of(Kind.REPEAT), kind(mine, other.on("2007-08-13")));
        assertEquals(Optional.empty(), kind(mine, other.on("2007-08-14")));
        assertEquals(
                Optional.of(Kind.OPPORTUNITY), kind(mine, other.about("health").on("2007-06-14")));
        assertEquals(Optional.empty(), kind(mine, other.about("health").on("2007-06-15")));
    }

    @Test
    void findsNoThemeInCommonWhereOneNamesNone() {
        assertEquals(
                Optional.of(Kind.OPPORTUNITY), kind(mine.about(), other.about().on("2007-05-16")));
    }

    @Test
    void comparesCampaignsWithCampaignsOnly() {
        Given campaign = mine.as("campaign").on("2007-01-01", "2007-12-31");
        assertEquals(Optional.of(Kind.REPEAT), kind(campaign, other.as("study").on("2007-06-01", "2007-06-30")));
        assertEquals(Optional.empty(), kind(campaign, other));
        assertEquals(
                Optional.empty(),
                kind(campaign, other.as("campaign").about("health").on("2008-01-05")));
    }

    @Test
    void asksForASharedAudienceAndForRegionsThatMeet() {
        assertEquals(Optional.empty(), kind(mine, other.forPeople("judges")));
        assertEquals(Optional.empty(), kind(mine, other.from("KZ-71")));
        assertEquals(
                Set.of("KZ-63"),
                find(mine, other.from("KZ")).orElseThrow().reasons().regions());
        assertEquals(Optional.empty(), kind(mine, other.from("UZ")));
        assertEquals(Optional.of(Kind.CLASH), kind(mine.from("UZ"), other.from("UZ")));
    }

    @Test
    void takesThePlaceWhereNoTargetIsGiven() {
        Place semey = new Place("", "Semey", Optional.of("KZ-10"), Optional.of("KZ"));
        Place somewhere = new Place("", "", Optional.empty(), Optional.of("KZ"));
        assertEquals(Optional.empty(), kind(mine, other.from().at(semey)));
        assertEquals(
                Optional.of(Kind.CLASH), kind(mine.from("KZ-10"), other.from().at(semey)));
        assertEquals(Optional.of(Kind.CLASH), kind(mine, other.from().at(somewhere)));
        assertEquals(Optional.empty(), kind(mine, other.from("KZ-71").at(semey)));
    }

    @Test
    void leavesDraftsAndCancelledOnesAlone() {
        assertEquals(Optional.empty(), kind(mine, other.being(Status.DRAFT)));
        assertEquals(Optional.empty(), kind(mine.being(Status.CANCELLED), other));
        assertEquals(Optional.of(Kind.CLASH), kind(mine.being(Status.COMPLETED), other.being(Status.TENTATIVE)));
    }

    @Test
    void isLessSureWhereDatesAreOpen() {
        Finding sure = find(mine.on("2007-05-01", "2007-05-31"), other).orElseThrow();
        Finding possible = find(
                        mine.on("2007-05-01", "2007-05-31").sometime(DatePrecision.MONTH), other.about("health"))
                .orElseThrow();
        assertFalse(sure.possible());
        assertTrue(possible.possible());
        assertEquals(Kind.CLASH, possible.kind());
        assertTrue(possible.strength() < sure.strength());
    }

    @Test
    void letsTheEarliestKindOfAllSessionsStand() {
        Given series = other.in(session("2007-03-01"), session("2007-05-15"), session("2007-05-17"));
        assertEquals(Optional.of(Kind.CLASH), kind(mine, series));
        Given near = other.in(session("2007-03-01"), session("2007-05-17"));
        assertEquals(2, find(mine, near).orElseThrow().reasons().gapDays());
    }

    @Test
    void callsOneEventOfTwoLeadsADuplicate() {
        Given twice = mine.named("Training of border guards on false passports");
        assertEquals(Optional.of(Kind.DUPLICATE), kind(mine, twice.by(2)));
        assertEquals(Optional.of(Kind.DUPLICATE), kind(mine, twice.by(2).on("2007-05-14", "2007-05-15")));
        assertEquals(
                Optional.of(Kind.DUPLICATE),
                kind(mine, twice.by(2).on("2007-05-01", "2007-05-31").sometime(DatePrecision.MONTH)));
        assertEquals(Optional.of(Kind.CLASH), kind(mine, twice));
        assertEquals(Optional.of(Kind.REPEAT), kind(mine, twice.by(2).on("2007-05-17")));
    }

    @Test
    void comparesDuplicatesAcrossLanguages() {
        Given training = mine.named("Обучение пограничников по поддельным документам");
        assertEquals(Optional.of(Kind.DUPLICATE), kind(training, mine.by(2)));
        assertEquals(
                Optional.of(Kind.CLASH),
                kind(training.named("Базовый курс"), mine.by(2).named("Advanced course")));
    }

    @Test
    void findsTheSameInEitherOrder() {
        Random random = new Random(24);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            plans.add(RandomPlans.next(random).plan());
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Plan one : plans) {
            for (Plan two : plans) {
                Optional<Finding> found = FINDER.find(one, two);
                assertEquals(found, FINDER.find(two, one));
                found.ifPresent(finding -> kinds.add(finding.kind()));
            }
        }
        assertEquals(EnumSet.allOf(Kind.class), kinds);
    }

    @Test
    void keepsReasonsThroughJson() {
        Reasons reasons = find(mine.at("Rixos", "Semey"), other.at("Rixos", "Semey"))
                .orElseThrow()
                .reasons();
        assertEquals(reasons, Reasons.ofJson(reasons.toJson()));
        assertEquals(reasons.toJson(), Reasons.ofJson(reasons.toJson()).toJson());
        assertTrue(reasons.sameVenue());
    }

    private static Session session(String day) {
        return Session.wholeDays(Given.day(day), Given.day(day));
    }

    private static Optional<Kind> kind(Given one, Given two) {
        return find(one, two).map(Finding::kind);
    }

    private static Optional<Finding> find(Given one, Given two) {
        return FINDER.find(one.plan(), two.plan());
    }
}
