package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP;
import static jointcalendar.db.schema.Tables.OVERLAP_TOLD;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import jointcalendar.db.Database;

/** Which flags rest on facts of which the leads' people are still to be told, whoever may see them. */
public final class NewsRepository {
    private final Database database;

    public NewsRepository(Database database) {
        this.database = database;
    }

    /**
     * A flag whose facts are news.
     *
     * @param by whose change brought them about; empty where that is not known
     */
    public record News(long flag, long first, long second, Face face, Finding finding, OptionalLong by) {
        /** The same for equal facts and for no others, in hexadecimal digits. */
        public String facts() {
            StringBuilder digits = new StringBuilder();
            for (byte octet : Arrays.copyOf(finding.reasons().fingerprint(), 8)) {
                digits.append(Character.forDigit(octet >> 4 & 15, 16)).append(Character.forDigit(octet & 15, 16));
            }
            return digits.toString();
        }
    }

    /** The numbers of flags with news from before that time, in the portal's business time; the oldest first. */
    public List<Long> due(Instant before, int most) {
        return database.sql()
                .select(OVERLAP.ID)
                .from(OVERLAP)
                .where(OVERLAP.NEWS.isTrue())
                .and(OVERLAP.FOUND_AT.le(before))
                .orderBy(OVERLAP.ID)
                .limit(most)
                .fetch(OVERLAP.ID);
    }

    /** Those of these flags of which it fell to the caller to tell; nobody else will. Settled ones need not be told and are left out. */
    public List<News> claim(List<Long> flags) {
        List<Long> claimed = flags.stream().sorted().filter(this::claim).toList();
        return database.sql()
                .selectFrom(OVERLAP)
                .where(OVERLAP.ID.in(claimed))
                .and(OVERLAP.GONE.isFalse())
                .and(OVERLAP.STATE.ne(Flag.State.SETTLED.slug()))
                .orderBy(OVERLAP.ID)
                .fetch(row -> new News(
                        row.getId(),
                        row.getFirstId(),
                        row.getSecondId(),
                        Face.of(row.getFace()),
                        KeptRepository.finding(row),
                        row.getFoundBy() == null ? OptionalLong.empty() : OptionalLong.of(row.getFoundBy())));
    }

    private boolean claim(long flag) {
        return database.sql()
                        .update(OVERLAP)
                        .set(OVERLAP.NEWS, false)
                        .where(OVERLAP.ID.eq(flag))
                        .and(OVERLAP.NEWS.isTrue())
                        .execute()
                == 1;
    }

    /** Remembers that people were told of these facts. */
    public void told(News news, Instant now) {
        byte[] facts = news.finding().reasons().fingerprint();
        boolean before = database.sql()
                .fetchExists(
                        OVERLAP_TOLD, OVERLAP_TOLD.OVERLAP_ID.eq(news.flag()).and(OVERLAP_TOLD.FACTS.eq(facts)));
        if (!before) {
            database.sql()
                    .insertInto(OVERLAP_TOLD)
                    .set(OVERLAP_TOLD.OVERLAP_ID, news.flag())
                    .set(OVERLAP_TOLD.FACTS, facts)
                    .set(OVERLAP_TOLD.TOLD_AT, now)
                    .execute();
        }
    }
}
