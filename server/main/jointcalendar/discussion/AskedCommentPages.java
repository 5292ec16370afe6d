package jointcalendar.discussion;

import io.javalin.http.Context;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/**
 * What an address of a discussion names. Who asks for one that is kept from them is told what is told of one that is not there; the audit
 * log knows better. Javalin's context is known here, so this is one of the pages' own.
 */
final class AskedCommentPages {
    private final AllSubjects subjects;
    private final CommentRepository comments;
    private final AuditLog audit;
    private final Refusal refusal;

    AskedCommentPages(AllSubjects subjects, CommentRepository comments, AuditLog audit, Refusal refusal) {
        this.subjects = subjects;
        this.comments = comments;
        this.audit = audit;
        this.refusal = refusal;
    }

    /** A comment with what it is about. */
    record Asked(Comment comment, Subject subject) {}

    /** The subject of that kind; otherwise the request is answered with a refusal. */
    Optional<Subject> subject(Context ctx, String kind) {
        Optional<Subject> found = number(ctx)
                .flatMap(id -> open(new Subject.Ref(kind, id), Visitor.of(ctx).viewer()));
        if (found.isEmpty()) {
            refusal.notFound(ctx);
        }
        return found;
    }

    /** The comment, standing or not; otherwise the request is answered with a refusal. */
    Optional<Asked> comment(Context ctx) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Optional<Asked> found = number(ctx).flatMap(comments::find).flatMap(comment -> open(comment.subject(), viewer)
                .map(subject -> new Asked(comment, subject)));
        if (found.isEmpty()) {
            refusal.notFound(ctx);
        }
        return found;
    }

    /** The comment, where it stands; otherwise the request is answered with a refusal. */
    Optional<Asked> standing(Context ctx) {
        Optional<Asked> found = comment(ctx);
        if (found.filter(asked -> !asked.comment().stands()).isPresent()) {
            refusal.notFound(ctx);
            return Optional.empty();
        }
        return found;
    }

    /** The visitor's own comment, where it stands; otherwise the request is answered with a refusal. */
    Optional<Asked> own(Context ctx) {
        Optional<Asked> found = standing(ctx);
        long viewer = Visitor.of(ctx).viewer().account();
        if (found.filter(asked -> asked.comment().author() != viewer).isPresent()) {
            refusal.forbidden(ctx);
            return Optional.empty();
        }
        return found;
    }

    private Optional<Subject> open(Subject.Ref ref, Viewer viewer) {
        Optional<Subject> found = subjects.find(ref, viewer);
        if (found.isEmpty() && subjects.find(ref).isPresent()) {
            audit.record(viewer, "access.refused", ref.toString(), "");
        }
        return found;
    }

    private static Optional<Long> number(Context ctx) {
        return Optional.of(ctx.pathParam("id"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
