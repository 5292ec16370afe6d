package jointcalendar.signin;

import static jointcalendar.db.schema.Tables.ACCOUNT;
import static jointcalendar.db.schema.Tables.SECOND_FACTOR;
import static jointcalendar.db.schema.Tables.SETTING;
import static jointcalendar.db.schema.Tables.SIGN_IN_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Origin;
import jointcalendar.access.Role;
import jointcalendar.access.Signer;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.SignInSessionRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** All SQL of sessions; only hashes of their tokens are kept. Times are real time. */
final class SessionRepository {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Field<Boolean> HAS_FACTOR = DSL.field(DSL.exists(
            DSL.selectOne().from(SECOND_FACTOR).where(SECOND_FACTOR.ACCOUNT_ID.eq(SIGN_IN_SESSION.ACCOUNT_ID))));
    private static final Field<String> DEMANDED = DSL.select(SETTING.TEXT_VALUE)
            .from(SETTING)
            .where(SETTING.NAME.eq(DemandedFactor.SETTING))
            .asField("demanded");

    private final Database database;

    SessionRepository(Database database) {
        this.database = database;
    }

    /**
     * Stores a session.
     *
     * @param proved whether it needs no second factor any more
     * @param until when it ends at the latest
     */
    void add(long account, String token, Way way, String kind, boolean proved, Instant now, Instant until) {
        SignInSessionRecord row = database.sql().newRecord(SIGN_IN_SESSION);
        row.setTokenHash(Signer.hash(token));
        row.setAccountId(account);
        row.setWay(way.slug());
        row.setKind(kind);
        row.setOrigin(Origin.current().address());
        row.setProvedAt(proved ? now : null);
        row.setRightsVersion(rightsOf(account));
        row.setCreatedAt(now);
        row.setSeenAt(now);
        row.setShownAt(now);
        row.setExpiresAt(until);
        row.insert();
    }

    private int rightsOf(long account) {
        return database.sql()
                .select(ACCOUNT.RIGHTS_VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle()
                .value1();
    }

    /** The session of this token, or of the one before for some seconds; ended ones are not found. */
    Optional<StoredSession> find(String token, Instant now) {
        String hash = Signer.hash(token);
        return database.sql()
                .select(
                        SIGN_IN_SESSION.ID,
                        SIGN_IN_SESSION.ACCOUNT_ID,
                        SIGN_IN_SESSION.CREATED_AT,
                        SIGN_IN_SESSION.SEEN_AT,
                        SIGN_IN_SESSION.SHOWN_AT,
                        SIGN_IN_SESSION.PROVED_AT,
                        SIGN_IN_SESSION.TOKEN_HASH,
                        SIGN_IN_SESSION.RIGHTS_VERSION,
                        ACCOUNT.RIGHTS_VERSION,
                        ACCOUNT.ROLE,
                        HAS_FACTOR,
                        DEMANDED)
                .from(SIGN_IN_SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SIGN_IN_SESSION.ACCOUNT_ID))
                .where(isOf(hash, now))
                .and(SIGN_IN_SESSION.EXPIRES_AT.gt(now))
                .fetchOptional(row -> stored(row, hash));
    }

    private static Condition isOf(String hash, Instant now) {
        return SIGN_IN_SESSION
                .TOKEN_HASH
                .eq(hash)
                .or(SIGN_IN_SESSION.OLD_TOKEN_HASH.eq(hash).and(SIGN_IN_SESSION.OLD_UNTIL.gt(now)));
    }

    private static StoredSession stored(Record row, String hash) {
        String demanded = row.get(DEMANDED);
        return new StoredSession(
                row.get(SIGN_IN_SESSION.ID),
                row.get(SIGN_IN_SESSION.ACCOUNT_ID),
                row.get(SIGN_IN_SESSION.CREATED_AT),
                row.get(SIGN_IN_SESSION.SEEN_AT),
                Optional.ofNullable(row.get(SIGN_IN_SESSION.SHOWN_AT)).orElse(row.get(SIGN_IN_SESSION.CREATED_AT)),
                row.get(SIGN_IN_SESSION.PROVED_AT) != null,
                row.get(SIGN_IN_SESSION.TOKEN_HASH).equals(hash),
                row.get(SIGN_IN_SESSION.RIGHTS_VERSION),
                row.get(ACCOUNT.RIGHTS_VERSION),
                Role.valueOf(row.get(ACCOUNT.ROLE).toUpperCase(Locale.ROOT)),
                row.get(HAS_FACTOR),
                demanded == null ? Set.of() : DemandedFactor.roles(demanded));
    }

    /** Notes that the session is in use, if that was not noted lately. */
    void seen(StoredSession session, Instant now) {
        if (session.seen().isBefore(now.minus(SEEN_EVERY))) {
            database.sql()
                    .update(SIGN_IN_SESSION)
                    .set(SIGN_IN_SESSION.SEEN_AT, now)
                    .where(SIGN_IN_SESSION.ID.eq(session.id()))
                    .execute();
        }
    }

    /** Has the session go by another token; the one before counts for some seconds, for requests that are under way with it. */
    void rotate(StoredSession session, String before, String token, Instant now) {
        database.sql()
                .update(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.TOKEN_HASH, Signer.hash(token))
                .set(SIGN_IN_SESSION.OLD_TOKEN_HASH, Signer.hash(before))
                .set(SIGN_IN_SESSION.OLD_UNTIL, now.plus(GRACE))
                .set(SIGN_IN_SESSION.RIGHTS_VERSION, session.rightsNow())
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(Signer.hash(before)))
                .execute();
    }

    /** Somebody has shown anew in that session who they are. */
    void shown(long session, Instant now) {
        database.sql()
                .update(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.SHOWN_AT, now)
                .where(SIGN_IN_SESSION.ID.eq(session))
                .execute();
    }

    /** An account's sessions, the last seen first. */
    List<Session> of(long account, Instant now) {
        return database.sql()
                .selectFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.ACCOUNT_ID.eq(account))
                .and(SIGN_IN_SESSION.EXPIRES_AT.gt(now))
                .orderBy(SIGN_IN_SESSION.SEEN_AT.desc(), SIGN_IN_SESSION.ID.desc())
                .fetch(row -> new Session(
                        row.getId(),
                        Way.of(row.getWay()),
                        row.getKind(),
                        row.getOrigin(),
                        row.getCreatedAt(),
                        row.getSeenAt()));
    }

    /** Ends an account's session of that number; whether there was one. */
    boolean end(long account, long session) {
        return delete(SIGN_IN_SESSION.ACCOUNT_ID.eq(account).and(SIGN_IN_SESSION.ID.eq(session))) > 0;
    }

    /** Ends all of an account's sessions but the one of that number; how many there were. */
    int endOthers(long account, long kept) {
        return delete(SIGN_IN_SESSION.ACCOUNT_ID.eq(account).and(SIGN_IN_SESSION.ID.ne(kept)));
    }

    /** Removes sessions that can no longer be used. */
    void clean(Instant now) {
        delete(SIGN_IN_SESSION.EXPIRES_AT.lt(now).or(SIGN_IN_SESSION.SEEN_AT.lt(now.minus(Lifetime.LONGEST.idle()))));
    }

    private int delete(Condition which) {
        return database.sql().deleteFrom(SIGN_IN_SESSION).where(which).execute();
    }
}
