package jointcalendar.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Change.Field;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTextTest {
    private static final Plan BARE =
            Plan.of("Bare", "meeting", 1, Session.wholeDays(LocalDate.of(2007, 5, 1), LocalDate.of(2007, 5, 1)));

    /** Nothing in it is as it is in the bare one. */
    private static final Plan FULL = Plan.of(
                    "Обучение; для \"следователей\"",
                    "training",
                    2,
                    Session.wholeDays(LocalDate.of(2007, 6, 4), LocalDate.of(2007, 6, 8)),
                    new Session(
                            LocalDate.of(2007, 7, 2),
                            LocalDate.of(2007, 7, 2),
                            Optional.of(new Session.Times(
                                    LocalTime.of(9, 0), LocalTime.of(17, 30), ZoneId.of("Asia/Almaty")))))
            .with(full -> full.description("Two\nlines")
                    .language(Language.RU)
                    .translations(Map.of(
                            Language.EN,
                            new Translation("Training", ""),
                            Language.KK,
                            new Translation("", "Сипаттама")))
                    .status(Status.CANCELLED)
                    .precision(DatePrecision.MONTH)
                    .place(new Place(
                            "House; left wing",
                            "Semey",
                            Optional.of("KZ-10"),
                            Optional.of("KZ"),
                            "https://a.example/?b=c;d"))
                    .targets(Set.of("KZ-10", "KG"))
                    .themes(Set.of("health", "prevention"))
                    .audiences(Set.of("police", "judges"))
                    .audienceSizes(Map.of("police", 25))
                    .partners(Set.of(3L, 4L))
                    .funders(Set.of(5L))
                    .host(Optional.of(6L))
                    .contact(new Contact("A. B.", "a@b.example", "+7 727"))
                    .workLanguages(Set.of("ru", "kk"))
                    .links(List.of(new Link("https://c.example/d", "A \"link\"")))
                    .tags(Set.of("hotline 11616", "ÐÖ"))
                    .expectedParticipants(OptionalInt.of(30))
                    .visibility(Visibility.CHOSEN)
                    .readers(Set.of(3L))
                    .result(new Result(
                            OptionalInt.of(28),
                            "It went well",
                            "Invite prosecutors",
                            "A manual",
                            Map.of("police", new Attendance(5, 20, 3))))
                    .cancellationReason(Optional.of("No funds")));

    @ParameterizedTest
    @EnumSource(Field.class)
    void eachFieldGoesIntoTextAndBack(Field field) {
        String text = FieldText.of(FULL, field);
        assertNotEquals(FieldText.of(BARE, field), text, "the full plan differs from the bare one in every field");
        Plan audience = field == Field.AUDIENCE_SIZES || field == Field.ATTENDANCE
                ? BARE.withAudiences(FULL.audiences())
                : BARE;
        Plan reader = field == Field.READERS ? audience.withVisibility(Visibility.CHOSEN) : audience;
        Plan writer = field == Field.TRANSLATIONS ? reader.withLanguage(FULL.language()) : reader;
        Plan set = FieldText.set(writer, field, text);
        assertEquals(text, FieldText.of(set, field));
        assertEquals(
                FieldText.of(BARE, field), FieldText.of(FieldText.set(set, field, FieldText.of(BARE, field)), field));
    }

    @Test
    void whatChangedCanBeUndoneWholly() {
        assertEquals(Field.values().length, Changes.between(BARE, FULL).size());
        assertEquals(BARE, Changes.undone(FULL, Changes.between(BARE, FULL)));
        assertEquals(FULL, Changes.undone(BARE, Changes.between(FULL, BARE)));
        assertEquals(List.of(), Changes.between(FULL, FULL));
    }

    @Test
    void readersOfEachLanguageGetTheirOwnWordsOrTheNearest() {
        assertEquals("Training", FULL.titleIn(Language.EN));
        assertEquals("Two\nlines", FULL.descriptionIn(Language.EN));
        assertEquals("Обучение; для \"следователей\"", FULL.titleIn(Language.KK));
        assertEquals("Сипаттама", FULL.descriptionIn(Language.KK));
        assertEquals(Language.RU, FULL.languageFor(Language.KK));
        Plan english = BARE.withTranslations(Map.of(Language.RU, new Translation("Встреча", "")));
        assertEquals("Встреча", english.titleIn(Language.KK));
        assertEquals("Bare", english.titleIn(Language.EN));
        assertEquals(Language.EN, BARE.languageFor(Language.RU));
    }
}
