package jointcalendar.activity;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_SESSION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.access.Visibility;
import jointcalendar.db.Database;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads outlines in one statement, however many there are, for the portal's own work: whoever may see them. */
public final class OutlineRepository {
    private static final Field<String> SESSIONS =
            field(select(groupConcat(concat(ACTIVITY_SESSION.FIRST_DAY, inline("/"), ACTIVITY_SESSION.LAST_DAY))
                            .orderBy(ACTIVITY_SESSION.POSITION)
                            .separator(" "))
                    .from(ACTIVITY_SESSION)
                    .where(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID)));
    private static final Field<String> TERMS =
            field(select(groupConcat(ACTIVITY_TERM.TERM_ID).separator(" "))
                    .from(ACTIVITY_TERM)
                    .where(ACTIVITY_TERM.ACTIVITY_ID.eq(ACTIVITY.ID)));
    private static final Field<String> TARGETS =
            field(select(groupConcat(ACTIVITY_TARGET.CODE).separator(" "))
                    .from(ACTIVITY_TARGET)
                    .where(ACTIVITY_TARGET.ACTIVITY_ID.eq(ACTIVITY.ID)));
    private static final Field<String> PARTNERS = organisations("partner");
    private static final Field<String> READERS = organisations("reader");

    private final Database database;

    public OutlineRepository(Database database) {
        this.database = database;
    }

    private static Field<String> organisations(String part) {
        return field(select(groupConcat(ACTIVITY_ORGANISATION.ORGANISATION_ID).separator(" "))
                .from(ACTIVITY_ORGANISATION)
                .where(ACTIVITY_ORGANISATION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .and(ACTIVITY_ORGANISATION.PART.eq(inline(part))));
    }

    /** How many activities there are. */
    public int count() {
        return database.sql().fetchCount(ACTIVITY);
    }

    /** Those that exist of these, by number. */
    public List<Outline> all(Collection<Long> ids, Vocabulary vocabulary) {
        return ids.isEmpty() ? List.of() : where(ACTIVITY.ID.in(ids), vocabulary);
    }

    /** Those that have a day from first to last, both inclusive, by number. */
    public List<Outline> during(LocalDate first, LocalDate last, Vocabulary vocabulary) {
        return where(ACTIVITY.STARTS_ON.le(last).and(ACTIVITY.ENDS_ON.ge(first)), vocabulary);
    }

    /** Those that begin on the first day or later and before the other, by number. */
    public List<Outline> beginning(LocalDate first, LocalDate before, Vocabulary vocabulary) {
        return where(ACTIVITY.STARTS_ON.ge(first).and(ACTIVITY.STARTS_ON.lt(before)), vocabulary);
    }

    /**
     * The day that begins a piece of the archive: of the activities that begin before the given day, about so many begin on it or later.
     * Empty where none begins before.
     */
    public Optional<LocalDate> pieceBefore(LocalDate day, int size) {
        List<LocalDate> starts = database.sql()
                .select(ACTIVITY.STARTS_ON)
                .from(ACTIVITY)
                .where(ACTIVITY.STARTS_ON.lt(day))
                .orderBy(ACTIVITY.STARTS_ON.desc())
                .limit(size)
                .fetch(ACTIVITY.STARTS_ON);
        return starts.isEmpty() ? Optional.empty() : Optional.of(starts.get(starts.size() - 1));
    }

    private List<Outline> where(Condition condition, Vocabulary vocabulary) {
        return database.sql()
                .select(
                        ACTIVITY.ID,
                        ACTIVITY.TITLE,
                        ACTIVITY.LANGUAGE,
                        ACTIVITY.TRANSLATIONS,
                        ACTIVITY.KIND_ID,
                        ACTIVITY.STATUS,
                        ACTIVITY.DATE_PRECISION,
                        ACTIVITY.VENUE,
                        ACTIVITY.LOCALITY,
                        ACTIVITY.REGION_CODE,
                        ACTIVITY.COUNTRY,
                        ACTIVITY.LEAD_ID,
                        ACTIVITY.VISIBILITY)
                .select(SESSIONS, TERMS, TARGETS, PARTNERS, READERS)
                .from(ACTIVITY)
                .where(condition)
                .orderBy(ACTIVITY.ID)
                .fetch(row -> outline(row, vocabulary));
    }

    private static Outline outline(Record row, Vocabulary vocabulary) {
        Language language = Language.of(row.get(ACTIVITY.LANGUAGE)).orElse(Language.EN);
        Set<Long> terms = numbers(row.get(TERMS));
        Plan plan = Plan.of(
                        row.get(ACTIVITY.TITLE),
                        vocabulary.term(row.get(ACTIVITY.KIND_ID)).slug(),
                        row.get(ACTIVITY.LEAD_ID),
                        sessions(row.get(SESSIONS)))
                .with(told -> told.language(language)
                        .translations(Json.read(row.get(ACTIVITY.TRANSLATIONS), Json.TRANSLATIONS, Map.of()))
                        .status(Status.valueOf(row.get(ACTIVITY.STATUS).toUpperCase(Locale.ROOT)))
                        .precision(DatePrecision.valueOf(
                                row.get(ACTIVITY.DATE_PRECISION).toUpperCase(Locale.ROOT)))
                        .place(place(row))
                        .targets(Set.of(words(row.get(TARGETS))))
                        .themes(slugs(terms, Term.List.THEME, vocabulary))
                        .audiences(slugs(terms, Term.List.AUDIENCE, vocabulary))
                        .partners(numbers(row.get(PARTNERS)))
                        .visibility(
                                Visibility.valueOf(row.get(ACTIVITY.VISIBILITY).toUpperCase(Locale.ROOT)))
                        .readers(numbers(row.get(READERS))));
        return new Outline(row.get(ACTIVITY.ID), plan);
    }

    private static Place place(Record row) {
        return new Place(
                row.get(ACTIVITY.VENUE),
                row.get(ACTIVITY.LOCALITY),
                Optional.ofNullable(row.get(ACTIVITY.REGION_CODE)),
                Optional.ofNullable(row.get(ACTIVITY.COUNTRY)));
    }

    private static Session[] sessions(String days) {
        return Arrays.stream(words(days))
                .map(span -> span.split("/"))
                .map(span -> Session.wholeDays(LocalDate.parse(span[0]), LocalDate.parse(span[1])))
                .toArray(Session[]::new);
    }

    private static Set<String> slugs(Set<Long> terms, Term.List list, Vocabulary vocabulary) {
        return terms.stream()
                .map(vocabulary::term)
                .filter(term -> term.list() == list)
                .map(Term::slug)
                .collect(Collectors.toSet());
    }

    private static Set<Long> numbers(@Nullable String list) {
        return Arrays.stream(words(list)).map(Long::valueOf).collect(Collectors.toSet());
    }

    private static String[] words(@Nullable String list) {
        return list == null ? new String[0] : list.split(" ");
    }
}
