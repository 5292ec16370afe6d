package jointcalendar.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ActivityWordsTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(),
            List.of(
                    new Region(
                            "KZ-35",
                            "KZ",
                            Map.of(Language.EN, "Karaganda Region", Language.RU, "Карагандинская область")),
                    new Region("KZ-71", "KZ", Map.of(Language.EN, "Astana"))));

    @Test
    void namesFirstAndLastDayWithTheirWeekdays() {
        assertEquals("Tue 3 Apr – Wed 4 Apr 2007", dates(Language.EN, days("2007-04-03", "2007-04-04")));
        assertEquals("Tue 24 Apr 2007", dates(Language.EN, days("2007-04-24", "2007-04-24")));
        assertEquals("Mon 31 Dec 2007 – Wed 2 Jan 2008", dates(Language.EN, days("2007-12-31", "2008-01-02")));
    }

    @Test
    void writesDatesAsRussianAndKazakhDo() {
        assertEquals("вт, 24 апр. 2007 г.", dates(Language.RU, days("2007-04-24", "2007-04-24")));
        assertEquals("вт, 3 апр. – ср, 4 апр. 2007 г.", dates(Language.RU, days("2007-04-03", "2007-04-04")));
        assertEquals("2007 ж. 24 сәу., сс", dates(Language.KK, days("2007-04-24", "2007-04-24")));
        assertEquals("2007 ж. 3 сәу., сс – 4 сәу., ср", dates(Language.KK, days("2007-04-03", "2007-04-04")));
    }

    @Test
    void saysTheTimesAndWhoseTheyAre() {
        Session.Times times = new Session.Times(LocalTime.of(9, 0), LocalTime.of(17, 30), ZoneId.of("Asia/Almaty"));
        LocalDate day = LocalDate.of(2007, 4, 24);
        assertEquals(
                "Tue 24 Apr 2007, 09:00–17:30 (Almaty time)",
                dates(Language.EN, new Session(day, day, Optional.of(times))));
        assertEquals(
                "вт, 24 апр. 2007 г., 09:00–17:30 (время: Алматы)",
                dates(Language.RU, new Session(day, day, Optional.of(times))));
    }

    @Test
    void saysEachSession() {
        assertEquals(
                "Tue 3 Apr 2007; Tue 10 Apr 2007",
                dates(Language.EN, days("2007-04-03", "2007-04-03"), days("2007-04-10", "2007-04-10")));
    }

    @Test
    void saysThatTheDayIsNotKnown() {
        assertEquals("Some time in May 2007", open(DatePrecision.MONTH, "2007-05-01", "2007-05-31"));
        assertEquals("Within May – July 2007", open(DatePrecision.MONTH, "2007-05-01", "2007-07-31"));
        assertEquals("Some time in the 2nd quarter of 2007", open(DatePrecision.QUARTER, "2007-04-01", "2007-06-30"));
        assertEquals("Within September – December 2007", open(DatePrecision.QUARTER, "2007-09-01", "2007-12-31"));
    }

    @Test
    void monthsThatAreNotFixedSpeakTheReadersLanguage() {
        Session may = days("2007-05-01", "2007-05-31");
        assertEquals(
                "День уточняется: май 2007 г.", plain(words(Language.RU).dates(DatePrecision.MONTH, List.of(may))));
        assertEquals(
                "Күні нақтыланады: 2007 ж. мамыр", plain(words(Language.KK).dates(DatePrecision.MONTH, List.of(may))));
    }

    @Test
    void namesAPlaceFromHouseToRegionAndNothingTwice() {
        Place institute = new Place("MVD Legal Institute", "Karaganda", Optional.of("KZ-35"), Optional.of("KZ"));
        assertEquals(
                "MVD Legal Institute, Karaganda, Karaganda Region",
                words(Language.EN).place(institute));
        assertEquals(
                "MVD Legal Institute, Karaganda, Карагандинская область",
                words(Language.RU).place(institute));
        assertEquals(
                "Astana", words(Language.EN).place(new Place("", "Astana", Optional.of("KZ-71"), Optional.of("KZ"))));
        assertEquals(
                "Rome, Italy", words(Language.EN).place(new Place("", "Rome", Optional.empty(), Optional.of("IT"))));
        assertEquals("", words(Language.EN).place(new Place("", "", Optional.empty(), Optional.empty())));
    }

    private static String open(DatePrecision precision, String first, String last) {
        return words(Language.EN).dates(precision, List.of(days(first, last)));
    }

    private static String dates(Language language, Session... sessions) {
        return plain(words(language).dates(DatePrecision.DAY, List.of(sessions)));
    }

    /** With plain spaces where a language puts narrow or fixed ones. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static Session days(String first, String last) {
        return Session.wholeDays(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static ActivityWords words(Language language) {
        return new ActivityWords(Messages.load().in(language), VOCABULARY);
    }
}
