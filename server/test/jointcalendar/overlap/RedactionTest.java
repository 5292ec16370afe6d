package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.access.Visibility;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.Test;

/** What is told of a busy plan, against many plans made by chance (with a fixed seed). */
class RedactionTest {
    private static final int TRIES = 3000;
    private static final List<String> GATHERING = List.of("training", "conference", "study-visit", "meeting");
    private static final List<String> THEMES = List.of("document-fraud", "prosecution", "protection");
    private static final OverlapFinder FINDER = new OverlapFinder(Given.VOCABULARY, Windows.USUAL);

    private final Random random = new Random(20070424);

    @Test
    void whatIsToldRestsOnDaysAudiencesAndRegionsAlone() {
        int told = 0;
        for (int i = 0; i < TRIES; i++) {
            Plan mine = plan();
            Plan busy = plan();
            Optional<Finding> finding = FINDER.findPlain(mine, busy);
            told += finding.isPresent() ? 1 : 0;
            assertEquals(finding, FINDER.findPlain(mine, disguised(busy)));
            assertEquals(finding, FINDER.findPlain(disguised(mine), busy));
            assertEquals(finding, FINDER.findPlain(busy, mine));
        }
        assertTrue(told > TRIES / 50 && told < TRIES, "told " + told);
    }

    @Test
    void nothingIsToldPlainlyThatIsNotKnownWhole() {
        for (int i = 0; i < TRIES; i++) {
            Plan mine = plan();
            Plan busy = plan();
            assertTrue(FINDER.findPlain(mine, busy).isEmpty()
                    || FINDER.find(mine, busy).isPresent());
            assertTrue(FINDER.find(mine, busy).isEmpty()
                    || FINDER.find(mine, busy).get().kind() != Kind.CLASH
                    || !FINDER.find(mine, busy).get().reasons().samePeople()
                    || FINDER.findPlain(mine, busy).isPresent());
        }
    }

    @Test
    void aPlainFindingNamesNoThemeVenueTitleOrPartner() {
        for (int i = 0; i < TRIES; i++) {
            FINDER.findPlain(plan(), plan()).ifPresent(finding -> {
                assertTrue(finding.kind() == Kind.CLASH || finding.kind() == Kind.OPPORTUNITY);
                assertEquals(Set.of(), finding.reasons().themes());
                assertTrue(!finding.reasons().sameVenue()
                        && !finding.reasons().similarTitle()
                        && !finding.reasons().partner());
            });
        }
    }

    @Test
    void neverTellsMoreWhereTheWindowForRepeatsIsTheShorter() {
        OverlapFinder narrow = new OverlapFinder(Given.VOCABULARY, new Windows(5, 30));
        for (int i = 0; i < TRIES; i++) {
            Plan mine = plan();
            Plan busy = plan();
            assertTrue(narrow.findPlain(mine, busy).isEmpty()
                    || narrow.find(mine, busy).isPresent());
        }
    }

    private Plan plan() {
        int start = random.nextInt(60);
        return Given.training()
                .by(1 + random.nextInt(3))
                .named(List.of("Forged documents", "Evidence", "Stolen cars").get(random.nextInt(3)))
                .as(random.nextInt(5) == 0 ? "campaign" : GATHERING.get(random.nextInt(GATHERING.size())))
                .being(random.nextInt(8) == 0 ? Status.DRAFT : Status.CONFIRMED)
                .sometime(random.nextInt(6) == 0 ? DatePrecision.MONTH : DatePrecision.DAY)
                .in(Session.wholeDays(
                        Given.day("2007-05-01").plusDays(start),
                        Given.day("2007-05-01").plusDays(start + random.nextInt(4))))
                .from(List.of("KZ-63", "KZ-35", "KZ").get(random.nextInt(3)))
                .forPeople(List.of("border-guards", "police").get(random.nextInt(2)))
                .about(THEMES.get(random.nextInt(THEMES.size())))
                .plan();
    }

    /** The same lead, days, audiences and regions, and everything else by chance. */
    private Plan disguised(Plan plan) {
        boolean gathers = Given.VOCABULARY.gathers(plan.kind());
        Session.Times times = new Session.Times(
                java.time.LocalTime.of(9, 0),
                java.time.LocalTime.of(9 + random.nextInt(8), 30),
                java.time.ZoneOffset.UTC);
        return Plan.of(
                        "Title " + random.nextInt(9),
                        gathers ? GATHERING.get(random.nextInt(GATHERING.size())) : "study",
                        plan.lead(),
                        plan.sessions().stream()
                                .map(session -> new Session(session.firstDay(), session.lastDay(), Optional.of(times)))
                                .toList()
                                .toArray(Session[]::new))
                .with(made -> made.description("Description")
                        .status(plan.isDraft() ? plan.status() : Status.TENTATIVE)
                        .precision(plan.precision())
                        .place(new Place("Venue " + random.nextInt(3), "Town", Optional.of("KZ-47"), Optional.of("KZ")))
                        .targets(plan.targets())
                        .themes(new TreeSet<>(Set.of(THEMES.get(random.nextInt(THEMES.size())))))
                        .audiences(plan.audiences())
                        .partners(Set.of(1L + random.nextInt(5)))
                        .funders(Set.of(7L))
                        .expectedParticipants(OptionalInt.of(random.nextInt(90)))
                        .visibility(Visibility.values()[random.nextInt(Visibility.values().length)])
                        .result(Result.NONE.with(came -> came.outcome("Outcome"))));
    }
}
