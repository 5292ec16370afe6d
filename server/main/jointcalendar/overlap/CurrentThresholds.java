package jointcalendar.overlap;

import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.SettingRepository;
import jointcalendar.db.Snapshot;

/** The thresholds of overlaps as of now: what is stored, on whichever node it was changed, and until something is stored the usual ones. */
public final class CurrentThresholds {
    private static final String REPEAT = "overlap-repeat-days";
    private static final String OPPORTUNITY = "overlap-opportunity-days";
    private static final String LOAD = "overlap-load-days";
    private static final String LOAD_WINDOW = "overlap-load-window";

    private final Database database;
    private final SettingRepository stored;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final Snapshot<Thresholds> snapshot;

    public CurrentThresholds(Database database, SettingRepository stored, ChangeCounter counter, AuditLog audit) {
        this.database = database;
        this.stored = stored;
        this.counter = counter;
        this.audit = audit;
        this.snapshot = new Snapshot<>(database, counter, this::read);
    }

    /** As of now. */
    public Thresholds get() {
        return snapshot.get();
    }

    /** The windows of them. */
    public Windows windows() {
        return get().windows();
    }

    /**
     * Stores them, unless somebody changed them meanwhile. Flags follow with {@link Upkeep#bringUpToDate()}.
     *
     * @param seen the fingerprint of those that were shown
     * @return whether they are stored
     */
    public boolean change(Thresholds wanted, String seen, Viewer who) {
        return database.transaction(() -> {
            counter.lock();
            Thresholds before = get();
            if (!before.fingerprint().equals(seen)) {
                return false;
            }
            if (!before.equals(wanted)) {
                write(wanted);
                audit.record(who, "setting.changed", "setting/overlaps", seen + " > " + wanted.fingerprint());
                counter.raiseNow();
            }
            return true;
        });
    }

    private void write(Thresholds wanted) {
        stored.set(REPEAT, Integer.toString(wanted.windows().repeatDays()));
        stored.set(OPPORTUNITY, Integer.toString(wanted.windows().opportunityDays()));
        stored.set(LOAD, Integer.toString(wanted.loadDays()));
        stored.set(LOAD_WINDOW, Integer.toString(wanted.loadWindow()));
    }

    private Thresholds read() {
        Map<String, String> values = stored.all();
        Thresholds usual = Thresholds.USUAL;
        return new Thresholds(
                new Windows(
                        number(values, REPEAT, usual.windows().repeatDays()),
                        number(values, OPPORTUNITY, usual.windows().opportunityDays())),
                number(values, LOAD, usual.loadDays()),
                number(values, LOAD_WINDOW, usual.loadWindow()));
    }

    private static int number(Map<String, String> values, String name, int usual) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> value.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(usual);
    }
}
