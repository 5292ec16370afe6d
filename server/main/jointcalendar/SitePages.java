package jointcalendar;

import static io.javalin.apibuilder.ApiBuilder.before;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.LanguagePages;
import jointcalendar.activity.CoverageRepository;
import jointcalendar.activity.GlimpseRepository;
import jointcalendar.activity.LearntRepository;
import jointcalendar.activity.SeenRepository;
import jointcalendar.attachment.Download;
import jointcalendar.attachment.FileLimits;
import jointcalendar.audit.AuditPages;
import jointcalendar.audit.RefusedAccessLog;
import jointcalendar.calendar.ActivityFormPages;
import jointcalendar.calendar.ActivityPages;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.calendar.AskedActivityPages;
import jointcalendar.calendar.CalendarPages;
import jointcalendar.calendar.CancellationPages;
import jointcalendar.calendar.CopyPages;
import jointcalendar.calendar.Entries;
import jointcalendar.calendar.FileForm;
import jointcalendar.calendar.FilePages;
import jointcalendar.calendar.FileViews;
import jointcalendar.calendar.HabitPages;
import jointcalendar.calendar.HabitRepository;
import jointcalendar.calendar.LearntViews;
import jointcalendar.calendar.LookPages;
import jointcalendar.calendar.OverlapNotices;
import jointcalendar.calendar.PeekPages;
import jointcalendar.calendar.SearchPages;
import jointcalendar.calendar.StatusPages;
import jointcalendar.calendar.UnfinishedPages;
import jointcalendar.calendar.board.Acknowledging;
import jointcalendar.calendar.board.BoardChoices;
import jointcalendar.calendar.board.BoardPages;
import jointcalendar.calendar.board.FlagPages;
import jointcalendar.calendar.board.FlagRows;
import jointcalendar.calendar.board.FlagViews;
import jointcalendar.calendar.board.NewsWishPages;
import jointcalendar.calendar.board.StepViews;
import jointcalendar.calendar.conflict.Conflicts;
import jointcalendar.calendar.history.HistoryPages;
import jointcalendar.calendar.history.HistoryViews;
import jointcalendar.calendar.history.RestorationPages;
import jointcalendar.calendar.joining.JoinedViews;
import jointcalendar.calendar.result.AwaitedResultPages;
import jointcalendar.calendar.result.ResultPages;
import jointcalendar.db.Health;
import jointcalendar.digest.DigestPages;
import jointcalendar.digest.UnsubscribePages;
import jointcalendar.discussion.AllDiscussionPages;
import jointcalendar.duplicate.GlossaryPages;
import jointcalendar.duplicate.TrialPages;
import jointcalendar.feed.CalendarFeed;
import jointcalendar.feed.FeedFilesApi;
import jointcalendar.feed.FeedPages;
import jointcalendar.glossary.Amendments;
import jointcalendar.mail.MailFolder;
import jointcalendar.meeting.AgendaDraft;
import jointcalendar.meeting.MeetingPages;
import jointcalendar.meeting.MeetingRepository;
import jointcalendar.meeting.OverlapsOnTheAgenda;
import jointcalendar.organisation.LogoPages;
import jointcalendar.organisation.MergerPages;
import jointcalendar.organisation.OrganisationColoursApi;
import jointcalendar.organisation.OrganisationEditingPages;
import jointcalendar.organisation.OrganisationPages;
import jointcalendar.overlap.Foresight;
import jointcalendar.overlap.OpenCount;
import jointcalendar.overlap.Thresholds;
import jointcalendar.overlap.load.LoadLimit;
import jointcalendar.overlap.threshold.ThresholdPages;
import jointcalendar.setting.HolidayPages;
import jointcalendar.setting.SettingPages;
import jointcalendar.setup.SetUpPages;
import jointcalendar.signin.AllSignInPages;
import jointcalendar.signin.Visit;
import jointcalendar.web.Cookies;
import jointcalendar.web.FormToken;
import jointcalendar.web.Frame;
import jointcalendar.web.Pages;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;
import jointcalendar.web.TakesFiles;
import jointcalendar.web.Visitor;
import jointcalendar.web.Web;

