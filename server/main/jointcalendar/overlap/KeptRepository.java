package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.db.Database;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;

/** Keeps flags, for the portal's own work: whoever may see them. */
final class KeptRepository {
    /** The two activities of a flag. */
    record Key(long first, long second) {
        static Key of(long one, long other) {
            return new Key(Math.min(one, other), Math.max(one, other));
        }
    }

    /** A flag without a viewer, with what it tells plainly. */
    record Kept(long id, Key key, Finding finding, Optional<Finding> plain) {}

    private final Database database;

    KeptRepository(Database database) {
        this.database = database;
    }

    List<Kept> kept(long activity) {
        return database.sql()
                .selectFrom(OVERLAP)
                .where(OVERLAP.FIRST_ID.eq(activity))
                .union(database.sql().selectFrom(OVERLAP).where(OVERLAP.SECOND_ID.eq(activity)))
                .fetch(KeptRepository::kept);
    }

    /** The flags that these activities have with activities of lower numbers. */
    List<Kept> below(Collection<Long> activities) {
        return database.sql()
                .selectFrom(OVERLAP)
                .where(OVERLAP.SECOND_ID.in(activities))
                .fetch(KeptRepository::kept);
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get(OVERLAP.ID),
                new Key(row.get(OVERLAP.FIRST_ID), row.get(OVERLAP.SECOND_ID)),
                finding(row),
                plain(row));
    }

    void remove(Collection<Long> flags) {
        if (!flags.isEmpty()) {
            database.sql().deleteFrom(OVERLAP).where(OVERLAP.ID.in(flags)).execute();
        }
    }

    /** Keeps findings; where a pair had another one that is replaced and opened again. */
    void keep(Map<Key, Pair> pairs, Instant now) {
        if (pairs.isEmpty()) {
            return;
        }
        BatchBindStep batch = insertOrReplace();
        for (Map.Entry<Key, Pair> entry : pairs.entrySet()) {
            Pair pair = entry.getValue();
            Optional<Finding> plain = pair.plain();
            batch = batch.bind(
                    entry.getKey().first(),
                    entry.getKey().second(),
                    pair.finding().kind().slug(),
                    BigDecimal.valueOf(pair.finding().strength()),
                    pair.finding().reasons().toJson(),
                    Flag.State.OPEN.slug(),
                    now,
                    plain.map(finding -> finding.kind().slug()).orElse(null),
                    plain.map(finding -> BigDecimal.valueOf(finding.strength())).orElse(null),
                    plain.map(finding -> finding.reasons().toJson()).orElse(null));
        }
        batch.execute();
    }

    private BatchBindStep insertOrReplace() {
        DSLContext sql = database.sql();
        return sql.batch(sql.query(
                "insert into overlap (first_id, second_id, kind, strength, reasons, state, found_at,"
                        + " plain_kind, plain_strength, plain_reasons)"
                        + " values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}) on duplicate key update"
                        + " kind = values(kind), strength = values(strength), reasons = values(reasons),"
                        + " state = values(state), found_at = values(found_at), plain_kind = values(plain_kind),"
                        + " plain_strength = values(plain_strength), plain_reasons = values(plain_reasons)",
                Stream.of(
                                OVERLAP.FIRST_ID,
                                OVERLAP.SECOND_ID,
                                OVERLAP.KIND,
                                OVERLAP.STRENGTH,
                                OVERLAP.REASONS,
                                OVERLAP.STATE,
                                OVERLAP.FOUND_AT,
                                OVERLAP.PLAIN_KIND,
                                OVERLAP.PLAIN_STRENGTH,
                                OVERLAP.PLAIN_REASONS)
                        .map(column -> val(null, column))
                        .toArray(QueryPart[]::new)));
    }

    /** Changes what a flag tells plainly, and nothing else of it. */
    void retell(long flag, Optional<Finding> plain) {
        database.sql()
                .update(OVERLAP)
                .set(
                        OVERLAP.PLAIN_KIND,
                        plain.map(finding -> finding.kind().slug()).orElse(null))
                .set(
                        OVERLAP.PLAIN_STRENGTH,
                        plain.map(finding -> BigDecimal.valueOf(finding.strength()))
                                .orElse(null))
                .set(
                        OVERLAP.PLAIN_REASONS,
                        plain.map(finding -> finding.reasons().toJson()).orElse(null))
                .where(OVERLAP.ID.eq(flag))
                .execute();
    }

    static Finding finding(Record row) {
        return finding(row.get(OVERLAP.KIND), row.get(OVERLAP.STRENGTH), row.get(OVERLAP.REASONS));
    }

    static Optional<Finding> plain(Record row) {
        return row.get(OVERLAP.PLAIN_KIND) == null
                ? Optional.empty()
                : Optional.of(finding(
                        row.get(OVERLAP.PLAIN_KIND), row.get(OVERLAP.PLAIN_STRENGTH), row.get(OVERLAP.PLAIN_REASONS)));
    }

    private static Finding finding(String kind, BigDecimal strength, String json) {
        Reasons reasons = Reasons.ofJson(json);
        return new Finding(Kind.of(kind).orElseThrow(), strength.doubleValue(), reasons.datesOpen(), reasons);
    }
}
