package jointcalendar.search;

import static jointcalendar.db.schema.Tables.SEARCH_RULES;
import static jointcalendar.db.schema.Tables.SEARCH_SPELLING;
import static jointcalendar.db.schema.Tables.SEARCH_TERM;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.analysis.Spelling;
import jointcalendar.analysis.Token;
import jointcalendar.db.Database;
import org.jooq.InsertValuesStep2;
import org.jooq.InsertValuesStep4;
import org.jooq.impl.DSL;

/** Keeps the words of each activity, within the caller's transaction. */
public final class IndexRepository {
    /** To be raised when words are read otherwise, so that every activity's are read anew. */
    private static final int RULES = 2;

    private static final long ONLY_ROW = 1;
    private static final int MOST_TERMS = 4000;
    private static final int ROWS_AT_ONCE = 500;

    private record Entry(int points, String word) {}

    private final Database database;

    public IndexRepository(Database database) {
        this.database = database;
    }

    /** From now on the activity is found by these texts and no others. */
    public void put(long activity, List<WeightedText> texts) {
        database.sql()
                .deleteFrom(SEARCH_TERM)
                .where(SEARCH_TERM.ACTIVITY_ID.eq(activity))
                .execute();
        add(activity, texts);
    }

    /** As {@link #put}, of an activity that was not there before. */
    public void add(long activity, List<WeightedText> texts) {
        Map<String, Entry> entries = entries(texts);
        pieces(List.copyOf(entries.entrySet())).forEach(piece -> addTerms(activity, piece));
        learn(entries);
    }

    /** Whether every activity's words have been read by the rules that are now. */
    public boolean isUpToDate() {
        return database.sql()
                .fetchExists(SEARCH_RULES, SEARCH_RULES.ID.eq(ONLY_ROW).and(SEARCH_RULES.VERSION.eq(RULES)));
    }

    /** Says so, and forgets the spellings of words that no activity has any more. */
    public void isNowUpToDate() {
        database.sql()
                .deleteFrom(SEARCH_SPELLING)
                .where(DSL.notExists(
                        DSL.selectOne().from(SEARCH_TERM).where(SEARCH_TERM.TERM.eq(SEARCH_SPELLING.TERM))))
                .execute();
        database.sql().deleteFrom(SEARCH_RULES).execute();
        database.sql()
                .insertInto(SEARCH_RULES, SEARCH_RULES.ID, SEARCH_RULES.VERSION)
                .values(ONLY_ROW, RULES)
                .execute();
    }

    /** The most telling texts first, so that what is too much is the end of a very long description. */
    private static Map<String, Entry> entries(List<WeightedText> texts) {
        Map<String, Entry> entries = new HashMap<>();
        texts.stream()
                .sorted((one, other) -> other.weight().points() - one.weight().points())
                .forEach(text -> text.tokens().stream()
                        .filter(token -> !token.stopWord())
                        .forEach(token -> add(entries, token, text.weight().points())));
        return entries;
    }

    private static void add(Map<String, Entry> entries, Token token, int points) {
        if (entries.size() < MOST_TERMS) {
            token.terms().forEach(term -> entries.putIfAbsent(term, new Entry(points, token.word())));
        }
    }

    private void addTerms(long activity, List<Map.Entry<String, Entry>> piece) {
        InsertValuesStep4<?, String, Long, Integer, String> insert = database.sql()
                .insertInto(
                        SEARCH_TERM, SEARCH_TERM.TERM, SEARCH_TERM.ACTIVITY_ID, SEARCH_TERM.WEIGHT, SEARCH_TERM.WORD);
        for (Map.Entry<String, Entry> entry : piece) {
            insert = insert.values(
                    entry.getKey(),
                    activity,
                    entry.getValue().points(),
                    entry.getValue().word());
        }
        insert.execute();
    }

    /** A term is learnt by its own spellings and by those of the word as it is written, from which people err as well. */
    private void learn(Map<String, Entry> entries) {
        Set<String> fresh = new HashSet<>(entries.keySet());
        pieces(List.copyOf(entries.keySet()))
                .forEach(piece -> fresh.removeAll(database.sql()
                        .select(SEARCH_SPELLING.TERM)
                        .from(SEARCH_SPELLING)
                        .where(SEARCH_SPELLING.SPELLING.in(piece))
                        .and(SEARCH_SPELLING.TERM.eq(SEARCH_SPELLING.SPELLING))
                        .fetchSet(SEARCH_SPELLING.TERM)));
        pieces(fresh.stream()
                        .sorted()
                        .flatMap(term -> Stream.of(
                                        term,
                                        Objects.requireNonNull(entries.get(term))
                                                .word())
                                .flatMap(text -> Spelling.of(text).stream())
                                .distinct()
                                .map(spelling -> Map.entry(spelling, term)))
                        .toList())
                .forEach(this::addSpellings);
    }

    /** Another transaction may be learning the same word. */
    private void addSpellings(List<Map.Entry<String, String>> piece) {
        InsertValuesStep2<?, String, String> insert =
                database.sql().insertInto(SEARCH_SPELLING, SEARCH_SPELLING.SPELLING, SEARCH_SPELLING.TERM);
        for (Map.Entry<String, String> row : piece) {
            insert = insert.values(row.getKey(), row.getValue());
        }
        insert.onDuplicateKeyIgnore().execute();
    }

    private static <T> Collection<List<T>> pieces(List<T> all) {
        return java.util.stream.IntStream.range(0, (all.size() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE)
                .mapToObj(piece -> all.subList(piece * ROWS_AT_ONCE, Math.min(all.size(), (piece + 1) * ROWS_AT_ONCE)))
                .toList();
    }
}
