package jointcalendar;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Signer;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.PeopleMove;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.AwaitedResultRepository;
import jointcalendar.activity.BusyRepository;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.activity.LookRepository;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.SearchIndex;
import jointcalendar.activity.VisibleToRepository;
import jointcalendar.attachment.Attaching;
import jointcalendar.attachment.AttachmentRepository;
import jointcalendar.attachment.FileCleaning;
import jointcalendar.attachment.FileLimits;
import jointcalendar.attachment.FileStore;
import jointcalendar.audit.AuditLog;
import jointcalendar.audit.AuditRepository;
import jointcalendar.calendar.ActivityMove;
import jointcalendar.calendar.ActivitySubjects;
import jointcalendar.calendar.HabitMove;
import jointcalendar.calendar.HabitRepository;
import jointcalendar.calendar.Looks;
import jointcalendar.calendar.PostedFormRepository;
import jointcalendar.calendar.Posting;
import jointcalendar.calendar.board.FlagSubjects;
import jointcalendar.calendar.board.NewsLetter;
import jointcalendar.calendar.board.NewsMail;
import jointcalendar.calendar.board.NewsWishes;
import jointcalendar.calendar.joining.JoiningMail;
import jointcalendar.calendar.joining.ProposalMoveRepository;
import jointcalendar.calendar.result.AwaitedResults;
import jointcalendar.calendar.result.ResultMail;
import jointcalendar.calendar.result.ResultRequests;
import jointcalendar.calendar.unfinished.UnfinishedForms;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.SettingRepository;
import jointcalendar.discussion.AllSubjects;
import jointcalendar.discussion.CommentMoveRepository;
import jointcalendar.discussion.DiscussionParts;
import jointcalendar.exchange.ActivityImport;
import jointcalendar.feed.ActivityEvents;
import jointcalendar.feed.FeedAddress;
import jointcalendar.feed.FeedMove;
import jointcalendar.feed.FeedRepository;
import jointcalendar.feed.Feeds;
import jointcalendar.glossary.GlossaryRepository;
import jointcalendar.job.Job;
import jointcalendar.limit.Limits;
import jointcalendar.mail.LetterWriter;
import jointcalendar.mail.Outbox;
import jointcalendar.mail.Postman;
import jointcalendar.mail.Sender;
import jointcalendar.organisation.LogoRepository;
import jointcalendar.organisation.MergeStep;
import jointcalendar.organisation.Merger;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Register;
import jointcalendar.overlap.CurrentBasis;
import jointcalendar.overlap.CurrentThresholds;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Overlaps;
import jointcalendar.overlap.Settlement;
import jointcalendar.overlap.StepMoveRepository;
import jointcalendar.overlap.StepRepository;
import jointcalendar.people.invitation.InvitationMove;
import jointcalendar.people.invitation.InvitationRepository;
import jointcalendar.setting.CurrentSettings;
import jointcalendar.setting.HolidayRepository;
import jointcalendar.setting.Holidays;
import jointcalendar.setting.PortalClock;
import jointcalendar.setting.PortalSettings;
import jointcalendar.setup.FirstStart;
import jointcalendar.signin.OpenIdProvider;
import jointcalendar.signin.SignIn;
import jointcalendar.signin.SignInMail;
import jointcalendar.signin.SignInParts;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Network;
import jointcalendar.web.Templates;

/** The portal's parts, each made once and handed what it needs; commands and pages work on the same. */
public final class Portal implements AutoCloseable {
    private static final Duration LETTERS_ARE_KEPT = Duration.ofDays(30);
    private static final Duration LOOKS_ARE_REMEMBERED = Duration.ofDays(366);
    private static final Duration FORMS_ARE_REMEMBERED = Duration.ofDays(2);

    /**
     * What the parts need to know of the configuration.
     *
     * @param language suggested for those who have not chosen one
     * @param providers who vouch for people by OpenID Connect
     * @param securityContact where to report what is unsafe; empty where nobody was named
     * @param dataFolder where files lie
     */
    public record Settings(
            URI baseUrl,
            Network network,
            Language language,
            Sender mailFrom,
            byte[] secretKey,
            List<OpenIdProvider> providers,
            Optional<URI> securityContact,
            Path dataFolder,
            FileLimits fileLimits) {}

