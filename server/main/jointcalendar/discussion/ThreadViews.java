package jointcalendar.discussion;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.CommentLetters;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;
import jointcalendar.web.Visitor;

/** Puts a discussion into a visitor's words. */
public final class ThreadViews {
    /** So many comments are shown at a time. */
    static final int ON_A_PAGE = 20;

    private final CommentRepository comments;
    private final Candidates candidates;
    private final Following following;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;

    ThreadViews(
            CommentRepository comments,
            Candidates candidates,
            Following following,
            AccountRepository accounts,
            OrganisationRepository organisations) {
        this.comments = comments;
        this.candidates = candidates;
        this.following = following;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** The newest comments, oldest of them first, for the subject's own page; empty for whom the discussion is not open to. */
    public Optional<ThreadView> newest(Subject subject, Visitor visitor) {
        if (!AllSubjects.isOpenTo(visitor.viewer(), subject)) {
            return Optional.empty();
        }
        int from = Math.max(0, comments.lines(subject.ref()) - ON_A_PAGE);
        return Optional.of(view(subject, visitor, from, from, new Form(Map.of())));
    }

    /** How many comments stand on each of these things of one kind; those that have none are absent. The caller knows who may see them. */
    public Map<Long, Integer> counts(String kind, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : comments.counts(kind, ids);
    }

    /**
     * A page of it.
     *
     * @param form what was typed so far
     */
    ThreadView view(Subject subject, Visitor visitor, int from, Form form) {
        return view(subject, visitor, from, 0, form);
    }

    private ThreadView view(Subject subject, Visitor visitor, int from, int earlier, Form form) {
        List<Comment> shown = comments.of(subject.ref(), from, ON_A_PAGE);
        MentionNames names = MentionNames.of(shown, accounts, organisations, visitor.words());
        Account reader = accounts.find(visitor.viewer().account()).orElseThrow();
        return new ThreadView(
                subject.path(),
                comments.count(subject.ref()),
                earlier,
                shown.stream().map(comment -> line(comment, names, visitor)).toList(),
                tell(subject, visitor, form),
                following.isFollowing(subject, reader),
                reader.commentLetters() == CommentLetters.NONE,
                formKey(form));
    }

    List<Choice> tell(Subject subject, Visitor visitor, Form form) {
        return candidates.involved(subject, visitor.viewer(), visitor.words()).stream()
                .map(one -> new Choice(
                        one.mention().slug(),
                        one.label(),
                        form.has("tell", one.mention().slug())))
                .toList();
    }

    static String formKey(Form form) {
        String key = form.value("form-key");
        return key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString();
    }

    ThreadView.Line line(Comment comment, Visitor visitor) {
        return line(comment, MentionNames.of(List.of(comment), accounts, organisations, visitor.words()), visitor);
    }

    private static ThreadView.Line line(Comment comment, MentionNames names, Visitor visitor) {
        Words words = visitor.words();
        Viewer viewer = visitor.viewer();
        ZoneId zone = visitor.zone().orElse(ZoneId.of("UTC"));
        boolean own = comment.stands() && comment.author() == viewer.account();
        return new ThreadView.Line(
                comment.id(),
                names.person(comment.author()),
                comment.organisation(),
                names.organisation(comment.organisation()),
                when(comment.writtenAt(), zone, words),
                comment.writtenAt().toString(),
                comment.editedAt().map(at -> when(at, zone, words)).orElse(""),
                comment.stands() ? CommentText.of(comment.text(), names).paragraphs() : List.of(),
                comment.cameFrom().orElse(""),
                comment.alsoTold().stream().map(names::of).collect(Collectors.joining(", ")),
                comment.ending().map(ending -> Slug.of(ending.how())).orElse(""),
                comment.ending().map(Comment.Ending::reason).orElse(""),
                own,
                comment.stands() && viewer.may(Right.RUN_PORTAL));
    }

    private static String when(Instant at, ZoneId zone, Words words) {
        ZonedDateTime local = at.atZone(zone);
        return words.dates().day(local.toLocalDate()) + ", " + words.dates().time(local.toLocalTime());
    }
}
