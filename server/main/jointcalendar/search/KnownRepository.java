package jointcalendar.search;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.SEARCH_SPELLING;
import static jointcalendar.db.schema.Tables.SEARCH_TERM;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.analysis.Spelling;
import jointcalendar.analysis.Token;
import jointcalendar.db.Database;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Which words are known to a viewer: those of activities that the viewer may see. */
final class KnownRepository {
    private static final int MOST = 400;
    private static final String ESCAPE = "!";

    private final Database database;

    KnownRepository(Database database) {
        this.database = database;
    }

    /**
     * The terms that the question may mean, each with a word as it is written; one statement, whatever there is.
     *
     * @param visible the condition on an activity that the viewer may see it
     */
    Map<String, Optional<String>> terms(Question question, Condition visible) {
        Table<?> candidates = candidates(question).asTable("candidate");
        Field<String> term = candidates.field(SEARCH_SPELLING.TERM);
        Field<String> word = DSL.field(DSL.select(SEARCH_TERM.WORD)
                        .from(SEARCH_TERM)
                        .join(ACTIVITY)
                        .on(ACTIVITY.ID.eq(SEARCH_TERM.ACTIVITY_ID))
                        .where(SEARCH_TERM.TERM.eq(term))
                        .and(visible)
                        .limit(DSL.inline(1)))
                .as("word");
        Map<String, Optional<String>> known = new HashMap<>();
        database.sql()
                .select(term, word)
                .from(candidates)
                .having(word.isNotNull())
                .orderBy(term)
                .limit(MOST)
                .forEach(row -> known.put(row.get(term), Optional.of(row.get(word))));
        return known;
    }

    private static Select<Record1<String>> candidates(Question question) {
        Set<String> spellings = new HashSet<>();
        question.words().forEach(word -> spellings.addAll(spellings(word)));
        Select<Record1<String>> near =
                DSL.select(SEARCH_SPELLING.TERM).from(SEARCH_SPELLING).where(SEARCH_SPELLING.SPELLING.in(spellings));
        return question.beginning()
                .<Select<Record1<String>>>map(beginning -> near.union(DSL.select(SEARCH_SPELLING.TERM)
                        .from(SEARCH_SPELLING)
                        .where(SEARCH_SPELLING.SPELLING.like(literally(beginning) + "%", ESCAPE.charAt(0)))
                        .and(SEARCH_SPELLING.TERM.eq(SEARCH_SPELLING.SPELLING))))
                .orElse(near.union(
                        DSL.select(SEARCH_SPELLING.TERM).from(SEARCH_SPELLING).where(DSL.falseCondition())));
    }

    private static Set<String> spellings(Token word) {
        Set<String> spellings = new HashSet<>(Spelling.of(word.word()));
        word.sought().forEach(sought -> spellings.addAll(Spelling.of(sought)));
        return spellings;
    }

    private static String literally(String text) {
        return text.replace(ESCAPE, ESCAPE + ESCAPE).replace("%", ESCAPE + "%").replace("_", ESCAPE + "_");
    }
}
