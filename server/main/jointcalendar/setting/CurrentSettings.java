package jointcalendar.setting;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.SettingRepository;
import jointcalendar.db.Snapshot;
import jointcalendar.text.Countries;
import jointcalendar.text.Language;

/**
 * The portal's settings as of now: what is stored, on whichever node it was changed, and until something is stored what the environment
 * suggests.
 */
public final class CurrentSettings {
    private static final String LANGUAGE = "language";
    private static final String ZONE = "time-zone";
    private static final String COUNTRY = "country";
    private static final String HOLIDAYS = "public-holidays";

    private final Database database;
    private final SettingRepository stored;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final PortalSettings suggestions;
    private final Snapshot<PortalSettings> snapshot;
    private volatile PortalSettings lastKnown;

    /** @param suggestions what the environment says */
    public CurrentSettings(
            Database database,
            SettingRepository stored,
            ChangeCounter counter,
            AuditLog audit,
            PortalSettings suggestions) {
        this.database = database;
        this.stored = stored;
        this.counter = counter;
        this.audit = audit;
        this.suggestions = suggestions;
        this.snapshot = new Snapshot<>(database, counter, this::read);
        this.lastKnown = suggestions;
    }

    /** As of now. */
    public PortalSettings get() {
        PortalSettings now = snapshot.get();
        lastKnown = now;
        return now;
    }

    /** As they were when last asked for; never asks the database, for what must be said even while that is away. */
    public PortalSettings lastKnown() {
        return lastKnown;
    }

    /** Stores them; from then on the environment's values count no more. */
    public void set(PortalSettings wanted, Viewer who) {
        database.transaction(() -> {
            counter.lock();
            write(wanted, who);
        });
    }

    /**
     * As {@link #set}, unless somebody changed them meanwhile.
     *
     * @param seen the fingerprint of those that were shown
     * @return whether they were stored
     */
    boolean change(PortalSettings wanted, String seen, Viewer who) {
        return database.transaction(() -> {
            counter.lock();
            if (!get().fingerprint().equals(seen)) {
                return false;
            }
            write(wanted, who);
            return true;
        });
    }

    private void write(PortalSettings wanted, Viewer who) {
        PortalSettings before = get();
        stored.set(LANGUAGE, wanted.language().code());
        stored.set(ZONE, wanted.zone().getId());
        stored.set(COUNTRY, wanted.country().orElse(""));
        stored.set(HOLIDAYS, Boolean.toString(wanted.publicHolidays()));
        audit.record(who, "setting.changed", "setting", before.fingerprint() + " > " + wanted.fingerprint());
        counter.raiseNow();
    }

    private PortalSettings read() {
        Map<String, String> values = stored.all();
        return new PortalSettings(
                Optional.ofNullable(values.get(LANGUAGE)).flatMap(Language::of).orElse(suggestions.language()),
                Optional.ofNullable(values.get(ZONE))
                        .flatMap(CurrentSettings::zone)
                        .orElse(suggestions.zone()),
                values.containsKey(COUNTRY)
                        ? Optional.of(values.getOrDefault(COUNTRY, "")).filter(Countries::exists)
                        : suggestions.country(),
                values.containsKey(HOLIDAYS)
                        ? Boolean.parseBoolean(values.get(HOLIDAYS))
                        : suggestions.publicHolidays());
    }

    /** A zone that another version stored may be one that this Java does not know yet. */
    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