/** The portal as people see it: every group of pages, wired to the portal's parts. */
final class SitePages {
    private final Portal portal;
    private final Optional<Path> demoMail;
    private final Cookies cookies;
    private final ReaderLanguage languages;
    private final FormToken formToken;
    private final Pages pages;
    private final Refusal refusal;
    private final HealthPages healthPages;
    private final OpenCount openCount;
    private final DateParts dates;

    /** @param demoMail the folder of mail that the demonstration shows; empty where this is none */
    SitePages(Portal portal, Health health, Optional<Path> demoMail) {
        this.portal = portal;
        this.demoMail = demoMail;
        cookies = new Cookies(portal.settings.network().secure());
        languages = new ReaderLanguage(
                cookies, () -> portal.currentSettings.lastKnown().language());
        formToken = new FormToken(portal.signer);
        dates = new DateParts(portal, this::loadLimit);
        openCount = new OpenCount(portal.flags, portal.counter, portal.clock);
        pages = new Pages(
                portal.templates,
                new Frame.Maker(
                        formToken,
                        cookies,
                        this::openOverlaps,
                        portal.awaitedResults::count,
                        Version.CURRENT,
                        demoMail.isPresent()));
        refusal = new Refusal(pages);
        healthPages = new HealthPages(health);
    }

    /** The server with every route, not yet started. */
    Javalin server() {
        return new Web(
                        cookies,
                        this::visitor,
                        formToken,
                        portal.messages,
                        refusal,
                        languages,
                        portal.settings.network(),
                        new RefusedAccessLog(portal.audit, portal.realTime))
                .server(groups(), this::isNotSetUpYet);
    }

    /** On an empty portal every page but the one that sets it up says so; where that one is, it does not say. */
    private boolean isNotSetUpYet(Context ctx) {
        boolean notYet = !ctx.path().startsWith("/setup/") && portal.firstStart.isAhead();
        if (notYet) {
            ctx.status(503);
            pages.show(ctx, "setup/not-yet.peb", Map.of());
        }
        return notYet;
    }

