package jointcalendar.calendar.unfinished;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.db.Database;
import jointcalendar.limit.Limit;
import jointcalendar.limit.Limits;
import jointcalendar.web.Form;

/** What people were writing when they left: kept while they type, shown to nobody else, forgotten once it is saved or a month old. */
public final class UnfinishedForms {
    /** How many one person may leave; the one left longest gives way. */
    static final int MOST = 20;
    /** Characters of a form with all its fields: more than the largest form that can be posted. */
    static final int LONGEST = 200_000;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Limit BY_ACCOUNT = new Limit("unfinished-by-account", 400, Duration.ofMinutes(15));
    private static final int LONGEST_TITLE = 300;

    private final Database database;
    private final UnfinishedFormRepository forms;
    private final Limits limits;
    private final Clock clock;

    /** @param clock the portal's business clock */
    public UnfinishedForms(Database database, Limits limits, Clock clock) {
        this.database = database;
        this.forms = new UnfinishedFormRepository(database);
        this.limits = limits;
        this.clock = clock;
    }

    /** How keeping a form ended. */
    public sealed interface Outcome {
        /** It lies there for its writer. */
        record Kept(UnfinishedForm form) implements Outcome {}

        /** It is too long to be kept. */
        record TooLong() implements Outcome {}

        /** Too much was sent to be kept; the next may be sent after that time. */
        record TooOften(Duration delay) implements Outcome {}
    }

    /** Keeps the form for a new activity that has this key. */
    public Outcome keepNew(Form form, String formKey, Viewer viewer) {
        return keep(form, formKey, Optional.empty(), viewer);
    }

    /** Keeps the form by which that activity is edited, which the viewer may. */
    public Outcome keepEdit(Form form, long activity, Viewer viewer) {
        return keep(form, Long.toString(activity), Optional.of(activity), viewer);
    }

    private Outcome keep(Form form, String name, Optional<Long> activity, Viewer viewer) {
        String fields = Fields.write(form);
        if (fields.length() > LONGEST) {
            return new Outcome.TooLong();
        }
        Optional<Duration> wait = limits.take(BY_ACCOUNT, Long.toString(viewer.account()));
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.get());
        }
        return database.transactionAmongRivals(() -> {
            forms.keep(viewer.account(), name, activity, title(form), fields, clock.instant());
            List<UnfinishedForm> all = forms.of(viewer.account());
            all.stream().skip(MOST).forEach(old -> forms.remove(old.id(), viewer.account()));
            return new Outcome.Kept(all.get(0));
        });
    }

    private static String title(Form form) {
        String title = form.value("title").replaceAll("\\s+", " ");
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    /** What the viewer left, the latest first. */
    public List<UnfinishedForm> of(Viewer viewer) {
        return forms.of(viewer.account());
    }

    public Optional<UnfinishedForm> find(long id, Viewer viewer) {
        return forms.find(id, viewer.account());
    }

    /** What the viewer was changing in that activity. */
    public Optional<UnfinishedForm> ofActivity(long activity, Viewer viewer) {
        return forms.ofActivity(activity, viewer.account());
    }

    /** Forgets what the viewer threw away. */
    public void remove(long id, Viewer viewer) {
        forms.remove(id, viewer.account());
    }

    /** Forgets the form for a new activity, which was posted. */
    public void posted(String formKey, Viewer viewer) {
        forms.remove(formKey, viewer.account());
    }

    /** Forgets the form by which that activity was edited. */
    public void saved(long activity, Viewer viewer) {
        forms.remove(Long.toString(activity), viewer.account());
    }

    /** Forgets what nobody went on with for a month. */
    public void clean() {
        forms.clean(clock.instant().minus(KEPT));
    }
}
