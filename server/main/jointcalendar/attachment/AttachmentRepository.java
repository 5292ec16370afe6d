package jointcalendar.attachment;

import static jointcalendar.db.schema.Tables.ATTACHMENT;
import static jointcalendar.db.schema.Tables.STORED_FILE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.AttachmentRecord;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** All SQL of attachments. Whoever asks has made sure that the activity is one that the viewer may see. */
public final class AttachmentRepository {
    private final Database database;

    public AttachmentRepository(Database database) {
        this.database = database;
    }

    /** What is attached to an activity now, first attached first. */
    public List<Attachment> of(long activity) {
        return fetch(ATTACHMENT.ACTIVITY_ID.eq(activity).and(ATTACHMENT.HASH.isNotNull()));
    }

    /** As {@link #of}, with what was removed. */
    public List<Attachment> everOf(long activity) {
        return fetch(ATTACHMENT.ACTIVITY_ID.eq(activity));
    }

    /** That one, where it is attached to that activity now. */
    public Optional<Attachment> find(long activity, long id) {
        return fetch(ATTACHMENT
                        .ID
                        .eq(id)
                        .and(ATTACHMENT.ACTIVITY_ID.eq(activity))
                        .and(ATTACHMENT.HASH.isNotNull()))
                .stream()
                .findFirst();
    }

    private List<Attachment> fetch(Condition condition) {
        return database.sql()
                .selectFrom(ATTACHMENT)
                .where(condition)
                .orderBy(ATTACHMENT.ID)
                .fetch(AttachmentRepository::attachment);
    }

    private static Attachment attachment(AttachmentRecord row) {
        return new Attachment(
                row.getId(),
                row.getActivityId(),
                Optional.ofNullable(row.getHash()).orElse(""),
                row.getName(),
                row.getTitle(),
                FileKind.of(row.getKind()).orElse(FileKind.OTHER),
                FileType.valueOf(row.getType()),
                row.getBytes(),
                new Attachment.Act(row.getAddedAt(), account(row.getAddedBy())),
                Optional.ofNullable(row.getRemovedAt()).map(at -> new Attachment.Act(at, account(row.getRemovedBy()))));
    }

    private static long account(@Nullable Long account) {
        return account == null ? 0 : account;
    }

    private static @Nullable Long accountOrNull(long account) {
        return account == 0 ? null : account;
    }

    /** Keeps it, whatever number it bears, and returns the one it got. */
    long add(Attachment attachment) {
        AttachmentRecord row = database.sql().newRecord(ATTACHMENT);
        row.setActivityId(attachment.activity());
        row.setHash(attachment.hash());
        row.setName(attachment.name());
        row.setTitle(attachment.title());
        row.setKind(attachment.kind().slug());
        row.setType(attachment.type().name());
        row.setBytes(attachment.bytes());
        row.setAddedAt(attachment.added().at());
        row.setAddedBy(accountOrNull(attachment.added().account()));
        row.insert();
        return row.getId();
    }

    /** Attaches it to another activity, under that name. */
    void move(Attachment attachment, long into, String name) {
        database.sql()
                .update(ATTACHMENT)
                .set(ATTACHMENT.ACTIVITY_ID, into)
                .set(ATTACHMENT.NAME, name)
                .where(ATTACHMENT.ID.eq(attachment.id()))
                .execute();
    }

    /** Lets go of its bytes; false where it is not attached any more. */
    boolean remove(long activity, long id, Attachment.Act act) {
        return database.sql()
                        .update(ATTACHMENT)
                        .setNull(ATTACHMENT.HASH)
                        .set(ATTACHMENT.REMOVED_AT, act.at())
                        .set(ATTACHMENT.REMOVED_BY, accountOrNull(act.account()))
                        .where(ATTACHMENT.ID.eq(id))
                        .and(ATTACHMENT.ACTIVITY_ID.eq(activity))
                        .and(ATTACHMENT.HASH.isNotNull())
                        .execute()
                == 1;
    }

    /** Bytes of everything that is kept, each content once. */
    long kept() {
        return database.sql()
                .select(DSL.coalesce(DSL.sum(STORED_FILE.BYTES), DSL.inline(java.math.BigDecimal.ZERO)))
                .from(STORED_FILE)
                .fetchSingle()
                .value1()
                .longValue();
    }

    /** Notes that this content is needed now. Until the transaction ends, nobody else notes it or takes it away. */
    void want(String hash, long bytes, Instant now) {
        database.sql()
                .execute(
                        "INSERT INTO stored_file (hash, bytes, wanted_at) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE wanted_at = VALUES(wanted_at)",
                        DSL.val(hash),
                        DSL.val(bytes),
                        DSL.val(now, STORED_FILE.WANTED_AT));
    }

    /** Contents that nothing is attached to and nobody needed since then. */
    List<String> unwanted(Instant before) {
        return database.sql()
                .select(STORED_FILE.HASH)
                .from(STORED_FILE)
                .where(isUnwanted(before))
                .orderBy(STORED_FILE.HASH)
                .fetch(STORED_FILE.HASH);
    }

    /** Forgets a content, where it still is unwanted. Until the transaction ends, nobody else can want it. */
    boolean forget(String hash, Instant before) {
        return database.sql()
                        .deleteFrom(STORED_FILE)
                        .where(STORED_FILE.HASH.eq(hash).and(isUnwanted(before)))
                        .execute()
                == 1;
    }

    private static Condition isUnwanted(Instant before) {
        return STORED_FILE
                .WANTED_AT
                .lt(before)
                .and(DSL.notExists(DSL.selectOne().from(ATTACHMENT).where(ATTACHMENT.HASH.eq(STORED_FILE.HASH))));
    }

    /** Those contents that are known and begin with these digits. */
    Set<String> known(String digits) {
        return database.sql()
                .select(STORED_FILE.HASH)
                .from(STORED_FILE)
                .where(STORED_FILE.HASH.startsWith(digits))
                .fetchSet(STORED_FILE.HASH);
    }
}
