package jointcalendar.discussion;

import static jointcalendar.db.schema.Tables.DISCUSSION_COMMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.DiscussionCommentRecord;
import jointcalendar.text.Slug;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** All SQL of comments. */
final class CommentRepository {
    private final Database database;

    CommentRepository(Database database) {
        this.database = database;
    }

    /** A comment that is to be added. */
    record Draft(String text, Collection<Mention> alsoTold, String formKey) {}

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where the form was posted at the same moment elsewhere */
    long add(Subject.Ref subject, long author, long organisation, Draft draft, Instant now) {
        DiscussionCommentRecord row = database.sql().newRecord(DISCUSSION_COMMENT);
        row.setSubjectKind(subject.kind());
        row.setSubjectId(subject.id());
        row.setAuthorId(author);
        row.setOrganisationId(organisation);
        row.setBody(draft.text());
        row.setToldAlso(Mention.list(draft.alsoTold()));
        row.setFormKey(draft.formKey());
        row.setWrittenAt(now);
        row.setTell(Slug.of(Tell.ALL));
        row.insert();
        return row.getId();
    }

    Optional<Comment> find(long id) {
        return database.sql()
                .fetchOptional(DISCUSSION_COMMENT, DISCUSSION_COMMENT.ID.eq(id))
                .map(CommentRepository::comment);
    }

    /** What that form said when that account posted it. */
    Optional<Comment> posted(String formKey, long author) {
        return database.sql()
                .fetchOptional(
                        DISCUSSION_COMMENT,
                        DISCUSSION_COMMENT.FORM_KEY.eq(formKey).and(DISCUSSION_COMMENT.AUTHOR_ID.eq(author)))
                .map(CommentRepository::comment);
    }

    /** A part of a discussion, oldest first. */
    List<Comment> of(Subject.Ref subject, int offset, int most) {
        return database.sql()
                .selectFrom(DISCUSSION_COMMENT)
                .where(isOf(subject))
                .orderBy(DISCUSSION_COMMENT.ID)
                .limit(offset, most)
                .fetch(CommentRepository::comment);
    }

    /** How many lines the discussion has, those that ended as well. */
    int lines(Subject.Ref subject) {
        return database.sql().fetchCount(DISCUSSION_COMMENT, isOf(subject));
    }

    /** How many lines stand before that comment. */
    int linesBefore(Comment comment) {
        return database.sql()
                .fetchCount(DISCUSSION_COMMENT, isOf(comment.subject()).and(DISCUSSION_COMMENT.ID.lt(comment.id())));
    }

    /** How many comments stand. */
    int count(Subject.Ref subject) {
        return database.sql().fetchCount(DISCUSSION_COMMENT, isOf(subject).and(DISCUSSION_COMMENT.ENDED_AT.isNull()));
    }

    /** How many comments stand, for those of these that have one. */
    Map<Long, Integer> counts(String kind, Collection<Long> ids) {
        return database.sql()
                .select(DISCUSSION_COMMENT.SUBJECT_ID, DSL.count())
                .from(DISCUSSION_COMMENT)
                .where(DISCUSSION_COMMENT.SUBJECT_KIND.eq(kind))
                .and(DISCUSSION_COMMENT.SUBJECT_ID.in(ids))
                .and(DISCUSSION_COMMENT.ENDED_AT.isNull())
                .groupBy(DISCUSSION_COMMENT.SUBJECT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** When the newest comment that stands was written, for those of these that have one. */
    Map<Long, Instant> newestAt(String kind, Collection<Long> ids) {
        return database.sql()
                .select(DISCUSSION_COMMENT.SUBJECT_ID, DSL.max(DISCUSSION_COMMENT.WRITTEN_AT))
                .from(DISCUSSION_COMMENT)
                .where(DISCUSSION_COMMENT.SUBJECT_KIND.eq(kind))
                .and(DISCUSSION_COMMENT.SUBJECT_ID.in(ids))
                .and(DISCUSSION_COMMENT.ENDED_AT.isNull())
                .groupBy(DISCUSSION_COMMENT.SUBJECT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The accounts that have a comment there that stands, by number. */
    List<Long> authors(Subject.Ref subject) {
        return database.sql()
                .selectDistinct(DISCUSSION_COMMENT.AUTHOR_ID)
                .from(DISCUSSION_COMMENT)
                .where(isOf(subject))
                .and(DISCUSSION_COMMENT.ENDED_AT.isNull())
                .orderBy(DISCUSSION_COMMENT.AUTHOR_ID)
                .fetch(DISCUSSION_COMMENT.AUTHOR_ID);
    }

    /** Changes what a comment says, and for whom it may be news. */
    void edit(long id, String text, Collection<Mention> alsoTold, Instant now) {
        database.sql()
                .update(DISCUSSION_COMMENT)
                .set(DISCUSSION_COMMENT.BODY, text)
                .set(DISCUSSION_COMMENT.TOLD_ALSO, Mention.list(alsoTold))
                .set(DISCUSSION_COMMENT.EDITED_AT, now)
                .set(DISCUSSION_COMMENT.TELL, DSL.coalesce(DISCUSSION_COMMENT.TELL, DSL.val(Slug.of(Tell.MENTIONED))))
                .where(DISCUSSION_COMMENT.ID.eq(id))
                .execute();
    }

    /** Leaves a line of it, and tells nobody any more; whether this call did. */
    boolean end(long id, Comment.Ending ending, Instant now) {
        return database.sql()
                        .update(DISCUSSION_COMMENT)
                        .set(DISCUSSION_COMMENT.BODY, "")
                        .set(DISCUSSION_COMMENT.TOLD_ALSO, "")
                        .setNull(DISCUSSION_COMMENT.TELL)
                        .set(DISCUSSION_COMMENT.ENDED_AT, now)
                        .set(DISCUSSION_COMMENT.ENDING, Slug.of(ending.how()))
                        .set(DISCUSSION_COMMENT.REASON, ending.reason())
                        .where(DISCUSSION_COMMENT.ID.eq(id))
                        .and(DISCUSSION_COMMENT.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Puts all of one discussion into another; what came from elsewhere before goes on saying so. */
    int move(Subject.Ref from, Subject.Ref into, String called) {
        return database.sql()
                .update(DISCUSSION_COMMENT)
                .set(DISCUSSION_COMMENT.SUBJECT_KIND, into.kind())
                .set(DISCUSSION_COMMENT.SUBJECT_ID, into.id())
                .set(DISCUSSION_COMMENT.CAME_FROM, DSL.coalesce(DISCUSSION_COMMENT.CAME_FROM, DSL.val(called)))
                .where(isOf(from))
                .execute();
    }

    private static Condition isOf(Subject.Ref subject) {
        return DISCUSSION_COMMENT.SUBJECT_KIND.eq(subject.kind()).and(DISCUSSION_COMMENT.SUBJECT_ID.eq(subject.id()));
    }

    static Comment comment(DiscussionCommentRecord row) {
        return new Comment(
                row.getId(),
                new Subject.Ref(row.getSubjectKind(), row.getSubjectId()),
                row.getAuthorId(),
                row.getOrganisationId(),
                row.getBody(),
                Mention.parseList(row.getToldAlso()),
                row.getWrittenAt(),
                Optional.ofNullable(row.getEditedAt()),
                Optional.ofNullable(row.getCameFrom()),
                Optional.ofNullable(row.getEnding())
                        .map(how -> new Comment.Ending(
                                Comment.How.valueOf(how.toUpperCase(Locale.ROOT)),
                                Optional.ofNullable(row.getReason()).orElse(""))));
    }
}
