package jointcalendar.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text stands in every language, complete and used. */
class MessagesTest {
    private static final List<String> SEEDED = List.of("seed");

    @Test
    void everyLanguageSaysEverything() {
        assertEquals(List.of(), MessageFaults.in(MessageFiles.ofBundles(Messages.BUNDLES)));
    }

    @Test
    void everyMessageIsUsedAndEachThatIsUsedIsThere() throws IOException {
        Literals literals = Literals.of(Path.of("server/main"), Path.of("templates"));
        Set<String> keys = MessageFiles.ofBundles(Messages.BUNDLES).keys();
        assertEquals(List.of(), KeyUse.faults(Messages.BUNDLES, keys, literals, builtKeys()));
    }

    @Test
    void aWholeSetOfFilesHasNoFaults() {
        assertEquals(
                List.of(),
                faults(
                        "seed.days={0, plural, one{# day} other{# days}} of {1}",
                        "seed.days={1}: {0, plural, one{# день} few{# дня} many{# дней} other{# дня}}",
                        "seed.days={1}: {0, plural, one{# күн} other{# күн}}"));
        assertEquals(List.of(), faults("seed.range={0}–{1}", "seed.range={0}–{1}", "seed.range={0}–{1}"));
        assertEquals(List.of(), faults("seed.to=Google", "seed.to=Google", "seed.to=Google"));
    }

    @Test
    void aMessageThatALanguageLacksIsNoticed() {
        assertEquals(List.of("kk lacks seed.a"), faults("seed.a=One", "seed.a=Один", ""));
    }

    @Test
    void aMessageThatEnglishLacksIsNoticed() {
        assertEquals(
                List.of("ru has seed.b, which English lacks"),
                faults("seed.a=One", "seed.a=Один\nseed.b=Два", "seed.a=Бір"));
    }

    @Test
    void aMessageThatStandsTwiceIsNoticed() {
        assertEquals(List.of("en has seed.a twice"), faults("seed.a=One\nseed.a=Two", "seed.a=Один", "seed.a=Бір"));
    }

    @Test
    void otherArgumentsThanEnglishUsesAreNoticed() {
        assertEquals(
                List.of("ru uses [0] in seed.a, where English uses [0, 1]"),
                faults("seed.a={0} of {1}", "seed.a=всего {0}", "seed.a={1} ішінен {0}"));
        assertEquals(
                List.of("kk uses [0, 1] in seed.a, where English uses [0]"),
                faults("seed.a=Under {0}", "seed.a=Под {0}", "seed.a={0} {1, select, a{астында} other{үстінде}}"));
    }

    @Test
    void aPatternThatCannotBeReadIsNoticed() {
        assertEquals(
                List.of("ru has a pattern that cannot be read: seed.a"),
                faults("seed.a=To {0}", "seed.a=Кому {0", "seed.a=Кімге {0}"));
        assertEquals(List.of("kk says nothing under seed.a"), faults("seed.a=To", "seed.a=Кому", "seed.a="));
    }

    @Test
    void aPluralThatLacksACaseOfItsLanguageIsNoticed() {
        assertEquals(
                List.of("ru has no plural \"few\" in seed.a", "ru has no plural \"many\" in seed.a"),
                faults(
                        "seed.a={0, plural, one{# day} other{# days}}",
                        "seed.a={0, plural, one{# день} other{# дней}}",
                        "seed.a={0, plural, one{# күн} other{# күн}}"));
        assertEquals(
                List.of("ru has no plural \"few\" in seed.a"),
                faults(
                        "seed.a={1, select, x{{0, plural, one{# day} other{# days}}} other{}}",
                        "seed.a={1, select, few{нет} other{{0, plural, one{# день} many{# дней} other{# дня}}}}",
                        "seed.a={1, select, x{нет} other{{0, plural, one{# күн} other{# күн}}}}"));
    }

