package jointcalendar.overlap.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jointcalendar.overlap.Targets;
import org.junit.jupiter.api.Test;

class AudienceLoadsTest {
    private static final LocalDate START = LocalDate.of(2007, 3, 1);
    private static final String EAST = "KZ-63";
    private static final String WEST = "KZ-27";

    private long number;

    /** Border guards of that place, for so many days from a day of the spring on, counted from 1 March. */
    private Demand asks(long lead, String place, int from, int days) {
        NavigableSet<LocalDate> taken = new TreeSet<>();
        Demand.add(START.plusDays(from), START.plusDays(from + days - 1L), taken);
        return new Demand(
                ++number,
                lead,
                Optional.of("training"),
                Set.of("border-guards"),
                new Targets(Set.of(place)),
                taken,
                true);
    }

    private static Demand sometime(Demand demand) {
        return new Demand(
                demand.activity(),
                demand.lead(),
                demand.kind(),
                demand.audiences(),
                demand.targets(),
                demand.days(),
                false);
    }

    private static List<Load> with(Demand plan, Demand... others) {
        return new AudienceLoads(List.of(others), LoadLimit.USUAL).with(plan);
    }

    @Test
    void tenDaysAreNotTooManyAndElevenAre() {
        assertEquals(List.of(), with(asks(1, EAST, 0, 5), asks(2, EAST, 10, 5)));
        List<Load> loads = with(asks(1, EAST, 0, 5), asks(2, EAST, 10, 6));
        assertEquals(11, loads.get(0).days());
        assertEquals(List.of(1L, 2L), loads.get(0).leads());
        assertEquals(START, loads.get(0).first());
        assertEquals(START.plusDays(15), loads.get(0).last());
    }

    @Test
    void sixtyDaysReachFromTheFirstToTheSixtieth() {
        assertEquals(1, with(asks(1, EAST, 0, 1), asks(2, EAST, 50, 10)).size());
        assertEquals(List.of(), with(asks(1, EAST, 0, 1), asks(2, EAST, 51, 10)));
    }

    @Test
    void twoActivitiesOnOneDayAskTwice() {
        assertEquals(12, with(asks(1, EAST, 0, 6), asks(1, EAST, 0, 6)).get(0).days());
    }

    @Test
    void whatIsForTheWholeCountryCountsForEachOfItsRegions() {
        List<Load> loads = with(asks(1, EAST, 0, 6), asks(2, "KZ", 10, 6), asks(3, WEST, 20, 6));
        assertEquals(1, loads.size());
        assertEquals(Set.of(EAST), loads.get(0).places());
        assertEquals(12, loads.get(0).days());
    }

    @Test
    void aPlanForTheWholeCountryIsHeldAgainstEachRegionThatOthersName() {
        List<Load> loads = with(asks(1, "KZ", 0, 6), asks(2, EAST, 10, 6), asks(3, WEST, 20, 4));
        assertEquals(1, loads.size());
        assertEquals(Set.of(EAST), loads.get(0).places());
    }

    @Test
    void whatIsTheSameForTheCountryAndItsRegionsIsSaidOnceOfTheCountry() {
        Demand east = asks(3, EAST, 300, 1);
        List<Load> loads = with(asks(1, "KZ", 0, 6), asks(2, "KZ", 10, 6), east);
        assertEquals(1, loads.size());
        assertEquals(Set.of("KZ"), loads.get(0).places());
    }

    @Test
    void otherPeopleAndOtherRegionsCountForNothing() {
        Demand police = new Demand(
                77,
                2,
                Optional.empty(),
                Set.of("police"),
                new Targets(Set.of(EAST)),
                asks(2, EAST, 0, 9).days(),
                true);
        assertEquals(List.of(), with(asks(1, EAST, 0, 6), police, asks(3, WEST, 0, 9), asks(3, "KG", 0, 9)));
    }

    @Test
    void whatHasNoDaysYetIsNamedAndNotCounted() {
        assertEquals(List.of(), with(asks(1, EAST, 0, 6), sometime(asks(2, EAST, 0, 30))));
        assertEquals(List.of(), with(sometime(asks(1, EAST, 0, 30)), asks(2, EAST, 0, 30)));
        Load load = with(asks(1, EAST, 0, 6), asks(2, EAST, 8, 6), sometime(asks(3, EAST, 0, 30)))
                .get(0);
        assertEquals(12, load.days());
        assertEquals(1, load.open());
    }

    @Test
    void whatIsTooMuchElsewhereInTheYearIsNoneOfThePlansConcern() {
        assertEquals(List.of(), with(asks(1, EAST, 0, 2), asks(2, EAST, 100, 9), asks(3, EAST, 110, 9)));
    }

    @Test
    void theYearIsToldInHeaviestWindowsThatShareNoDay() {
        AudienceLoads loads = new AudienceLoads(
                List.of(asks(1, EAST, 0, 11), asks(2, EAST, 40, 5), asks(3, EAST, 100, 12)), LoadLimit.USUAL);
        List<Load> year = loads.between(START, START.plusDays(365));
        assertEquals(List.of(16, 12), year.stream().map(Load::days).toList());
        assertEquals(List.of(), loads.between(START.plusDays(112), START.plusDays(365)));
    }

    /** Every window, every sum, day by day, as one would count by hand. */
    @Test
    void countsWhatAPersonWouldCount() {
        Random random = new Random(7);
        int found = 0;
        for (int round = 0; round < 300; round++) {
            LoadLimit limit = new LoadLimit(random.nextInt(8), 1 + random.nextInt(20));
            List<Demand> others = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                others.add(asks(i, random.nextBoolean() ? EAST : "KZ", random.nextInt(60), 1 + random.nextInt(5)));
            }
            Demand plan = asks(9, EAST, random.nextInt(60), 1 + random.nextInt(4));
            int most = heaviest(plan, others, limit.window());
            List<Load> loads = new AudienceLoads(others, limit).with(plan);
            assertEquals(
                    most > limit.days() ? List.of(most) : List.of(),
                    loads.stream().map(Load::days).toList());
            found += loads.size();
        }
        assertTrue(found > 100, "Only " + found + " were too much");
    }

    private static int heaviest(Demand plan, List<Demand> others, int window) {
        int most = 0;
        for (int first = -30; first < 100; first++) {
            int sum = 0;
            boolean holdsThePlan = false;
            for (LocalDate day = START.plusDays(first);
                    day.isBefore(START.plusDays(first + window));
                    day = day.plusDays(1)) {
                holdsThePlan |= plan.days().contains(day);
                sum += plan.days().contains(day) ? 1 : 0;
                for (Demand other : others) {
                    sum += other.days().contains(day) ? 1 : 0;
                }
            }
            most = holdsThePlan ? Math.max(most, sum) : most;
        }
        return most;
    }

    @Test
    void refusesLimitsThatMeanNothing() {
        assertThrows(IllegalArgumentException.class, () -> new LoadLimit(-1, 60));
        assertThrows(IllegalArgumentException.class, () -> new LoadLimit(10, 0));
    }
}
