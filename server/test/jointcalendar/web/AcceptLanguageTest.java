package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru                            | RU",
                "RU-kz                         | RU",
                "kk-Cyrl-KZ                    | KK",
                "kk-KZ,kk;q=0.9,ru;q=0.8       | KK",
                "de-CH, de;q=0.9, ru;q=0.3     | RU",
                "en;q=0.7, kk;q=0.8, ru;q=0.75 | KK",
                "ru;q=0.5, kk;q=0.5            | RU",
                "kk;q=0.5, ru;q=0.5            | KK",
                "ru ; q=0.4 , kk ; Q=0.400     | RU",
                "ru;q=0, kk;q=0.001            | KK",
                "ru-KZ;q=0.2, ru;q=0.9, kk;q=0.5 | RU",
                "*                             | EN",
                "*;q=0.5, ru;q=0.9             | RU",
                "ru;q=0.1, *;q=0.5             | EN",
                "en;q=0, *                     | RU",
                "en;q=0, ru;q=0, *             | KK",
            })
    void takesTheHeaviestOfThePortalsLanguages(String header, Language expected) {
        assertEquals(Optional.of(expected), AcceptLanguage.parse(header).best(Language.EN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "de",
                "ru;q=0",
                "*;q=0",
                "ruq",
                "russian",
                "ru;q=2",
                "ru;q=",
                "ru;q=0.1234",
                "ru;level=1",
                ";;;",
                ",,,",
                "ru_KZ",
                "ру"
            })
    void findsNothingInWhatAsksForNoneOrIsNoList(String header) {
        assertEquals(Optional.empty(), AcceptLanguage.parse(header).best(Language.EN));
    }

    @Test
    void oneCrookedPartSpoilsNoOther() {
        assertEquals(
                Optional.of(Language.KK), AcceptLanguage.parse("ru;q=9, kk").best(Language.EN));
    }
}
