package jointcalendar.search;

import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_ORGANISATION;
import static jointcalendar.db.schema.Tables.ACTIVITY_TARGET;
import static jointcalendar.db.schema.Tables.ACTIVITY_TERM;
import static jointcalendar.db.schema.Tables.SEARCH_TERM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jointcalendar.db.Database;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;

/** Finds activities with any of the words, the best first; the order is told in the package's description. */
public final class RankingRepository {
    private static final Field<Integer> WORD = field(name("word_number"), Integer.class);
    private static final Field<Long> FOUND = field(name("found_id"), Long.class);
    private static final Field<Integer> POINTS = field(name("points"), Integer.class);
    private static final Field<Integer> WORDS = field(name("words"), Integer.class);
    private static final Field<BigDecimal> SCORE = field(name("score"), BigDecimal.class);
    private static final Field<Integer> COMING = field(name("coming"), Integer.class);
    private static final Field<LocalDate> FIRST_DAY = field(name("first_day"), LocalDate.class);
    private static final Field<Integer> TOTAL = field(name("total"), Integer.class);
    private static final Field<BigDecimal> WHOLE_TOTAL = field(name("whole_total"), BigDecimal.class);
    private static final Field<BigDecimal> COMING_TOTAL = field(name("coming_total"), BigDecimal.class);

    private final Database database;

    public RankingRepository(Database database) {
        this.database = database;
    }

    /**
     * A page of what has any of the words; one statement.
     *
     * @param condition on the table {@code activity}: that the viewer may see it, and what else is asked
     * @param today what ended before it is over
     */
    public Ranking page(Asked asked, Condition condition, LocalDate today, int offset, int most) {
        return places(asked)
                .map(places -> ranked(asked, places, condition, today, offset, most))
                .orElse(Ranking.EMPTY);
    }

    private Ranking ranked(
            Asked asked,
            Select<Record3<Integer, Long, Integer>> places,
            Condition condition,
            LocalDate today,
            int offset,
            int most) {
        int all = asked.words().size();
        Result<? extends Record> rows = database.sql()
                .select(
                        FOUND,
                        WORDS,
                        count().over().as(TOTAL),
                        sum(when(WORDS.eq(all), 1).otherwise(0)).over().as(WHOLE_TOTAL),
                        sum(COMING).over().as(COMING_TOTAL))
                .from(found(best(places), condition, today))
                .orderBy(
                        WORDS.desc(),
                        SCORE.desc(),
                        COMING.desc(),
                        when(COMING.eq(1), FIRST_DAY).asc(),
                        FIRST_DAY.desc(),
                        FOUND.asc())
                .limit(offset, most)
                .fetch();
        return rows.isEmpty() ? Ranking.EMPTY : ranking(rows, all);
    }

    private static Ranking ranking(Result<? extends Record> rows, int all) {
        Record first = rows.get(0);
        return new Ranking(
                rows.map(row -> new Ranking.Hit(row.get(FOUND), row.get(WORDS) == all)),
                first.get(TOTAL),
                first.get(WHOLE_TOTAL).intValue(),
                first.get(COMING_TOTAL).intValue());
    }

    /** Each word counts where it is found best. */
    private static Table<?> best(Select<Record3<Integer, Long, Integer>> places) {
        return select(WORD, FOUND, max(POINTS).as(POINTS))
                .from(places.asTable("place"))
                .groupBy(WORD, FOUND)
                .asTable("best");
    }

    private static Table<?> found(Table<?> best, Condition condition, LocalDate today) {
        Field<Integer> coming = when(ACTIVITY.ENDS_ON.ge(today), inline(1)).otherwise(inline(0));
        return select(
                        ACTIVITY.ID.as(FOUND),
                        count().as(WORDS),
                        sum(POINTS).times(coming.plus(1)).as(SCORE),
                        coming.as(COMING),
                        ACTIVITY.STARTS_ON.as(FIRST_DAY))
                .from(best)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(field(name("best", "found_id"), Long.class)))
                .where(condition)
                .groupBy(ACTIVITY.ID, ACTIVITY.STARTS_ON, ACTIVITY.ENDS_ON)
                .asTable("found");
    }

    private static Optional<Select<Record3<Integer, Long, Integer>>> places(Asked asked) {
        List<Select<Record3<Integer, Long, Integer>>> places = new ArrayList<>();
        for (int i = 0; i < asked.words().size(); i++) {
            places.addAll(places(inline(i), asked.words().get(i)));
        }
        return places.stream().reduce(Select::unionAll);
    }

    private static List<Select<Record3<Integer, Long, Integer>>> places(Field<Integer> number, Wanted word) {
        List<Select<Record3<Integer, Long, Integer>>> places = new ArrayList<>();
        Named named = word.named();
        if (!word.terms().isEmpty()) {
            places.add(select(number.as(WORD), SEARCH_TERM.ACTIVITY_ID.as(FOUND), SEARCH_TERM.WEIGHT.as(POINTS))
                    .from(SEARCH_TERM)
                    .where(SEARCH_TERM.TERM.in(word.terms())));
        }
        if (!named.organisations().isEmpty()) {
            places.add(activities(number, Weight.ORGANISATION, ACTIVITY.LEAD_ID.in(named.organisations())));
            places.add(parts(
                    number,
                    Weight.ORGANISATION,
                    ACTIVITY_ORGANISATION.ACTIVITY_ID,
                    ACTIVITY_ORGANISATION
                            .ORGANISATION_ID
                            .in(named.organisations())
                            .and(ACTIVITY_ORGANISATION.PART.in("partner", "funder", "host"))));
        }
        if (!named.vocabulary().isEmpty()) {
            places.add(activities(number, Weight.VOCABULARY, ACTIVITY.KIND_ID.in(named.vocabulary())));
            places.add(parts(
                    number,
                    Weight.VOCABULARY,
                    ACTIVITY_TERM.ACTIVITY_ID,
                    ACTIVITY_TERM.TERM_ID.in(named.vocabulary())));
        }
        if (!named.regions().isEmpty()) {
            places.add(activities(number, Weight.PLACE, ACTIVITY.REGION_CODE.in(named.regions())));
            places.add(
                    parts(number, Weight.PLACE, ACTIVITY_TARGET.ACTIVITY_ID, ACTIVITY_TARGET.CODE.in(named.regions())));
        }
        return places;
    }

    private static Select<Record3<Integer, Long, Integer>> activities(
            Field<Integer> number, Weight weight, Condition condition) {
        return parts(number, weight, ACTIVITY.ID, condition);
    }

    private static Select<Record3<Integer, Long, Integer>> parts(
            Field<Integer> number, Weight weight, org.jooq.TableField<?, Long> activity, Condition condition) {
        return select(
                        number.as(WORD),
                        activity.as(FOUND),
                        inline(weight.points()).as(POINTS))
                .from(java.util.Objects.requireNonNull(activity.getTable()))
                .where(condition);
    }
}
