package jointcalendar.people.invitation;

import static jointcalendar.db.schema.Tables.INVITATION;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Role;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.InvitationRecord;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.text.Slug;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** All SQL of invitations. Only hashes of their tokens are kept. */
public final class InvitationRepository {
    private final Database database;

    public InvitationRepository(Database database) {
        this.database = database;
    }

    Invitation add(Invitation.Draft draft, String token, long inviter, Instant now, Instant expiresAt) {
        InvitationRecord row = database.sql().newRecord(INVITATION);
        row.setTokenHash(Signer.hash(token));
        row.setEmail(draft.email());
        row.setGivenName(draft.name().given());
        row.setFamilyName(draft.name().family());
        row.setRole(lower(draft.role()));
        row.setOrganisationId(draft.organisation());
        row.setLanguage(draft.language().code());
        row.setInviterId(inviter);
        row.setCreatedAt(now);
        row.setExpiresAt(expiresAt);
        row.insert();
        return invitation(row);
    }

    Optional<Invitation> byToken(String token) {
        return fetch(INVITATION.TOKEN_HASH.eq(Signer.hash(token))).stream().findFirst();
    }

    Optional<Invitation> find(long id) {
        return fetch(INVITATION.ID.eq(id)).stream().findFirst();
    }

    /** Those that have not ended, expired ones among them, of organisations whose people the viewer runs; newest first. */
    List<Invitation> notEnded(Viewer viewer) {
        return fetch(notEnded().and(run(viewer)));
    }

    /** Those to that address that have not ended. */
    List<Invitation> notEndedTo(String email) {
        return fetch(notEnded().and(INVITATION.EMAIL.eq(email)));
    }

    /** Those that this account sent and that have not ended. */
    List<Invitation> notEndedBy(long inviter) {
        return fetch(notEnded().and(INVITATION.INVITER_ID.eq(inviter)));
    }

    /** How many letters this account has sent since. */
    int sentSince(long inviter, Instant since) {
        return database.sql()
                .fetchCount(INVITATION, INVITATION.INVITER_ID.eq(inviter).and(INVITATION.CREATED_AT.gt(since)));
    }

    /** Ends an invitation for that reason; false where it had ended. Of two at once one wins. */
    boolean end(long id, Invitation.Ending ending, Instant now) {
        return database.sql()
                        .update(INVITATION)
                        .set(INVITATION.ENDED_AT, now)
                        .set(INVITATION.ENDING, Slug.of(ending))
                        .where(INVITATION.ID.eq(id))
                        .and(notEnded())
                        .execute()
                == 1;
    }

    /** Notes whom an accepted invitation made. */
    void made(long id, long account) {
        database.sql()
                .update(INVITATION)
                .set(INVITATION.ACCOUNT_ID, account)
                .where(INVITATION.ID.eq(id))
                .execute();
    }

    /** Forgets what ended or expired before that instant. */
    public void clean(Instant before) {
        database.sql()
                .deleteFrom(INVITATION)
                .where(INVITATION.ENDED_AT.lt(before).or(INVITATION.EXPIRES_AT.lt(before)))
                .execute();
    }

    /** Every invitation to that person, by the address or by the account that came of it. */
    public List<Invitation> to(String email, long account) {
        return fetch(INVITATION.EMAIL.eq(email).or(INVITATION.ACCOUNT_ID.eq(account)));
    }

    /** Every invitation that this account sent. */
    public List<Invitation> by(long inviter) {
        return fetch(INVITATION.INVITER_ID.eq(inviter));
    }

    /** Removes every invitation to that person. */
    public void forget(String email, long account) {
        database.sql()
                .deleteFrom(INVITATION)
                .where(INVITATION.EMAIL.eq(email).or(INVITATION.ACCOUNT_ID.eq(account)))
                .execute();
    }

    private static Condition notEnded() {
        return INVITATION.ENDED_AT.isNull();
    }

    private static Condition run(Viewer viewer) {
        return switch (viewer.reach(Right.RUN_ORGANISATION)) {
            case NOT_AT_ALL -> DSL.falseCondition();
            case OWN_ORGANISATION -> INVITATION.ORGANISATION_ID.eq(viewer.organisation());
            case EVERYWHERE -> DSL.trueCondition();
        };
    }

    private List<Invitation> fetch(Condition condition) {
        return database.sql()
                .selectFrom(INVITATION)
                .where(condition)
                .orderBy(INVITATION.ID.desc())
                .fetch(InvitationRepository::invitation);
    }

    private static Invitation invitation(InvitationRecord row) {
        return new Invitation(
                row.getId(),
                new Invitation.Draft(
                        row.getEmail(),
                        new PersonName(row.getGivenName(), row.getFamilyName()),
                        Role.valueOf(row.getRole().toUpperCase(Locale.ROOT)),
                        row.getOrganisationId(),
                        Language.of(row.getLanguage()).orElse(Language.EN)),
                row.getInviterId(),
                row.getCreatedAt(),
                row.getExpiresAt(),
                Optional.ofNullable(row.getEnding())
                        .map(ending -> Invitation.Ending.valueOf(ending.toUpperCase(Locale.ROOT))));
    }

    private static String lower(Role role) {
        return Slug.of(role);
    }

    int openOf(long organisation) {
        return database.sql()
                .fetchCount(
                        INVITATION, INVITATION.ORGANISATION_ID.eq(organisation).and(INVITATION.ENDED_AT.isNull()));
    }

    void moveAll(long from, long into) {
        database.sql()
                .update(INVITATION)
                .set(INVITATION.ORGANISATION_ID, into)
                .where(INVITATION.ORGANISATION_ID.eq(from))
                .execute();
    }
}
