package jointcalendar.digest;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.account.AccountRepository;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** The next digest as each would get it, those that went out, and who gets them. */
public final class DigestPages implements EndpointGroup {
    /** An issue that went out, in words. */
    public record Past(String href, String title, String sentOn) {}

    private final Issues issues;
    private final IssueDates dates;
    private final DigestViews views;
    private final Subscriptions subscriptions;
    private final AccountRepository accounts;
    private final DigestSender sender;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public DigestPages(
            Issues issues,
            IssueDates dates,
            DigestViews views,
            Subscriptions subscriptions,
            AccountRepository accounts,
            DigestSender sender,
            Pages pages,
            Refusal refusal,
            Cookies cookies) {
        this.issues = issues;
        this.dates = dates;
        this.views = views;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.sender = sender;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/digests", this::next, Access.READER);
        get("/digests/{month}", this::past, Access.READER);
        post("/digests/subscription", this::subscribe, Access.READER);
        post("/digests/test", this::test, Access.COORDINATOR);
        post("/digests/{month}/sending", this::send, Access.COORDINATOR);
    }

    private void next(Context ctx) {
        Issue issue = issues.next();
        Viewer viewer = Visitor.of(ctx).viewer();
        Words words = Visitor.of(ctx).words();
        Map<String, Object> model = model(issue, Visitor.of(ctx));
        model.put("month", issue.month().toString());
        model.put("name", words.dates().monthWithin(issue.month()));
        model.put("due", due(issue.month(), words));
        model.put(
                "archive", issues.sent().stream().map(past -> past(past, words)).toList());
        model.put("wanted", subscriptions.isWantedBy(viewer.account()));
        model.put("maySend", viewer.isCoordinator());
        pages.show(ctx, "digest/list.peb", model);
    }

    private void past(Context ctx) {
        Optional<Issue> issue = month(ctx).flatMap(issues::made);
        if (issue.isEmpty()) {
            refusal.notFound(ctx);
            return;
        }
        Words words = Visitor.of(ctx).words();
        Map<String, Object> model = model(issue.get(), Visitor.of(ctx));
        model.put("sent", sent(issue.get(), words));
        pages.show(ctx, "digest/show.peb", model);
    }

    private void subscribe(Context ctx) {
        boolean wanted = "yes".equals(ctx.formParam("wanted"));
        subscriptions.set(Visitor.of(ctx).viewer().account(), wanted);
        done(ctx, wanted ? "digest.notice.on" : "digest.notice.off");
    }

    private void test(Context ctx) {
        boolean sent = accounts.find(Visitor.of(ctx).viewer().account())
                .map(sender::sendTest)
                .orElse(false);
        done(ctx, sent ? "digest.notice.test" : "digest.notice.test-nothing");
    }

    private void send(Context ctx) {
        Optional<DigestSender.Outcome> outcome = month(ctx)
                .map(month -> sender.sendNow(month, Visitor.of(ctx).viewer().account()));
        boolean sent =
                outcome.filter(o -> o instanceof DigestSender.Outcome.Sent).isPresent();
        done(ctx, sent ? "digest.notice.sent" : "digest.notice.not-next");
    }

    private void done(Context ctx, String notice) {
        Notice.leave(ctx, cookies, notice);
        ctx.redirect("/digests", HttpStatus.SEE_OTHER);
    }

    private Map<String, Object> model(Issue issue, Visitor visitor) {
        DigestContent content = views.gather(issue, visitor.viewer());
        Map<String, Object> model = new HashMap<>();
        model.put("digest", views.view(content, visitor.viewer(), visitor.zone()));
        model.put("nothing", content.saysNothing());
        return model;
    }

    private String due(YearMonth month, Words words) {
        return dates.now().isBefore(dates.dueAt(month))
                ? words.say("digest.page.due", words.dates().fullDay(dates.day(month)))
                : words.say("digest.page.going");
    }

    private Past past(Issue issue, Words words) {
        return new Past(
                "/digests/" + issue.month(),
                words.dates().month(issue.month()),
                issue.sentAt()
                        .map(at -> words.say("digest.page.archive-sent", day(at, words)))
                        .orElse(""));
    }

    private String sent(Issue issue, Words words) {
        return issue.sentAt()
                .map(at -> words.say("digest.page.sent", day(at, words)))
                .orElseGet(() -> words.say("digest.page.unsent"));
    }

    private String day(Instant at, Words words) {
        return words.dates().day(LocalDate.ofInstant(at, dates.zone()));
    }

    private static Optional<YearMonth> month(Context ctx) {
        try {
            return Optional.of(YearMonth.parse(ctx.pathParam("month")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
