package jointcalendar.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jointcalendar.activity.Change.Field;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** What changed, old → new, in the reader's words. */
public final class ChangeWords {
    private static final int LONGEST_QUOTE = 120;

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
        String field = words.say("activity.field." + Slug.of(change.field()));
        if (change.field() == Field.DESCRIPTION || change.field() == Field.OUTCOME) {
            return words.say("activity.history.change-only", field);
        }
        return words.say(
                "activity.history.change",
                field,
                value(change.field(), change.from()),
                value(change.field(), change.to()));
    }

    private String value(Field field, String raw) {
        String text = raw.isBlank() || raw.matches(";+") ? "" : worded(field, raw);
        return text.isEmpty() ? words.say("activity.history.empty") : shortened(text);
    }

    private String worded(Field field, String raw) {
        return switch (field) {
            case KIND -> vocabulary.name(Term.List.KIND, raw, words.language());
            case STATUS -> words.say("activity.status." + raw.toLowerCase(Locale.ROOT));
            case VISIBILITY -> words.say("activity.visibility." + raw.toLowerCase(Locale.ROOT));
            case DATES -> dates(raw);
            case PLACE -> place(raw);
            case TARGETS -> list(raw, code -> vocabulary.place(code, words.language()));
            case THEMES -> list(raw, slug -> vocabulary.name(Term.List.THEME, slug, words.language()));
            case AUDIENCES -> list(raw, slug -> vocabulary.name(Term.List.AUDIENCE, slug, words.language()));
            case EXPECTED_PARTICIPANTS, ACTUAL_PARTICIPANTS -> words.number(Long.parseLong(raw));
            case LEAD, PARTNERS, FUNDERS, READERS -> list(raw, this::organisation);
            default -> raw;
        };
    }

    private String dates(String raw) {
        List<String> parts = List.of(raw.split(";", -1));
        List<Session> sessions =
                parts.stream().skip(1).map(ChangeWords::session).toList();
        return new ActivityWords(words, vocabulary).dates(DatePrecision.valueOf(parts.get(0)), sessions);
    }

    private static Session session(String raw) {
        String[] parts = raw.split("/", 5);
        LocalDate first = LocalDate.parse(parts[0]);
        LocalDate last = LocalDate.parse(parts[1]);
        return parts.length == 2
                ? Session.wholeDays(first, last)
                : new Session(
                        first,
                        last,
                        Optional.of(new Session.Times(
                                LocalTime.parse(parts[2]), LocalTime.parse(parts[3]), ZoneId.of(parts[4]))));
    }

    private String place(String raw) {
        List<String> parts = List.of(raw.split(";", -1));
        int size = parts.size();
        String venue = String.join(";", parts.subList(0, size - 3));
        return new ActivityWords(words, vocabulary)
                .place(new Place(venue, parts.get(size - 3), given(parts.get(size - 2)), given(parts.get(size - 1))));
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
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
