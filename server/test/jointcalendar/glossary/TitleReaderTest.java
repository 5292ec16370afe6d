package jointcalendar.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.overlap.Given;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles as meanings. */
class TitleReaderTest {
    private static final TitleReader READER = new TitleReader(Glossary.builtIn(), Given.VOCABULARY);

    @ParameterizedTest
    @CsvSource({
        "Module 2, Модуль II",
        "Group A, группа А",
        "Group B, группа Б",
        "second shift, вторая смена",
        "Advanced course, Продвинутый курс",
        "Course for judges, Судьяларға арналған курс",
        "at the airport, әуежайда",
        "forged passports, поддельные паспорта",
        "a Norwegian visit, норвежский визит",
        "Hackathon, Хакатон",
        "Prosecutors, Procurators",
        "Training for consuls, Обучение консулов",
    })
    void oneThingIsReadAlikeInTwoLanguages(String one, String other) {
        TitleWords first = READER.read(one);
        TitleWords second = READER.read(other);
        assertEquals(List.of(), first.beyond(second));
        assertEquals(List.of(), second.beyond(first));
        assertFalse(first.within(second).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Module 1, Модуль 2, NUMBER",
        "Group A, группа Б, NUMBER",
        "Basic course, Углублённый курс, LEVEL",
        "Judges, Прокурорлар, PEOPLE",
        "Airports, железная дорога, SITE",
        "Visit from Tashkent, Бишкекке сапар, PLACE",
        "Women, Ер адамдар, GROUP",
        "Morning session, вечерняя сессия, SIDE",
    })
    void twoThingsOfOneClassStandAgainstEachOther(String one, String other, WordClass wordClass) {
        TitleWords first = READER.read(one);
        TitleWords second = READER.read(other);
        assertTrue(first.beyond(second).stream().anyMatch(word -> word.wordClass() == wordClass));
        assertTrue(second.beyond(first).stream().anyMatch(word -> word.wordClass() == wordClass));
    }

    @Test
    void formsOfAWordAreOneButWordsMadeFromItAreNot() {
        assertEquals(List.of("investigators"), people("Police seminar for an investigator"));
        assertEquals(List.of(), people("Financial investigations"));
    }

    @Test
    void aDurationIsNoPartOfASeries() {
        assertTrue(READER.read("Three-day course")
                .beyond(READER.read("Course of 5 days"))
                .isEmpty());
    }

    @Test
    void anAcronymIsTheWordsThatItStandsFor() {
        String full = "Joint Border Analysis Cell";
        assertTrue(READER.read("JBAC meeting", full)
                .beyond(READER.read(full, "JBAC meeting"))
                .isEmpty());
    }

    @Test
    void whatIsBroaderIsSoHoweverFarUp() {
        Glossary glossary = Glossary.of(List.of(
                entry("terrier", Set.of("dog")), entry("dog", Set.of("animal")), entry("animal", Set.of("terrier"))));
        assertEquals(Set.of("dog", "animal"), glossary.broader("terrier"));
    }

    @Test
    void theFingerprintChangesWithThePhrases() {
        Glossary some = Glossary.of(List.of(entry("dog", Set.of())));
        assertEquals(
                some.fingerprint(), Glossary.of(List.of(entry("dog", Set.of()))).fingerprint());
        assertFalse(some.fingerprint()
                .equals(Glossary.of(List.of(entry("cat", Set.of()))).fingerprint()));
        assertEquals(some, some.with(List.of(entry("cat", Set.of()))).only(entry -> entry.meaning()
                .equals("dog")));
    }

    @Test
    void noPhraseOfTheBuiltInGlossaryHasTwoMeanings() {
        Map<String, Long> written = Glossary.builtIn().entries().stream()
                .flatMap(entry -> entry.all().stream())
                .collect(Collectors.groupingBy(phrase -> phrase, Collectors.counting()));
        assertEquals(
                List.of(),
                written.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .toList());
    }

    private static List<String> people(String title) {
        return READER.read(title).words().stream()
                .filter(word -> word.wordClass() == WordClass.PEOPLE)
                .map(TitleWord::meaning)
                .filter(meaning -> !meaning.equals("police"))
                .toList();
    }

    private static Entry entry(String meaning, Set<String> broader) {
        return new Entry(WordClass.TOPIC, meaning, broader, Map.of(Language.EN, List.of(meaning)));
    }
}
