package jointcalendar.overlap.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static Gap gap(String place, String theme, int before) {
        return new Gap("police", place, theme, before, LocalDate.of(2007, 3, 1), 1);
    }

    private static GapRepository.People planned(String audience, String place, String theme) {
        return new GapRepository.People(audience, place, theme);
    }

    private static List<String> places(List<Gap> past, GapRepository.People... planned) {
        return Gaps.missing(past, List.of(planned), Set.of("KZ")).stream()
                .map(gap -> gap.place() + " " + gap.theme())
                .toList();
    }

    @Test
    void aPlanForTheSamePeopleOnTheSameThemeClosesIt() {
        List<Gap> past = List.of(gap("KZ-35", "legislation", 1), gap("KZ-35", "health", 1));
        assertEquals(List.of("KZ-35 health"), places(past, planned("police", "KZ-35", "legislation")));
        assertEquals(
                List.of("KZ-35 health", "KZ-35 legislation"),
                places(past, planned("judges", "KZ-35", "legislation"), planned("police", "KZ-63", "health")));
    }

    @Test
    void aPlanForTheCountryIsOneForEachRegionAndOneForARegionABeginningForTheCountry() {
        List<Gap> past = List.of(gap("KZ-35", "health", 1), gap("KZ", "health", 1), gap("KZ-63", "health", 1));
        assertEquals(List.of(), places(past, planned("police", "KZ", "health")));
        assertEquals(List.of("KZ-63 health"), places(past, planned("police", "KZ-35", "health")));
    }

    @Test
    void whatWasInACountryWithoutRegionsIsNoGap() {
        assertEquals(List.of(), places(List.of(gap("IT", "health", 3))));
    }

    @Test
    void whoHadTheMostComesFirst() {
        assertEquals(
                List.of("KZ-63 health", "KZ-35 health"),
                places(List.of(gap("KZ-35", "health", 1), gap("KZ-63", "health", 4))));
    }

    @Test
    void looksTwoYearsBackAndAheadToTheEndOfTheSecondQuarterAfterThisOne() {
        Horizon horizon = Horizon.of(LocalDate.of(2007, 5, 2));
        assertEquals(LocalDate.of(2005, 5, 2), horizon.since());
        assertEquals(LocalDate.of(2007, 12, 31), horizon.until());
        assertEquals(
                LocalDate.of(2008, 6, 30),
                Horizon.of(LocalDate.of(2007, 12, 31)).until());
        assertEquals(
                LocalDate.of(2008, 9, 30), Horizon.of(LocalDate.of(2008, 1, 1)).until());
    }
}
