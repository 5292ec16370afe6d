package jointcalendar.discussion;

import java.util.Optional;
import jointcalendar.text.Words;
import jointcalendar.web.Form;
import jointcalendar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Where in a discussion a comment stands: pages are counted from 1, from the oldest. */
final class Threads {
    private final CommentRepository comments;
    private final ThreadViews views;

    Threads(CommentRepository comments, ThreadViews views) {
        this.comments = comments;
        this.views = views;
    }

    /** Earlier and later pages; each an address, or empty. */
    public record Pager(String previous, String next, String text) {}

    static Optional<Integer> page(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(page -> page.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf);
    }

    int lastPage(Subject subject) {
        return Math.max(1, (comments.lines(subject.ref()) + ThreadViews.ON_A_PAGE - 1) / ThreadViews.ON_A_PAGE);
    }

    ThreadView page(Subject subject, Visitor visitor, int page, Form form) {
        return views.view(subject, visitor, (page - 1) * ThreadViews.ON_A_PAGE, form);
    }

    Pager pager(Subject subject, int page, Words words) {
        int last = lastPage(subject);
        String address = subject.path() + "/comments?page=";
        return new Pager(
                page > 1 ? address + Math.min(page - 1, last) : "",
                page < last ? address + (page + 1) : "",
                words.say("discussion.page", page, last));
    }

    /** The address that shows it: the subject's own page where that has it, else a page of its discussion. */
    String place(Comment comment, Subject subject) {
        int before = comments.linesBefore(comment);
        boolean onOwnPage = before >= comments.lines(subject.ref()) - ThreadViews.ON_A_PAGE;
        String page =
                onOwnPage ? subject.path() : subject.path() + "/comments?page=" + (before / ThreadViews.ON_A_PAGE + 1);
        return page + "#comment-" + comment.id();
    }
}
