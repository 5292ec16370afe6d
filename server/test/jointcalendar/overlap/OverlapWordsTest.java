package jointcalendar.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import org.junit.jupiter.api.Test;

class OverlapWordsTest {
    private static final LocalDate TODAY = Given.day("2007-04-24");
    private static final OverlapFinder FINDER = new OverlapFinder(Given.VOCABULARY, Windows.USUAL);

    private final OverlapWords words = in(Language.EN);
    private final Given mine = Given.training();
    private final Given other = Given.training().by(2).named("Stolen vehicles");

    @Test
    void saysThatPeopleWereTrainedWeeksBefore() {
        Plan plan = other.from("KZ").on("2007-04-02", "2007-04-03").plan();
        assertEquals(
                "INL trained border guards from across Kazakhstan on document fraud in April 2007, 6 weeks earlier.",
                about(plan));
        assertEquals("Ask INL what is covered, and go on from there or do it together.", next(plan));
        assertEquals(
                "OSCE and INL both train border guards of East Kazakhstan Region on document fraud; 6 weeks apart.",
                both(plan));
    }

    @Test
    void speaksRussianAndKazakhWithoutBendingNames() {
        Plan before = other.from("KZ").on("2007-04-02", "2007-04-03").plan();
        Plan sameDay = other.as("conference").on("2007-05-14", "2007-05-15").plan();
        assertEquals(
                "INL: обучение – апрель 2007 г., на 6 недель раньше (уже прошло). Аудитория: пограничники "
                        + "(вся территория: Казахстан); тематика: подделка документов.",
                plain(in(Language.RU).aboutOther(find(mine.plan(), before), mine.plan(), before, TODAY)));
        assertEquals(
                "OSCE и INL (вт, 15 мая 2007 г.) рассчитывают на одну и ту же аудиторию: пограничники "
                        + "(Восточно-Казахстанская область).",
                plain(in(Language.RU).aboutBoth(find(mine.plan(), sameDay), mine.plan(), sameDay)));
        assertEquals(
                "OSCE және INL ұйымдары (арасы 6 апта) бір аудиторияны оқытады: шекарашылар "
                        + "(Шығыс Қазақстан облысы); тақырыбы: құжаттарды қолдан жасау.",
                plain(in(Language.KK).aboutBoth(find(mine.plan(), before), mine.plan(), before)));
    }

    /** With usual spaces in place of those that hold "г." to its year. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static OverlapWords in(Language language) {
        return new OverlapWords(
                Messages.load().in(language), Given.VOCABULARY, id -> List.of("", "OSCE", "INL", "UNODC")
                        .get((int) id));
    }

    @Test
    void saysWhoElseHasThePeopleOnTheDay() {
        Plan plan = other.as("conference").on("2007-05-14", "2007-05-15").plan();
        assertEquals(
                "INL has border guards of East Kazakhstan Region on Tue 15 May 2007: conference “Stolen vehicles”.",
                about(plan));
        assertEquals("Agree with INL who moves, or share the day.", next(plan));
        assertEquals("OSCE and INL both need border guards of East Kazakhstan Region, on Tue 15 May 2007.", both(plan));
        assertEquals(
                "people: Border guards; regions: East Kazakhstan Region; themes: Document fraud; 1 day in common",
                words.reasons(find(mine.plan(), plan)));
    }

    @Test
    void saysThatAVenueIsTaken() {
        Plan here = mine.at("Rixos", "Semey").plan();
        Plan there = other.forPeople("judges").at("Rixos", "Semey").plan();
        Finding finding = find(here, there);
        assertEquals(
                "INL is in the same venue on Tue 15 May 2007: training “Stolen vehicles”.",
                words.aboutOther(finding, here, there, TODAY));
        assertEquals(
                "OSCE and INL are both in Rixos, Semey, on Tue 15 May 2007.", words.aboutBoth(finding, here, there));
    }

    @Test
    void tellsAnOrganisationThatItClashesWithItself() {
        Plan again = other.by(1).plan();
        assertEquals("OSCE needs border guards of East Kazakhstan Region twice, on Tue 15 May 2007.", both(again));
        assertEquals("Move one of the two.", next(again));
    }

    @Test
    void saysWhatMightBeJoined() {
        Plan plan = other.about("health").as("meeting").on("2007-05-20").plan();
        assertEquals(
                "INL brings border guards of East Kazakhstan Region together on Sun 20 May 2007, 5 days later: meeting “Stolen vehicles”.",
                about(plan));
        assertEquals(
                "OSCE and INL each bring border guards of East Kazakhstan Region together; 5 days apart.", both(plan));
    }

    @Test
    void asksWhetherItIsOneEventAndSaysThatDatesAreOpen() {
        Plan plan = mine.by(2)
                .on("2007-05-01", "2007-05-31")
                .sometime(DatePrecision.MONTH)
                .plan();
        assertEquals(
                "INL has posted what looks like the same event: training “Forged documents”, in May 2007. The dates are not fixed yet.",
                about(plan));
        assertEquals(
                "OSCE and INL seem to have posted the same event, in May 2007. The dates are not fixed yet.",
                both(plan));
    }

    @Test
    void speaksOfTheSessionThatIsMeant() {
        Session early = Session.wholeDays(Given.day("2007-01-10"), Given.day("2007-01-10"));
        Session late = Session.wholeDays(Given.day("2007-06-20"), Given.day("2007-06-20"));
        Plan plan = other.in(early, late).plan();
        assertEquals(
                "INL trains border guards of East Kazakhstan Region on document fraud in June 2007, 5 weeks later.",
                about(plan));
    }

    @Test
    void advisesAnOnlookerToSpeakWithBoth() {
        Plan plan = other.plan();
        assertEquals(
                "Agree with OSCE and INL who moves, or share the day.",
                words.nextStep(find(mine.plan(), plan), mine.plan(), plan, 3));
    }

    @Test
    void namesEveryKind() {
        for (Kind kind : Kind.values()) {
            assertFalse(words.kind(kind).isBlank());
        }
        assertEquals("Worth joining?", words.kind(Kind.OPPORTUNITY));
    }

    private String about(Plan plan) {
        return words.aboutOther(find(mine.plan(), plan), mine.plan(), plan, TODAY);
    }

    private String both(Plan plan) {
        return words.aboutBoth(find(mine.plan(), plan), mine.plan(), plan);
    }

    private String next(Plan plan) {
        return words.nextStep(find(mine.plan(), plan), mine.plan(), plan, 1);
    }

    private static Finding find(Plan one, Plan two) {
        return FINDER.find(one, two).orElseThrow();
    }
}
