package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.ACTIVITY;
import static jointcalendar.db.schema.Tables.ACTIVITY_REVISION;
import static jointcalendar.db.schema.Tables.OVERLAP;
import static jointcalendar.db.schema.Tables.OVERLAP_TOLD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.OverlapRecord;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps flags, for the portal's own work: whoever may see them. */
final class KeptRepository {
    /** The two activities of a flag, the lower number first, and its face. */
    record Key(long first, long second, Face face) {
        static Key of(long one, long other, Face face) {
            return new Key(Math.min(one, other), Math.max(one, other), face);
        }
    }

    /** A flag without a viewer. */
    record Kept(long id, Key key, Finding finding, Flag.State state, Optional<Outcome> outcome, boolean gone) {
        boolean is(Outcome settled) {
            return outcome.filter(settled::equals).isPresent();
        }
    }

    /**
     * That facts were found.
     *
     * @param toTell whether people are told of them
     * @param by whose change brought them about; empty: the portal
     */
    record News(boolean toTell, Supplier<Optional<Editor>> by, Instant at) {
        @Nullable
        Long account() {
            return by.get().map(Editor::account).orElse(null);
        }
    }

    /** Who changed an activity. */
    record Editor(long account, long organisation) {}

    private final Database database;

    KeptRepository(Database database) {
        this.database = database;
    }

    /** Every flag that one activity has or had. */
    List<Kept> kept(long activity) {
        return database.sql()
                .selectFrom(OVERLAP)
                .where(OVERLAP.FIRST_ID.eq(activity))
                .union(database.sql().selectFrom(OVERLAP).where(OVERLAP.SECOND_ID.eq(activity)))
                .fetch(KeptRepository::kept);
    }

    /** Every flag that these activities have or had with activities of lower numbers. */
    List<Kept> below(Collection<Long> activities) {
        return database.sql()
                .selectFrom(OVERLAP)
                .where(OVERLAP.SECOND_ID.in(activities))
                .fetch(KeptRepository::kept);
    }

    Optional<Kept> find(long flag) {
        return database.sql().selectFrom(OVERLAP).where(OVERLAP.ID.eq(flag)).fetchOptional(KeptRepository::kept);
    }

    /** Keeps what was not flagged before. */
    void add(Map<Key, Finding> findings, News news) {
        if (findings.isEmpty()) {
            return;
        }
        List<OverlapRecord> rows = findings.entrySet().stream()
                .map(found -> row(found.getKey(), found.getValue(), news))
                .toList();
        database.sql().batchInsert(rows).execute();
    }

    private static OverlapRecord row(Key key, Finding finding, News news) {
        OverlapRecord row = new OverlapRecord();
        row.setFirstId(key.first());
        row.setSecondId(key.second());
        row.setFace(key.face().slug());
        row.setKind(finding.kind().slug());
        row.setStrength(BigDecimal.valueOf(finding.strength()));
        row.setReasons(finding.reasons().toJson());
        row.setState(Flag.State.OPEN.slug());
        row.setFoundAt(news.at());
        row.setFoundBy(news.account());
        row.setChangedAt(news.at());
        row.setNews(news.toTell());
        return row;
    }

    /** Flags have these findings, whether they were gone or not, and are as settled as they were. */
    void retell(Map<Kept, Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        BatchBindStep batch = database.sql()
                .batch(database.sql()
                        .update(OVERLAP)
                        .set(OVERLAP.KIND, "")
                        .set(OVERLAP.STRENGTH, BigDecimal.ZERO)
                        .set(OVERLAP.REASONS, "")
                        .set(OVERLAP.GONE, false)
                        .where(OVERLAP.ID.eq(0L)));
        for (Map.Entry<Kept, Finding> told : findings.entrySet()) {
            Finding finding = told.getValue();
            batch = batch.bind(
                    finding.kind().slug(),
                    BigDecimal.valueOf(finding.strength()),
                    finding.reasons().toJson(),
                    false,
                    told.getKey().id());
        }
        batch.execute();
    }

    /** A flag rests on other facts; people are told of them, unless that was done before with the same. */
    void foundAnew(Kept flag, Reasons reasons, News news) {
        Condition told = exists(selectOne()
                .from(OVERLAP_TOLD)
                .where(OVERLAP_TOLD.OVERLAP_ID.eq(flag.id()))
                .and(OVERLAP_TOLD.FACTS.eq(reasons.fingerprint())));
        database.sql()
                .update(OVERLAP)
                .set(OVERLAP.FOUND_AT, news.at())
                .set(OVERLAP.FOUND_BY, news.account())
                .set(OVERLAP.NEWS, news.toTell() ? field(not(told)) : OVERLAP.NEWS)
                .where(OVERLAP.ID.eq(flag.id()))
                .execute();
    }

    /** The facts of these flags are not there any more. */
    void lose(Collection<Kept> gone) {
        if (!gone.isEmpty()) {
            database.sql()
                    .update(OVERLAP)
                    .set(OVERLAP.GONE, true)
                    .set(OVERLAP.NEWS, false)
                    .where(OVERLAP.ID.in(gone.stream().map(Kept::id).toList()))
                    .execute();
        }
    }

    /** Deletes the flags of an activity that tell of both, with all that was done about them, but for those that joined it. */
    void forget(long activity) {
        database.sql()
                .deleteFrom(OVERLAP)
                .where(OVERLAP.FIRST_ID.eq(activity).or(OVERLAP.SECOND_ID.eq(activity)))
                .and(OVERLAP.FACE.eq(Face.WHOLE.slug()))
                .and(OVERLAP.OUTCOME.isNull().or(OVERLAP.OUTCOME.ne(Outcome.JOINED.slug())))
                .execute();
    }

    void setState(long flag, Flag.State state, Optional<Outcome> outcome, Instant now) {
        database.sql()
                .update(OVERLAP)
                .set(OVERLAP.STATE, state.slug())
                .set(OVERLAP.OUTCOME, outcome.map(Outcome::slug).orElse(null))
                .set(OVERLAP.CHANGED_AT, now)
                .where(OVERLAP.ID.eq(flag))
                .execute();
    }

    /** Who saved the activity last; nobody where the portal did. */
    Optional<Editor> lastEditor(long activity) {
        return database.sql()
                .select(ACCOUNT.ID, ACCOUNT.ORGANISATION_ID)
                .from(ACTIVITY)
                .join(ACTIVITY_REVISION)
                .on(ACTIVITY_REVISION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .and(ACTIVITY_REVISION.VERSION.eq(ACTIVITY.VERSION))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACTIVITY_REVISION.ACCOUNT_ID))
                .where(ACTIVITY.ID.eq(activity))
                .fetchOptional(row -> new Editor(row.value1(), row.value2()));
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get(OVERLAP.ID),
                new Key(row.get(OVERLAP.FIRST_ID), row.get(OVERLAP.SECOND_ID), Face.of(row.get(OVERLAP.FACE))),
                finding(row),
                Flag.State.of(row.get(OVERLAP.STATE)),
                Outcome.of(row.get(OVERLAP.OUTCOME)),
                row.get(OVERLAP.GONE));
    }

    static Finding finding(Record row) {
        Reasons reasons = Reasons.ofJson(row.get(OVERLAP.REASONS));
        return new Finding(
                Kind.of(row.get(OVERLAP.KIND)).orElseThrow(),
                row.get(OVERLAP.STRENGTH).doubleValue(),
                reasons.datesOpen(),
                reasons);
    }
}