    List<EndpointGroup> groups() {
        ActivityViews views = new ActivityViews(
                portal.vocabulary, portal.organisations, portal.revisions, portal.accounts, portal.clock);
        HistoryViews history = new HistoryViews(portal.vocabulary, portal.organisations, portal.accounts, portal.clock);
        FileViews fileViews = new FileViews(portal.attachments, portal.accounts, portal.clock);
        AllSignInPages signInPages = new AllSignInPages(portal.signInParts, pages, refusal, cookies);
        AskedActivityPages asked =
                new AskedActivityPages(portal.activities, portal.joined, portal.audit, pages, refusal);
        OverlapNotices notices = new OverlapNotices(
                portal.overlaps,
                portal.flags,
                portal.activities,
                portal.busyTimes,
                portal.vocabulary,
                portal.organisations,
                portal.clock);
        LearntViews learnt = new LearntViews(
                new LearntRepository(portal.database, portal.vocabulary),
                portal.vocabulary,
                portal.organisations,
                portal.clock);
        ActivityFormPages activityForm = new ActivityFormPages(
                notices, dates.planDays(), learnt, portal.vocabulary, portal.organisations, pages, portal.clock);
        Conflicts conflicts =
                new Conflicts(portal.revisions, portal.accounts, portal.vocabulary, portal.organisations, portal.clock);
        CalendarFeed feed = new CalendarFeed(
                portal.activities,
                portal.activityEvents,
                portal.busyTimes,
                portal.vocabulary,
                portal.organisations,
                portal.messages,
                portal.counter,
                portal.clock,
                portal.realTime);
        FlagRows flagRows = new FlagRows(
                notices,
                portal.overlapSteps,
                portal.discussion.views(),
                portal.organisations,
                portal.vocabulary,
                portal.clock);
        HabitRepository habits = new HabitRepository(portal.database);
        Stream<EndpointGroup> always = Stream.of(
                () -> before(ctx -> portal.counter.begin()),
                healthPages,
                new SecurityContactPages(portal.settings, portal.realTime),
                signInPages,
                new LanguagePages(portal.database, portal.accounts, portal.audit, languages, refusal),
                new CancellationPages(asked, portal.posting, views, pages, cookies),
                new StatusPages(asked, portal.posting, views, pages, refusal, cookies, portal.clock),
                new LookPages(portal.looks, cookies),
                new ResultPages(asked, portal.posting, views, portal.vocabulary, pages, refusal, cookies, portal.clock),
                new AwaitedResultPages(
                        portal.awaitedResults,
                        new Entries(portal.organisations, portal.vocabulary, notices, portal.looks),
                        pages),
                new HistoryPages(asked, portal.revisions, history, views, portal.vocabulary, pages, refusal),
                new RestorationPages(
                        asked,
                        portal.revisions,
                        history,
                        views,
                        portal.posting,
                        portal.organisations,
                        portal.vocabulary,
                        pages,
                        refusal,
                        cookies,
                        portal.clock),
                new OrganisationColoursApi(portal.organisations),
                new OrganisationEditingPages(portal.organisations, portal.register, pages, refusal, cookies),
                new OrganisationPages(portal.organisations, portal.register, pages, refusal, cookies),
                new LogoPages(portal.organisations, portal.logos, portal.register, pages, refusal, cookies),
                new MergerPages(portal.organisations, portal.merger, pages, refusal, cookies),
                new CalendarPages(
                        new SeenRepository(portal.database, portal.activities, portal.busyTimes),
                        new GlimpseRepository(portal.database, portal.activities, portal.busyTimes),
                        portal.activities,
                        portal.organisations,
                        portal.vocabulary,
                        new CoverageRepository(portal.database, portal.activities),
                        notices,
                        portal.looks,
                        portal.holidays,
                        habits,
                        cookies,
                        pages,
                        portal.clock),
                new UnfinishedPages(
                        portal.activities,
                        portal.postedForms,
                        conflicts,
                        portal.unfinishedForms,
                        activityForm,
                        pages,
                        refusal,
                        cookies,
                        portal.clock),
                new SearchPages(
                        portal.activities,
                        portal.organisations,
                        portal.vocabulary,
                        notices,
                        portal.looks,
                        pages,
                        portal.clock),
                new HabitPages(habits, cookies),
                new PeekPages(asked, views, notices, pages, refusal),
                new ActivityPages(
                        asked,
                        portal.posting,
                        views,
                        fileViews,
                        notices,
                        dates.notices(),
                        learnt,
                        portal.looks,
                        portal.vocabulary,
                        portal.discussion.views(),
                        activityForm,
                        portal.unfinishedForms,
                        conflicts,
                        new JoinedViews(portal.joined, portal.organisations),
                        pages,
                        refusal,
                        cookies),
                new CopyPages(asked, views, portal.organisations, activityForm, pages, refusal),
                new AllDiscussionPages(portal.discussion, pages, refusal, cookies, languages),
                filePages(asked, fileViews, views),
                dates.loadPages(pages),
                dates.datePages(pages),
                dates.gapPages(pages),
                new BoardPages(
                        portal.flags,
                        flagRows,
                        new BoardChoices(notices, portal.organisations),
                        new Acknowledging(portal.settlement),
                        portal.overlaps.upkeep(),
                        pages,
                        cookies,
                        portal.clock),
                new TrialPages(portal.glossary, portal.vocabulary, pages),
                new GlossaryPages(
                        portal.glossary,
                        new Amendments(portal.database, portal.glossary, portal.counter, portal.audit),
                        pages,
                        refusal,
                        cookies),
                flagPages(flagRows),
                new NewsWishPages(portal.newsWishes, pages, refusal, languages),
                portal.joining.pages(pages, refusal, cookies),
                new FeedFilesApi(
                        portal.feedRepository,
                        portal.accounts,
                        portal.feedAddress,
                        feed,
                        portal.messages,
                        portal.currentSettings),
                new ThresholdPages(
                        portal.thresholds,
                        new Foresight(portal.database, portal.basis),
                        portal.overlaps.upkeep(),
                        notices::words,
                        pages,
                        cookies,
                        portal.clock),
                new SettingPages(portal.currentSettings, pages, cookies, portal.clock),
                new HolidayPages(portal.holidays, pages, refusal, cookies, portal.clock),
                new SetUpPages(
                        portal.firstStart,
                        portal.organisations,
                        portal.currentSettings,
                        portal.signIn,
                        signInPages.signInPages(),
                        pages,
                        refusal,
                        portal.clock),
                new FeedPages(portal.feeds, portal.feedAddress, pages, refusal, cookies),
                new MeetingPages(agenda(), portal.vocabulary, portal.organisations, pages),
                new DigestPages(
                        portal.digest.issues,
                        portal.digest.dates,
                        portal.digest.views,
                        portal.digest.subscriptions,
                        portal.accounts,
                        portal.digest.sender,
                        pages,
                        refusal,
                        cookies),
                new AuditPages(
                        portal.auditEntries,
                        portal.audit,
                        portal.accounts::called,
                        pages,
                        portal.realTime,
                        portal.clock),
                new UnsubscribePages(portal.digest.subscriptions, pages, refusal, languages));
        Stream<EndpointGroup> people = PeoplePages.groups(portal, signInPages, pages, refusal, cookies);
        Stream<EndpointGroup> demo = demoMail.stream()
                .map(folder -> new DemoPages(
                        portal.accounts,
                        portal.organisations,
                        portal.signIn,
                        signInPages.signInPages(),
                        new MailFolder(folder),
                        pages,
                        refusal));
        return Stream.of(always, people, demo).flatMap(groups -> groups).toList();
    }

