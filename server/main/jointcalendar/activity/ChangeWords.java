package jointcalendar.activity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Change.Field;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Language;
import jointcalendar.text.Slug;
import jointcalendar.text.SpokenLanguages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** What changed, old → new, in the reader's words. */
public final class ChangeWords {
    private static final int LONGEST_QUOTE = 120;
    private static final Set<Field> LONG_TEXTS =
            EnumSet.of(Field.DESCRIPTION, Field.TRANSLATIONS, Field.OUTCOME, Field.RECOMMENDATIONS, Field.MATERIALS);

    private final Words words;
    private final Vocabulary vocabulary;
    private final Organisations organisations;

    public ChangeWords(Words words, Vocabulary vocabulary, Organisations organisations) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
    }

    /** One sentence: "Dates: Tue, 3 Apr 2007 → Wed, 4 Apr 2007"; of long texts only that they changed. */
    public String say(Change change) {
        String field = name(change.field());
        if (LONG_TEXTS.contains(change.field())) {
            return words.say("activity.history.change-only", field);
        }
        return words.say(
                "activity.history.change",
                field,
                value(change.field(), change.from()),
                value(change.field(), change.to()));
    }

    /** What that field is called. */
    public String name(Field field) {
        return words.say("activity.field." + Slug.of(field));
    }

    /** A value in full, as {@link FieldText} wrote it; a word that says so where it is empty. */
    public String full(Field field, String raw) {
        String text = said(field, raw);
        return text.isEmpty() ? words.say("activity.history.empty") : text;
    }

    /** Whether it is a text of sentences, of which one wants to read what changed in it. */
    public boolean isLong(Change change) {
        return LONG_TEXTS.contains(change.field());
    }

    /** The whole of what it was; of a long text nothing where there was none. */
    public String from(Change change) {
        return whole(change, change.from());
    }

    /** The whole of what it became. */
    public String to(Change change) {
        return whole(change, change.to());
    }

    private String whole(Change change, String raw) {
        return isLong(change) ? said(change.field(), raw) : full(change.field(), raw);
    }

    private String value(Field field, String raw) {
        return shortened(full(field, raw));
    }

    private String said(Field field, String raw) {
        return raw.isBlank() || raw.matches(";+") ? "" : worded(field, raw);
    }

    private String worded(Field field, String raw) {
        return switch (field) {
            case KIND -> vocabulary.name(Term.List.KIND, raw, words.language());
            case STATUS -> words.say("activity.status." + raw.toLowerCase(Locale.ROOT));
            case VISIBILITY -> words.say("activity.visibility." + raw.toLowerCase(Locale.ROOT));
            case DATES -> dates(raw);
            case PLACE -> new ActivityWords(words, vocabulary).place(FieldText.place(raw, ""));
            case TARGETS -> list(raw, code -> vocabulary.place(code, words.language()));
            case THEMES -> list(raw, slug -> vocabulary.name(Term.List.THEME, slug, words.language()));
            case AUDIENCES -> list(raw, this::audience);
            case AUDIENCE_SIZES -> sizes(raw);
            case ATTENDANCE -> attendance(raw);
            case CONTACT -> contact(raw);
            case LANGUAGE -> Language.valueOf(raw).ownName();
            case WORK_LANGUAGES -> list(raw, code -> SpokenLanguages.name(code, words.language()));
            case TRANSLATIONS -> translations(raw);
            case LINKS -> FieldText.links(raw).stream().map(Link::shown).collect(Collectors.joining(", "));
            case TAGS -> list(raw, tag -> tag);
            case EXPECTED_PARTICIPANTS, ACTUAL_PARTICIPANTS -> words.number(Long.parseLong(raw));
            case LEAD, PARTNERS, FUNDERS, HOST, READERS -> list(raw, this::organisation);
            default -> raw;
        };
    }

    private String dates(String raw) {
        return new ActivityWords(words, vocabulary).dates(FieldText.precision(raw), FieldText.sessions(raw));
    }

    private String sizes(String raw) {
        return FieldText.sizes(raw).entrySet().stream()
                .map(size -> words.say("activity.history.size", audience(size.getKey()), size.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String attendance(String raw) {
        return FieldText.attendance(raw).entrySet().stream()
                .map(came -> words.say(
                        "result.attendance",
                        audience(came.getKey()),
                        came.getValue().women(),
                        came.getValue().men(),
                        came.getValue().unstated()))
                .collect(Collectors.joining("; "));
    }

    private static String translations(String raw) {
        return FieldText.translations(raw).entrySet().stream()
                .map(other -> Stream.of(
                                other.getKey().ownName(),
                                other.getValue().title(),
                                other.getValue().description())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private String audience(String slug) {
        return vocabulary.name(Term.List.AUDIENCE, slug, words.language());
    }

    private String contact(String raw) {
        Contact contact = FieldText.contact(raw);
        return Stream.of(contact.name(), contact.email(), contact.phone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String organisation(String id) {
        return organisations
                .find(Long.parseLong(id))
                .map(Organisation::shortName)
                .orElse(id);
    }

    private static String list(String raw, UnaryOperator<String> name) {
        return Arrays.stream(raw.split(";", -1)).map(name).collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, LONGEST_QUOTE).strip() + "…";
    }
}
