package jointcalendar.calendar.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.access.Visibility;
import jointcalendar.calendar.PlanOf;
import jointcalendar.mail.FoundLetter;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;

/** Letters on new flags: to whom, once, and what they say. */
class NewsMailTest {
    private static List<FoundLetter> letters(TwoTrainings house) {
        house.portal.clock.set(house.portal.clock.instant().plus(Duration.ofMinutes(3)));
        house.portal.realTime.set(house.portal.realTime.instant().plus(Duration.ofMinutes(3)));
        house.portal.runJobs();
        return house.portal.mailFolder().newest(100).stream()
                .filter(letter -> letter.text().contains("/overlap-letters/"))
                .toList();
    }

    private static List<String> recipients(TwoTrainings house) {
        return letters(house).stream().map(FoundLetter::to).sorted().toList();
    }

    private static FoundLetter letterTo(TwoTrainings house, String email) {
        return letters(house).stream()
                .filter(letter -> letter.to().equals(email))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothLeadsPeopleAreToldOnceAndNeverAgainOfTheSameFacts() {
        try (TwoTrainings house = TwoTrainings.open()) {
            List<String> all = List.of(TwoTrainings.INL, TwoTrainings.OSCE_READER, TwoTrainings.OSCE);
            assertEquals(all, recipients(house));
            house.osce = house.portal.revise(house.osce, plan -> plan.withTitle("Interviewing"));
            assertEquals(all, recipients(house), "a title is no fact");
            house.osce = house.portal.revise(house.osce, plan -> PlanOf.moved(plan, "2007-06-12"));
            assertEquals(6, recipients(house).size(), "other days are news");
            house.osce = house.portal.revise(house.osce, plan -> PlanOf.moved(plan, "2007-06-13"));
            assertEquals(6, recipients(house).size(), "the first days were told");
        }
    }

    @Test
    void saysWhatItIsInTheReadersLanguageAndHowToLeave() {
        try (TwoTrainings house = TwoTrainings.open()) {
            house.portal
                    .accounts()
                    .setLanguage(
                            house.portal
                                    .accounts()
                                    .byEmail(TwoTrainings.OSCE)
                                    .orElseThrow()
                                    .id(),
                            Language.RU);
            String page = house.page(TwoTrainings.INL);
            FoundLetter letter = letterTo(house, TwoTrainings.OSCE);
            assertEquals("Накладка – INL, OSCE", letter.subject());
            assertTrue(
                    letter.text().contains("INL (ср, 13 июн 2007 г.)")
                            || letter.text().contains("INL ("),
                    letter.text());
            assertTrue(
                    letter.text().contains("«Courts»") && letter.text().contains("Ваше мероприятие: Interviews"),
                    letter.text());
            assertTrue(letter.text().contains(page));
            String leave = letter.text().replaceAll("(?s).*(/overlap-letters/\\S+).*", "$1");
            TestBrowser nobody = house.portal.visitor().open(leave);
            assertEquals(
                    "Больше не писать о пересечениях?",
                    nobody.page().select("h1").text());
            nobody.submit(leave);
            assertTrue(nobody.text().contains("Писем о пересечениях больше не будет."), nobody.text());
            house.osce = house.portal.revise(house.osce, plan -> PlanOf.moved(plan, "2007-06-12"));
            assertFalse(
                    recipients(house).stream().filter(TwoTrainings.OSCE::equals).count() > 1);
            assertEquals(
                    404,
                    house.portal
                            .visitor()
                            .open(leave.replaceFirst("/[0-9]+\\.", "/1234."))
                            .status());
        }
    }

    @Test
    void whoMadeTheChangeOrWantsNoneOrFindsItSettledIsNotWrittenTo() {
        try (TwoTrainings house = TwoTrainings.open()) {
            letters(house);
            house.as(TwoTrainings.OSCE)
                    .open("/activities/" + house.osce.id() + "/edit")
                    .submit("/activities/" + house.osce.id(), "first-day", "2007-06-12", "last-day", "2007-06-14");
            assertEquals(
                    List.of(
                            TwoTrainings.INL,
                            TwoTrainings.INL,
                            TwoTrainings.OSCE_READER,
                            TwoTrainings.OSCE_READER,
                            TwoTrainings.OSCE),
                    recipients(house));
            house.osce = house.portal.revise(
                    house.portal.activity(house.osce.id()), plan -> PlanOf.moved(plan, "2007-06-11"));
            String page = house.page(TwoTrainings.INL);
            house.as(TwoTrainings.INL).open(page).submit(page + "/keeping", "reason", "Two halls");
            assertEquals(5, recipients(house).size(), "settled meanwhile");
        }
    }

    @Test
    void ofWhatIsKeptConfidentialNoTitleIsWritten() {
        try (TwoTrainings house = TwoTrainings.keeping(Visibility.BUSY)) {
            List<FoundLetter> all = letters(house);
            FoundLetter inl = all.stream()
                    .filter(letter -> letter.to().equals(TwoTrainings.INL))
                    .findFirst()
                    .orElseThrow();
            assertEquals("A new overlap", inl.subject());
            assertFalse(
                    (inl.text() + inl.html()).contains("Courts") || inl.text().contains("Interviews"), inl.text());
            FoundLetter osce = all.stream()
                    .filter(letter -> letter.to().equals(TwoTrainings.OSCE))
                    .findFirst()
                    .orElseThrow();
            assertTrue(
                    osce.text().contains("Busy – INL: Tue 12 Jun – Wed 13 Jun 2007, police of Karaganda"), osce.text());
            assertTrue(osce.text().contains("Your activity: Interviews"), osce.text());
            assertFalse((osce.text() + osce.html()).contains("Courts"));
            assertEquals(3, all.size());
        }
        try (TwoTrainings house = TwoTrainings.keeping(Visibility.HIDDEN)) {
            List<FoundLetter> all = letters(house);
            assertEquals(
                    List.of(TwoTrainings.INL), all.stream().map(FoundLetter::to).toList());
            assertFalse((all.get(0).subject() + all.get(0).text() + all.get(0).html()).contains("Courts"));
        }
    }
}