    private FlagPages flagPages(FlagRows rows) {
        StepViews steps = new StepViews(portal.overlapSteps, portal.revisions, portal.accounts, portal.vocabulary);
        return new FlagPages(
                portal.flags,
                portal.settlement,
                new FlagViews(portal.flags, rows, steps, portal.discussion.views(), portal.vocabulary, portal.clock),
                portal.flagSubjects,
                portal.discussion.views(),
                (flag, visitor) -> portal.joining.views.of(flag, visitor).map(view -> view),
                portal.audit,
                pages,
                refusal,
                cookies);
    }

    private FilePages filePages(AskedActivityPages asked, FileViews fileViews, ActivityViews views) {
        FileLimits limits = portal.settings.fileLimits();
        return new FilePages(
                asked,
                portal.attachments,
                portal.attaching,
                new Download(portal.fileStore),
                new FileForm(limits),
                fileViews,
                views,
                portal.limits,
                pages,
                refusal,
                cookies,
                new TakesFiles.Room(limits.request(), Optional.of(portal.fileStore.incoming()), limits.reserve()));
    }

    private AgendaDraft agenda() {
        return new AgendaDraft(
                new MeetingRepository(portal.database),
                portal.activities,
                portal.organisations,
                portal.vocabulary,
                new OverlapsOnTheAgenda(portal.flags, portal.activities, portal.vocabulary, portal.organisations),
                dates.onTheAgenda(),
                portal.clock);
    }

    /** From now on the portal says that it is not ready. */
    void leave() {
        healthPages.leave();
    }

    private Visitor.Known visitor(String session) {
        return portal.signIn
                .visit(session)
                .filter(Visit::isIn)
                .map(this::known)
                .orElseGet(() -> new Visitor.Known(
                        Viewer.nobody(portal.currentSettings.get().language()), ""));
    }

    private Visitor.Known known(Visit visit) {
        Account account = visit.account();
        return new Visitor.Known(
                account.viewer(),
                label(account),
                account.name(),
                Optional.of(account.zone().orElseGet(portal.clock::getZone)),
                "session/" + visit.session(),
                visit.newToken());
    }

    private LoadLimit loadLimit() {
        Thresholds now = portal.thresholds.get();
        return new LoadLimit(now.loadDays(), now.loadWindow());
    }

    private int openOverlaps(Viewer viewer) {
        return viewer.signedIn() ? openCount.of(viewer) : 0;
    }

    private String label(Account account) {
        return portal.organisations.all().shortName(account.organisation());
    }
}
