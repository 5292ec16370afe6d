package jointcalendar.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.limit.Limit;
import jointcalendar.limit.Limits;
import jointcalendar.text.Words;

/** What is done to a discussion: comments are written, edited, deleted and removed. */
public final class Discussions {
    private static final Limit BY_ACCOUNT = new Limit("comment-by-account", 20, Duration.ofMinutes(10));

    private final Database database;
    private final CommentRepository comments;
    private final FollowRepository follows;
    private final Candidates candidates;
    private final Limits limits;
    private final AuditLog audit;
    private final Clock clock;

    /** @param clock the portal's business clock */
    Discussions(
            Database database,
            CommentRepository comments,
            Candidates candidates,
            Limits limits,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.comments = comments;
        this.follows = new FollowRepository(database);
        this.candidates = candidates;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Saved(Comment comment) implements Outcome {}

        /** @param names of those called on who may not see what this is about */
        record NotReached(List<String> names) implements Outcome {}

        /** @param names that several people share */
        record Ambiguous(Collection<String> names) implements Outcome {}

        /** @param pause until the next may be written */
        record TooMany(Duration pause) implements Outcome {}
    }

    /**
     * What somebody typed.
     *
     * @param also whom to tell beside those named in the text; who is not known to the author is left out
     * @param formKey of the form it came from; a form that was posted before is answered with what it made then
     */
    record Typed(String text, Set<Mention> also, String formKey) {}

    private record Read(String text, List<Mention> also, List<String> notReached, Set<String> ambiguous) {}

    /** How many comments on it stand. */
    public int count(Subject.Ref subject) {
        return comments.count(subject);
    }

    /** When the newest comment that stands was written, by the portal's business clock; empty where there is none. */
    public Optional<Instant> newestAt(Subject.Ref subject) {
        return Optional.ofNullable(
                newestAt(subject.kind(), List.of(subject.id())).get(subject.id()));
    }

    /** As {@link #newestAt(Subject.Ref)} for many of one kind at once, by number. Asks nobody's rights: the caller knows who sees which. */
    public Map<Long, Instant> newestAt(String kind, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : comments.newestAt(kind, ids);
    }

    /**
     * Puts one discussion into another, with whoever wants to be told of it; who said of both what they want is heard for the one that
     * stays. Belongs into the transaction in which the two subjects become one; asks nobody's rights.
     *
     * @param called what people call the one that was discussed, as its comments say from now on; at most sixty letters
     */
    public void move(Subject.Ref from, Subject.Ref into, String called, Viewer viewer) {
        database.transaction(() -> {
            int moved = comments.move(from, into, called);
            follows.move(from, into);
            if (moved > 0) {
                audit.record(viewer, "comment.moved", into.toString(), moved + " from " + from);
            }
        });
    }

    /** @param subject one whose discussion is open to the viewer */
    Outcome write(Subject subject, Typed typed, Viewer viewer, Words words) {
        Optional<Comment> before = comments.posted(typed.formKey(), viewer.account());
        if (before.isPresent()) {
            return new Outcome.Saved(before.get());
        }
        Read read = read(subject, typed, viewer, words);
        Optional<Outcome> refused = refused(read, viewer);
        return refused.orElseGet(() -> new Outcome.Saved(add(subject.ref(), read, typed.formKey(), viewer)));
    }

    private Comment add(Subject.Ref subject, Read read, String formKey, Viewer viewer) {
        return database.transactionAmongRivals(
                () -> comments.posted(formKey, viewer.account()).orElseGet(() -> {
                    CommentRepository.Draft draft = new CommentRepository.Draft(read.text(), read.also(), formKey);
                    long id = comments.add(subject, viewer.account(), viewer.organisation(), draft, now());
                    audit.record(viewer, "comment.written", "comment/" + id, subject.toString());
                    return comments.find(id).orElseThrow();
                }));
    }

    /** @param comment the viewer's own, which stands */
    Outcome edit(Comment comment, Subject subject, Typed typed, Viewer viewer, Words words) {
        Read read = read(subject, typed, viewer, words);
        boolean same =
                read.text().equals(comment.text()) && Set.copyOf(read.also()).equals(comment.alsoTold());
        return same
                ? new Outcome.Saved(comment)
                : refused(read, viewer).orElseGet(() -> {
                    edit(comment, read, viewer);
                    return new Outcome.Saved(comment);
                });
    }

    private void edit(Comment comment, Read read, Viewer viewer) {
        database.transaction(() -> {
            comments.edit(comment.id(), read.text(), read.also(), now());
            audit.record(
                    viewer,
                    "comment.edited",
                    "comment/" + comment.id(),
                    comment.subject().toString());
        });
    }

    /** Leaves a line of it. */
    void end(Comment comment, Comment.Ending ending, Viewer viewer) {
        boolean byAuthor = ending.how() == Comment.How.DELETED;
        database.transaction(() -> {
            if (comments.end(comment.id(), ending, now())) {
                audit.record(
                        viewer,
                        byAuthor ? "comment.deleted" : "comment.removed",
                        "comment/" + comment.id(),
                        comment.subject().toString());
            }
        });
    }

    private Read read(Subject subject, Typed typed, Viewer viewer, Words words) {
        List<Candidate> known = candidates.of(subject, viewer, words);
        MentionReader reader = new MentionReader(known);
        String text = reader.read(typed.text());
        List<Candidate> also = known.stream()
                .filter(candidate -> typed.also().contains(candidate.mention()))
                .toList();
        List<String> notReached = Stream.concat(reader.found().stream(), also.stream())
                .filter(candidate -> !candidate.seesIt())
                .map(Candidate::written)
                .distinct()
                .toList();
        List<Mention> ticked = also.stream().map(Candidate::mention).collect(Collectors.toList());
        ticked.removeAll(Mention.in(text));
        return new Read(text, ticked, notReached, reader.ambiguous());
    }

    private Optional<Outcome> refused(Read read, Viewer viewer) {
        if (!read.notReached().isEmpty()) {
            return Optional.of(new Outcome.NotReached(read.notReached()));
        }
        if (!read.ambiguous().isEmpty()) {
            return Optional.of(new Outcome.Ambiguous(read.ambiguous()));
        }
        return limits.take(BY_ACCOUNT, Long.toString(viewer.account())).map(Outcome.TooMany::new);
    }

    private Instant now() {
        return clock.instant();
    }
}