    @Test
    void whatIsStillEnglishOrRussianIsNoticed() {
        assertEquals(
                List.of("ru says seed.a in English", "kk says seed.a in English"),
                faults("seed.a=Sign in", "seed.a=Sign in", "seed.a=Log in"));
        assertEquals(
                List.of("kk says seed.a in Russian"),
                faults("seed.a=You may go home", "seed.a=Вы можете идти домой", "seed.a=Вы можете идти домой"));
    }

    @Test
    void aMessageThatNothingSaysIsNoticed() {
        assertEquals(List.of("Nothing says seed.b"), use(Set.of("seed.a", "seed.b"), "say(\"seed.a\")", ""));
    }

    @Test
    void aMessageThatIsSaidButNotWrittenIsNoticed() {
        assertEquals(List.of("No message seed.b"), use(Set.of("seed.a"), "say(\"seed.a\", \"seed.b\")", ""));
        Literals template = literals().add("page.peb", "<p title=\"{{ say('seed.c') }}\">");
        assertEquals(List.of("No message seed.c"), KeyUse.faults(SEEDED, Set.of(), template, ""));
    }

    @Test
    void aKeyFromPartsThatIsNotListedIsNoticed() {
        assertEquals(
                List.of("built-keys.txt does not say what stands behind seed.kind.", "Nothing says seed.kind.up"),
                use(Set.of("seed.kind.up"), "say(\"seed.kind.\" + kind)", ""));
    }

    @Test
    void aListThatOutlivedTheProgramIsNoticed() {
        assertEquals(
                List.of(
                        "Nothing says seed.kind.down",
                        "built-keys.txt names a value that nothing uses: seed.kind.up",
                        "built-keys.txt names a prefix that nothing uses: seed.sort."),
                use(
                        Set.of("seed.kind.up", "seed.kind.down", "seed.sort.en", "seed.sort.kk", "seed.sort.ru"),
                        "say(\"seed.kind.\" + kind)",
                        "seed.kind.* = up\nseed.sort.* = @text.Language"));
    }

    @Test
    void anEnumStandsForAllItsValues() {
        Set<String> keys = Set.of("seed.in.en.short", "seed.in.ru.short");
        assertEquals(
                List.of("No message seed.in.kk.short"),
                use(keys, "say(\"seed.in.\" + language + \".short\")", "seed.in.*.short = @text.Language"));
    }

    @Test
    void whatIsRecordedIsNoKeyButNeedsItsWords() {
        Literals recording = literals().add("A.java", "log.record(viewer,\n \"seed.gone\", id, \"\");");
        assertEquals(List.of(), KeyUse.faults(SEEDED, Set.of(), recording, ""));
        assertEquals(
                List.of("No message audit.action.seed.gone"),
                KeyUse.faults(
                        SEEDED, Set.of(), recording.add("B.java", "\"audit.action.\""), "audit.action.* = @recorded"));
    }

    @Test
    void russianCountsInFourWays() {
        Words words = Messages.load().in(Language.RU);
        List<String> told = Stream.of(1, 2, 5, 21, 112)
                .map(count -> words.say("calendar.day.activities", count))
                .toList();
        assertEquals(
                List.of("1 мероприятие", "2 мероприятия", "5 мероприятий", "21 мероприятие", "112 мероприятий"), told);
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        Messages messages = Messages.load();
        assertTrue(messages.say(Language.EN, "feed.wrong.too-many", 1200).contains("1,200"));
        assertTrue(messages.say(Language.RU, "feed.wrong.too-many", 1200).contains("1\u00a0200"));
    }

    private static List<String> faults(String english, String russian, String kazakh) {
        return MessageFaults.in(MessageFiles.of(english, russian, kazakh));
    }

    private static List<String> use(Set<String> keys, String java, String list) {
        return KeyUse.faults(SEEDED, new TreeSet<>(keys), literals().add("A.java", java), list);
    }

    private static Literals literals() {
        return new Literals(new TreeSet<>(), new TreeSet<>());
    }

    private static String builtKeys() throws IOException {
        try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream("built-keys.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
