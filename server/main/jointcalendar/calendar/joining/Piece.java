package jointcalendar.calendar.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.activity.Change.Field;
import jointcalendar.activity.FieldText;
import jointcalendar.activity.Plan;
import jointcalendar.text.Slug;

/** What of two plans is chosen as a whole when they become one. Of all that is no piece the one that is kept decides, or both count. */
enum Piece {
    /** Stands for the next three where the plans are written in two languages: words without their language mean nothing. */
    WORDS(Field.TITLE, Field.DESCRIPTION, Field.LANGUAGE, Field.TRANSLATIONS),
    TITLE(Field.TITLE),
    DESCRIPTION(Field.DESCRIPTION),
    TRANSLATIONS(Field.TRANSLATIONS),
    KIND(Field.KIND),
    DATES(Field.DATES),
    PLACE(Field.PLACE, Field.ONLINE),
    TARGETS(Field.TARGETS),
    AUDIENCES(Field.AUDIENCES, Field.AUDIENCE_SIZES),
    THEMES(Field.THEMES),
    EXPECTED(Field.EXPECTED_PARTICIPANTS),
    HOST(Field.HOST),
    CONTACT(Field.CONTACT),
    WORK_LANGUAGES(Field.WORK_LANGUAGES),
    LINKS(Field.LINKS),
    TAGS(Field.TAGS),
    RESULT(Field.ACTUAL_PARTICIPANTS, Field.ATTENDANCE, Field.OUTCOME, Field.RECOMMENDATIONS, Field.MATERIALS);

    private static final Set<Piece> OF_ONE_LANGUAGE = EnumSet.of(TITLE, DESCRIPTION, TRANSLATIONS);
    private static final Set<Piece> SEVERAL =
            EnumSet.of(WORDS, TRANSLATIONS, TARGETS, AUDIENCES, THEMES, WORK_LANGUAGES, LINKS, TAGS);
    /** What nothing looks like as text: no places, no map, no list. */
    private static final Set<String> NOTHING = Set.of("", ";;;", "{}", "[]");

    private final List<Field> fields;

    Piece(Field... fields) {
        this.fields = List.of(fields);
    }

    String slug() {
        return Slug.of(this);
    }

    List<Field> fields() {
        return fields;
    }

    /** In which these two differ, in order. */
    static List<Piece> differing(Plan kept, Plan other) {
        return of(kept, other).filter(piece -> !piece.same(kept, other)).toList();
    }

    /** In which these two are the same and say something, in order. */
    static List<Piece> common(Plan kept, Plan other) {
        return of(kept, other)
                .filter(piece -> piece.same(kept, other) && !piece.isEmptyIn(kept))
                .toList();
    }

    private static Stream<Piece> of(Plan kept, Plan other) {
        boolean oneLanguage = kept.language() == other.language();
        return Arrays.stream(values()).filter(piece -> oneLanguage ? piece != WORDS : !OF_ONE_LANGUAGE.contains(piece));
    }

    boolean same(Plan one, Plan other) {
        return fields.stream().allMatch(field -> FieldText.of(one, field).equals(FieldText.of(other, field)));
    }

    boolean isEmptyIn(Plan plan) {
        return fields.stream().allMatch(field -> NOTHING.contains(FieldText.of(plan, field)));
    }

    /** Which may be taken of these two, which differ in it: both only where both say something and there is room for it. */
    List<Take> offered(Plan kept, Plan other) {
        List<Take> offered = new ArrayList<>(List.of(Take.KEPT, Take.OTHER));
        if (SEVERAL.contains(this) && !isEmptyIn(kept) && !isEmptyIn(other)) {
            Plan both = taken(kept, other, Take.BOTH);
            if (Union.fits(both) && !same(both, kept) && !same(both, other)) {
                offered.add(Take.BOTH);
            }
        }
        return offered;
    }

    /** The plan that is kept with this piece as it was chosen. */
    Plan taken(Plan kept, Plan other, Take take) {
        return switch (take) {
            case KEPT -> kept;
            case OTHER -> copied(kept, other);
            case BOTH -> Union.of(this, kept, other);
        };
    }

    private Plan copied(Plan into, Plan from) {
        Plan plan = into;
        for (Field field : fields) {
            plan = FieldText.set(plan, field, FieldText.of(from, field));
        }
        return plan;
    }
}
