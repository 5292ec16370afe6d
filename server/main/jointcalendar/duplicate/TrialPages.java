package jointcalendar.duplicate;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.glossary.GlossaryRepository;
import jointcalendar.glossary.TitleWord;
import jointcalendar.glossary.WordClass;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Access;
import jointcalendar.web.Pages;
import jointcalendar.web.Visitor;

/** Shows a coordinator how two titles are read, and what is made of them where all else is equal. */
public final class TrialPages implements EndpointGroup {
    private static final int LONGEST_TITLE = 300;

    private final GlossaryRepository glossary;
    private final VocabularyRepository vocabulary;
    private final Pages pages;

    public TrialPages(GlossaryRepository glossary, VocabularyRepository vocabulary, Pages pages) {
        this.glossary = glossary;
        this.vocabulary = vocabulary;
        this.pages = pages;
    }

    /**
     * A word of a title as it was read.
     *
     * @param known whether a glossary or the vocabulary has it
     * @param tells whether it is of a class that tells activities apart
     */
    public record Read(String meaning, String wordClass, boolean known, boolean tells) {}

    /** What was said for or against, and how much it counts, as a logarithm of odds with its sign. */
    public record Said(String what, String counts, boolean speaksFor) {}

    @Override
    public void addEndpoints() {
        get("/overlaps/glossary/trial", this::show, Access.COORDINATOR);
    }

    private void show(Context ctx) {
        Words words = Visitor.of(ctx).words();
        String first = title(ctx, "first");
        String second = title(ctx, "second");
        boolean asked = !first.isEmpty() && !second.isEmpty();
        Optional<Trial> trial = Optional.of(asked)
                .filter(both -> both)
                .map(both -> Trial.of(new SameEvent(vocabulary.current(), glossary.current()), first, second));
        pages.show(
                ctx,
                "glossary/trial.peb",
                Map.of(
                        "first",
                        first,
                        "second",
                        second,
                        "asked",
                        asked,
                        "readings",
                        trial.map(both -> List.of(read(both.first(), words), read(both.second(), words)))
                                .orElse(List.of()),
                        "said",
                        trial.map(both -> said(both.judgement(), words)).orElse(List.of()),
                        "percent",
                        trial.map(both -> Math.round(100 * both.judgement().probability()))
                                .orElse(0L),
                        "one",
                        trial.filter(both -> both.judgement().oneEvent()).isPresent()));
    }

    private static List<Read> read(List<TitleWord> title, Words words) {
        return title.stream()
                .filter(word ->
                        word.wordClass() != WordClass.STOP && !word.meaning().equals(":"))
                .map(word -> new Read(
                        word.meaning(),
                        words.say("glossary.class." + word.wordClass().slug()),
                        word.unknown().isEmpty(),
                        word.wordClass().tells()))
                .toList();
    }

    private static List<Said> said(Judgement judgement, Words words) {
        return judgement.testimonies().stream()
                .filter(said -> Math.abs(said.counts()) >= 0.05)
                .map(said -> new Said(
                        words.say("glossary.witness." + said.witness().slug()),
                        String.format(words.language().locale(), "%+.1f", said.counts()),
                        said.counts() > 0))
                .toList();
    }

    private static String title(Context ctx, String name) {
        String asked = Optional.ofNullable(ctx.queryParam(name))
                .orElse("")
                .replaceAll("\\p{Cc}", " ")
                .strip();
        return asked.substring(0, Math.min(LONGEST_TITLE, asked.length()));
    }
}
