package jointcalendar.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalysisTest {
    @ParameterizedTest
    @CsvSource({
        "trainings, training",
        "guards, guard",
        "trafficked, trafficking",
        "Prosecutor’s, prosecutors",
        "пограничников, пограничники",
        "пограничникам, пограничник",
        "трейнингов, трейнинг",
        "семинаре, семинары",
        "торговлей, торговля",
        "шекарашыларға, шекарашылар",
        "шекарашылар, шекарашы",
        "шекарашысының, шекарашылардың",
        "облысында, облысы",
        "облысы, облыстар",
        "қызметкерлеріне, қызметкерлер",
        "көмегі, көмек",
        "судьяларға, судьялар",
        "семинарлар, семинар",
        "Қарағандыда, Қарағанды",
        "Алматыдан, Алматы",
        "мұғалімдерге, мұғалім",
        "тренингтің, тренингтер",
        "саудасына, саудасы"
    })
    void findsAWordByAnotherOfItsForms(String asked, String written) {
        assertTrue(finds(asked, written), asked + " does not find " + written);
        assertTrue(finds(written, asked), written + " does not find " + asked);
    }

    @ParameterizedTest
    @CsvSource({
        "Almaty, Алматы",
        "Алматыда, Almaty",
        "INL, ИНЛ",
        "Merke, Мерке",
        "Merke, Меркіде",
        "Karaganda, Қарағанды",
        "Караганде, Karaganda",
        "Qaraghandy, Қарағанды",
        "Kyzylorda, Қызылорда",
        "Zhetysu, Жетысу",
        "Jetisu, Жетісу",
        "Shymkent, Шымкентте",
        "Қостанай, Kostanay",
        "коргау, қорғау"
    })
    void findsANameInTheOtherScript(String asked, String written) {
        assertTrue(finds(asked, written), asked + " does not find " + written);
    }

    @ParameterizedTest
    @CsvSource({
        "police, policy",
        "полиция, полис",
        "сауда, саудагер",
        "бала, балалық",
        "орган, организация",
        "гранты, грани"
    })
    void keepsDifferentWordsApart(String one, String other) {
        assertFalse(finds(one, other), one + " finds " + other);
    }

    @Test
    void tellsWhereEachWordStands() {
        String text = "Тренинг «Пограничникам» – Almaty’s";
        List<String> words = TextAnalysis.tokens(text).stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
        assertEquals(List.of("Тренинг", "Пограничникам", "Almaty’s"), words);
    }

    @Test
    void leavesOutWordsThatSayNothing() {
        assertEquals(Set.of(), TextAnalysis.terms("for the и для және үшін", Optional.empty()));
    }

    @Test
    void aLongRussianTextHasNoKazakhTerms() {
        Set<String> terms = TextAnalysis.terms(
                "Семинар посвящён вопросам защиты жертв торговли людьми в судах первой инстанции города",
                Optional.empty());
        assertTrue(terms.contains("жертв"));
        assertTrue(terms.stream().noneMatch(term -> term.endsWith("~")), terms.toString());
    }

    @Test
    void aTextOfAKnownLanguageIsReadInItAlone() {
        assertFalse(TextAnalysis.terms("шекарашылар", Optional.of(Language.KK)).contains("шекарашылар"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "%_'\"\\", "😀👩‍👩‍👧", "\uD83D", "a\0b", "---", "´`^~"})
    void survivesWhateverIsTyped(String text) {
        TextAnalysis.tokens(text).forEach(token -> assertTrue(token.end() <= text.length()));
    }

    @Test
    void cutsWordsThatNobodyCouldHaveMeant() {
        assertTrue(TextAnalysis.terms("щ".repeat(5000) + " " + "x".repeat(5000), Optional.empty()).stream()
                .allMatch(term -> term.length() <= TextAnalysis.LONGEST + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "trainng, training",
        "traiing, training",
        "tarining, training",
        "trainingg, training",
        "trsining, training",
        "trafik, traffick",
        "asesment, assessment"
    })
    void takesOneTypingErrorForNear(String typed, String meant) {
        assertTrue(Spelling.isNear(typed, meant));
        assertTrue(Spelling.of(typed).stream().anyMatch(Spelling.of(meant)::contains));
    }

    @ParameterizedTest
    @CsvSource({"trinng, training", "cat, car", "2007, 2008", "gniniart, training"})
    void takesNothingElseForNear(String typed, String other) {
        assertFalse(Spelling.isNear(typed, other));
    }

    private static boolean finds(String asked, String written) {
        Token question = TextAnalysis.tokens(asked).get(0);
        return TextAnalysis.tokens(written).stream().anyMatch(question::asksFor);
    }
}
