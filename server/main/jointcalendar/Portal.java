package jointcalendar;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jointcalendar.access.Signer;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.BusyRepository;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.VisibleToRepository;
import jointcalendar.audit.AuditLog;
import jointcalendar.audit.AuditRepository;
import jointcalendar.calendar.PostedFormRepository;
import jointcalendar.calendar.Posting;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.exchange.ActivityImport;
import jointcalendar.feed.ActivityEvents;
import jointcalendar.feed.FeedAddress;
import jointcalendar.feed.FeedRepository;
import jointcalendar.job.Job;
import jointcalendar.mail.LetterWriter;
import jointcalendar.mail.Outbox;
import jointcalendar.mail.Postman;
import jointcalendar.mail.Sender;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Overlaps;
import jointcalendar.overlap.Windows;
import jointcalendar.signin.SignIn;
import jointcalendar.signin.SignInMail;
import jointcalendar.signin.SignInRepository;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Templates;

/** The portal's parts, each made once and handed what it needs; commands and pages work on the same. */
public final class Portal implements AutoCloseable {
    private static final Duration LETTERS_ARE_KEPT = Duration.ofDays(30);
    private static final Duration FORMS_ARE_REMEMBERED = Duration.ofDays(2);

    /**
     * What the parts need to know of the configuration.
     *
     * @param language for those who have not chosen one
     */
    public record Settings(URI baseUrl, Language language, Sender mailFrom, byte[] secretKey) {}

    final Settings settings;
    final Database database;
    final Clock clock;
    final Clock realTime;
    final Messages messages = Messages.load();
    final Signer signer;
    final AuditLog audit;
    final ChangeCounter counter;
    final OrganisationRepository organisations;
    final VocabularyRepository vocabulary;
    final AccountRepository accounts;
    final ActivityRepository activities;
    final BusyRepository busyTimes;
    final RevisionRepository revisions;
    final OverlapRepository flags;
    final Overlaps overlaps;
    final Posting posting;
    final ActivityImport activityImport;
    final FeedRepository feeds;
    final FeedAddress feedAddress;
    final ActivityEvents activityEvents;
    final Templates templates = new Templates();
    final DigestParts digest;
    final Outbox outbox;
    final SignInMail signInMail;
    final SignIn signIn;
    private final SignInRepository signInLinks;
    private final PostedFormRepository postedForms;

    /**
     * @param clock the portal's business clock, in the portal's zone
     * @param realTime for sessions, tokens and mail
     */
    public Portal(Settings settings, Database database, Postman postman, Clock clock, Clock realTime) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.realTime = realTime;
        signer = new Signer(settings.secretKey());
        audit = new AuditLog(new AuditRepository(database), realTime);
        counter = new ChangeCounter(database);
        organisations = new OrganisationRepository(database, counter);
        vocabulary = new VocabularyRepository(database, counter);
        accounts = new AccountRepository(database);
        activities = new ActivityRepository(database, vocabulary);
        busyTimes = new BusyRepository(database, signer);
        revisions = new RevisionRepository(database);
        postedForms = new PostedFormRepository(database);
        flags = new OverlapRepository(database, VisibleToRepository::visibleTo);
        overlaps = new Overlaps(database, activities::allForPortal, vocabulary::current, Windows.USUAL, clock);
        posting = posting();
        activityImport = new ActivityImport(database, organisations, vocabulary, activities, posting, clock);
        feeds = new FeedRepository(database);
        feedAddress = new FeedAddress(signer, settings.baseUrl());
        activityEvents = new ActivityEvents(settings.baseUrl());
        LetterWriter letterWriter = new LetterWriter(settings.baseUrl(), settings.mailFrom());
        outbox = new Outbox(database, letterWriter, postman, realTime);
        signInLinks = new SignInRepository(database);
        signInMail = new SignInMail(outbox, messages, settings.baseUrl());
        signIn = new SignIn(database, accounts, signInLinks, signInMail, realTime);
        digest = new DigestParts(this, letterWriter, templates);
    }

    private Posting posting() {
        ActivityStoreRepository store = new ActivityStoreRepository(database, vocabulary, revisions);
        return new Posting(database, activities, store, postedForms, organisations, overlaps, counter, clock);
    }

    /** The one list of what recurs. */
    List<Job> jobs() {
        return List.of(
                digest.sender.job(),
                new Job("outbox", Duration.ofSeconds(15), outbox::deliverDue),
                new Job("cleaning", Duration.ofDays(1), this::clean));
    }

    private void clean() {
        signInLinks.clean(realTime.instant());
        postedForms.clean(clock.instant().minus(FORMS_ARE_REMEMBERED));
        outbox.clean();
        outbox.forget("sign-in/", realTime.instant().minus(LETTERS_ARE_KEPT));
    }

    /** Lets the letter under way end. */
    @Override
    public void close() {
        outbox.close();
    }
}
