package jointcalendar.setting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.Snapshot;
import jointcalendar.text.Language;
import jointcalendar.text.Words;

/** The days on which nobody need work: the public holidays of the portal's country, as the coordinator corrected them. */
public final class Holidays {
    private final Database database;
    private final HolidayRepository changes;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final CurrentSettings settings;
    private final Snapshot<HolidayCalendar> snapshot;

    public Holidays(
            Database database,
            HolidayRepository changes,
            CurrentSettings settings,
            ChangeCounter counter,
            AuditLog audit) {
        this.database = database;
        this.changes = changes;
        this.counter = counter;
        this.audit = audit;
        this.settings = settings;
        this.snapshot = new Snapshot<>(
                database, counter, () -> new HolidayCalendar(settings.get().holidayCountry(), changes.all()));
    }

    /** Whether nobody need work on that day, whatever day of the week it is. */
    public boolean isHoliday(LocalDate day) {
        return calendar().isHoliday(day);
    }

    /** The names of the holidays from first to last day, both inclusive, by day. */
    public SortedMap<LocalDate, String> between(LocalDate first, LocalDate last, Words words) {
        return calendar().between(first, last, words);
    }

    /**
     * As {@link #between(LocalDate, LocalDate, Words)}, where something is held in that country, by ISO 3166-1: abroad its own public
     * holidays count, and none where nobody knows them; where the country is not known, the portal's.
     */
    public SortedMap<LocalDate, String> between(
            LocalDate first, LocalDate last, Optional<String> country, Words words) {
        return isAbroad(country)
                ? new HolidayCalendar(country, Map.of()).between(first, last, words)
                : between(first, last, words);
    }

    /** Whether that is a country, and not the portal's. */
    public boolean isAbroad(Optional<String> country) {
        return country.isPresent() && !country.equals(settings.get().country());
    }

    HolidayCalendar calendar() {
        return snapshot.get();
    }

    /** Adds a day off; false where it is one already. */
    boolean add(LocalDate day, Map<Language, String> names, Viewer who) {
        return changing(() -> {
            if (calendar().isHoliday(day)) {
                return false;
            }
            replace(day, HolidayChange.added(names));
            return recorded(who, "setting.holiday-added", day);
        });
    }

    /** Makes a day off a working day; false where it is none. One that was added by hand is as if it had never been. */
    boolean takeAway(LocalDate day, Viewer who) {
        return changing(() -> {
            if (!calendar().isHoliday(day)) {
                return false;
            }
            if (calendar().changes().containsKey(day)) {
                changes.remove(day);
            } else {
                changes.add(day, HolidayChange.TAKEN_AWAY);
            }
            return recorded(who, "setting.holiday-taken-away", day);
        });
    }

    /** Gives back a holiday that was taken away; false where it was not. */
    boolean restore(LocalDate day, Viewer who) {
        return changing(() -> {
            HolidayChange change = calendar().changes().get(day);
            if (change == null || !change.takesAway()) {
                return false;
            }
            changes.remove(day);
            return recorded(who, "setting.holiday-restored", day);
        });
    }

    private boolean changing(java.util.function.Supplier<Boolean> work) {
        return database.transaction(() -> {
            counter.lock();
            return work.get();
        });
    }

    private void replace(LocalDate day, HolidayChange change) {
        changes.remove(day);
        changes.add(day, change);
    }

    private boolean recorded(Viewer who, String action, LocalDate day) {
        audit.record(who, action, "holiday/" + day, "");
        counter.raiseNow();
        return true;
    }
}