    final Settings settings;
    final Database database;
    final CurrentSettings currentSettings;
    final Holidays holidays;
    final Clock clock;
    final Clock realTime;
    final Messages messages = Messages.load();
    final Signer signer;
    final AuditRepository auditEntries;
    final AuditLog audit;
    final ChangeCounter counter;
    final OrganisationRepository organisations;
    final LogoRepository logos;
    final Register register;
    final Merger merger;
    final VocabularyRepository vocabulary;
    final GlossaryRepository glossary;
    final AccountRepository accounts;
    final ActivityRepository activities;
    final JoinedRepository joined;
    final SearchIndex searchIndex;
    final BusyRepository busyTimes;
    final RevisionRepository revisions;
    final CurrentThresholds thresholds;
    final CurrentBasis basis;
    final OverlapRepository flags;
    final Overlaps overlaps;
    final Settlement settlement;
    final FlagSubjects flagSubjects;
    final NewsWishes newsWishes;
    private final NewsMail newsMail;
    final StepRepository overlapSteps;
    final Posting posting;
    final UnfinishedForms unfinishedForms;
    final ActivityImport activityImport;
    final FeedRepository feedRepository;
    final Feeds feeds;
    final FeedAddress feedAddress;
    final ActivityEvents activityEvents;
    final Templates templates = new Templates();
    final DigestParts digest;
    final DiscussionParts discussion;
    final Outbox outbox;
    final SignInMail signInMail;
    final Limits limits;
    final SignInParts signInParts;
    final SignIn signIn;
    final FirstStart firstStart;
    final PeopleParts people;
    final PostedFormRepository postedForms;
    final AwaitedResults awaitedResults;
    final Looks looks;
    private final ResultRequests resultRequests;
    private final LookRepository lookRows;
    final AttachmentRepository attachments;
    final FileStore fileStore;
    final Attaching attaching;
    final JoiningParts joining;

    /**
     * @param clock the portal's business clock; its zone is the one suggested for the portal
     * @param realTime for sessions, tokens and mail
     */
    public Portal(Settings settings, Database database, Postman postman, Clock clock, Clock realTime) {
        this.settings = settings;
        this.database = database;
        this.realTime = realTime;
        signer = new Signer(settings.secretKey());
        auditEntries = new AuditRepository(database);
        audit = new AuditLog(auditEntries, realTime);
        counter = new ChangeCounter(database);
        SettingRepository stored = new SettingRepository(database);
        currentSettings = new CurrentSettings(
                database, stored, counter, audit, PortalSettings.suggestedBy(settings.language(), clock.getZone()));
        this.clock = new PortalClock(clock, currentSettings);
        holidays = new Holidays(database, new HolidayRepository(database), currentSettings, counter, audit);
        organisations = new OrganisationRepository(database, counter);
        logos = new LogoRepository(database);
        vocabulary = new VocabularyRepository(database, counter);
        glossary = new GlossaryRepository(database, counter);
        accounts = new AccountRepository(database);
        register = new Register(
                database,
                organisations,
                logos,
                counter,
                audit,
                accounts::hasLastCoordinator,
                accounts::rightsChangedOf,
                this.clock);
        activities = new ActivityRepository(database, vocabulary, organisations);
        joined = new JoinedRepository(database, activities);
        searchIndex = new SearchIndex(database, activities, counter);
        busyTimes = new BusyRepository(database, signer);
        revisions = new RevisionRepository(database);
        postedForms = new PostedFormRepository(database);
        thresholds = new CurrentThresholds(database, stored, counter, audit);
        basis = new CurrentBasis(vocabulary::current, thresholds::windows, glossary::current);
        flags = new OverlapRepository(database, VisibleToRepository::visibleTo);
        overlaps = new Overlaps(database, counter, activities::allForPortal, basis, this.clock);
        overlapSteps = new StepRepository(database);
        settlement = new Settlement(database, flags, activities::allForPortal, counter, audit, this.clock);
        flagSubjects = new FlagSubjects(flags, activities, organisations, messages);
        posting = posting();
        attachments = new AttachmentRepository(database);
        fileStore = new FileStore(settings.dataFolder());
        attaching = new Attaching(
                database, attachments, fileStore, settings.fileLimits(), counter, audit, this.clock, realTime);
        activityImport =
                new ActivityImport(database, organisations, vocabulary, activities, joined, posting, audit, this.clock);
        feedRepository = new FeedRepository(database);
        feeds = new Feeds(database, feedRepository, audit, this.clock);
        merger = merger();
        feedAddress = new FeedAddress(signer, settings.baseUrl());
        activityEvents = new ActivityEvents(settings.baseUrl());
        LetterWriter letterWriter = new LetterWriter(settings.baseUrl(), settings.mailFrom());
        outbox = new Outbox(database, letterWriter, postman, realTime);
        limits = new Limits(database, signer, realTime);
        unfinishedForms = new UnfinishedForms(database, limits, this.clock);
        signInMail = new SignInMail(outbox, messages, settings.baseUrl(), realTime, this.clock);
        signInParts = new SignInParts(
                database,
                accounts,
                audit,
                signInMail,
                limits,
                signer,
                settings.baseUrl(),
                settings.providers(),
                realTime,
                this.clock);
        signIn = signInParts.signIn();
        firstStart = new FirstStart(
                database,
                stored,
                accounts,
                organisations,
                currentSettings,
                counter,
                audit,
                signer,
                settings.baseUrl(),
                realTime);
        AwaitedResultRepository awaited = new AwaitedResultRepository(database, activities);
        awaitedResults = new AwaitedResults(awaited, counter, this.clock);
        resultRequests = new ResultRequests(
                database,
                counter,
                awaited,
                accounts,
                new ResultMail(messages, vocabulary, settings.baseUrl()),
                outbox,
                this.clock);
        lookRows = new LookRepository(database);
        looks = new Looks(lookRows, revisions, this.clock);
        discussion = discussion();
        newsWishes = new NewsWishes(database, accounts, signer, audit, settings.baseUrl());
        newsMail = newsMail();
        joining = new JoiningParts(this);
        people = new PeopleParts(this, auditEntries);
        digest = new DigestParts(this, letterWriter, templates);
    }

