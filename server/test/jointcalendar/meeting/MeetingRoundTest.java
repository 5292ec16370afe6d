package jointcalendar.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingRoundTest {
    @Test
    void theNextMeetingIsTheEarliestThatIsNotOver() {
        MeetingRound round = round("2007-05-02", "2007-10-23", "2007-04-24", "2007-07-24");

        assertEquals(day("2007-07-24"), round.meeting().first());
        assertEquals(Optional.of(day("2007-04-24")), round.previous().map(MeetingDays::first));
        assertEquals(Optional.of(day("2007-10-23")), round.following().map(MeetingDays::first));
    }

    @Test
    void aMeetingIsStillTheNextOnItsLastDayAndNoLonger() {
        List<MeetingDays> twoDays = List.of(new MeetingDays(1, day("2007-07-24"), day("2007-07-25")));

        assertTrue(MeetingRound.next(twoDays, day("2007-07-25")).isPresent());
        assertFalse(MeetingRound.next(twoDays, day("2007-07-26")).isPresent());
    }

    @Test
    void thePreviousIsTheLatestOfThoseBefore() {
        MeetingRound round = round("2007-05-02", "2007-01-15", "2007-04-24", "2006-10-10", "2007-07-24");

        assertEquals(Optional.of(day("2007-04-24")), round.previous().map(MeetingDays::first));
    }

    @Test
    void aSecondEntryForTheSameDayIsNeitherPreviousNorFollowing() {
        MeetingRound round = round("2007-07-01", "2007-07-24", "2007-07-24");

        assertEquals(1, round.meeting().id());
        assertTrue(round.previous().isEmpty());
        assertTrue(round.following().isEmpty());
    }

    @Test
    void looksBackToTheDayOfThePreviousMeetingAndAheadToTheDayBeforeTheFollowing() {
        MeetingRound round = round("2007-05-02", "2007-04-24", "2007-07-24", "2007-10-23");

        assertEquals(day("2007-04-24"), round.from());
        assertEquals(day("2007-10-22"), round.until());
    }

    @Test
    void looksThreeMonthsBothWaysFromAMeetingThatStandsAlone() {
        MeetingRound round = round("2007-05-02", "2007-07-24");

        assertEquals(day("2007-04-24"), round.from());
        assertEquals(day("2007-10-23"), round.until());
    }

    @Test
    void proposesAWorkingDayThreeMonthsLater() {
        assertEquals(day("2007-10-24"), round("2007-05-02", "2007-07-24").proposedDay());
        for (int shift = 0; shift < 366; shift++) {
            LocalDate held = day("2007-07-24").plusDays(shift);
            LocalDate proposed = round("2007-05-02", held.toString()).proposedDay();
            assertFalse(proposed.isBefore(held.plusMonths(3)), held::toString);
            assertFalse(proposed.isAfter(held.plusMonths(3).plusDays(2)), held::toString);
            assertTrue(proposed.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0, held::toString);
        }
    }

    @Test
    void thereIsNoRoundWithoutAMeetingToCome() {
        assertTrue(MeetingRound.next(List.of(), day("2007-05-02")).isEmpty());
    }

    private static MeetingRound round(String today, String... days) {
        List<LocalDate> all = Arrays.stream(days).map(MeetingRoundTest::day).toList();
        return MeetingRound.next(
                        IntStream.range(0, all.size())
                                .mapToObj(i -> new MeetingDays(i + 1, all.get(i), all.get(i)))
                                .toList(),
                        day(today))
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