    private NewsMail newsMail() {
        NewsLetter letter =
                new NewsLetter(newsWishes, organisations, vocabulary, templates, messages, clock, settings.baseUrl());
        return new NewsMail(database, activities, accounts, letter, outbox, clock);
    }

    /** All that may be discussed. */
    private DiscussionParts discussion() {
        AllSubjects subjects = new AllSubjects(List.of(new ActivitySubjects(activities, joined), flagSubjects));
        return new DiscussionParts(
                database,
                subjects,
                accounts,
                organisations,
                outbox,
                templates,
                messages,
                limits,
                signer,
                audit,
                clock,
                settings.baseUrl());
    }

    private Posting posting() {
        ActivityStoreRepository store = new ActivityStoreRepository(database, vocabulary, revisions);
        return new Posting(
                database, activities, store, joined, postedForms, organisations, overlaps, counter, audit, clock);
    }

    /** Each feature that keeps something of an organisation says here what becomes of it when two become one. */
    private Merger merger() {
        List<MergeStep> steps = List.of(
                new ActivityMove(activities, posting),
                new PeopleMove(accounts),
                new InvitationMove(new InvitationRepository(database)),
                new FeedMove(feedRepository),
                new HabitMove(new HabitRepository(database)),
                new CommentMoveRepository(database),
                new StepMoveRepository(database),
                new ProposalMoveRepository(database));
        return new Merger(database, organisations, counter, audit, steps);
    }

    /** The one list of what recurs. */
    List<Job> jobs() {
        return List.of(
                digest.sender.job(),
                resultRequests.job(),
                signInParts.links().job(),
                new Job("overlaps", Duration.ofSeconds(5), overlaps.upkeep()::bringUpToDate),
                new Job("search-index", Duration.ofMinutes(10), searchIndex::bringUpToDate),
                new Job("proposals", Duration.ofMinutes(5), joining.joining::endLapsed),
                new Job("comments", Duration.ofSeconds(15), discussion.mail()::tellDue),
                new Job("overlap-letters", Duration.ofSeconds(30), newsMail::tellDue),
                new Job("outbox", Duration.ofSeconds(15), outbox::deliverDue),
                new Job(
                        "files",
                        Duration.ofHours(6),
                        new FileCleaning(database, attachments, fileStore, realTime)::clean),
                new Job("cleaning", Duration.ofDays(1), this::clean));
    }

    private void clean() {
        signIn.clean();
        limits.clean();
        unfinishedForms.clean();
        postedForms.clean(clock.instant().minus(FORMS_ARE_REMEMBERED));
        lookRows.clean(clock.instant().minus(LOOKS_ARE_REMEMBERED));
        people.clean();
        outbox.clean();
        outbox.forget("sign-in/", realTime.instant().minus(LETTERS_ARE_KEPT));
        outbox.forget(JoiningMail.KEYS, realTime.instant().minus(LETTERS_ARE_KEPT));
        outbox.forget(ResultMail.KEYS, realTime.instant().minus(LETTERS_ARE_KEPT));
        outbox.forget(NewsLetter.KEYS, realTime.instant().minus(LETTERS_ARE_KEPT));
    }

    /** Lets the letter under way end. */
    @Override
    public void close() {
        signInParts.close();
        outbox.close();
    }
}
