package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Session;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** Judges the fields that say when an activity is: a session of whole days or of times in a zone, or the months within which it lies. */
final class ActivityDays {
    private static final int LONGEST_DAYS = 3 * 366;

    private final Form form;
    private final Words words;

    ActivityDays(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** The session; empty where a field is wrong, and then the form says which. */
    Optional<Session> session() {
        Optional<LocalDate> first = day("first-day");
        Optional<LocalDate> last = form.value("last-day").isEmpty() ? first : day("last-day");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            refuse("last-day", "activity.wrong.ends-before-it-starts");
            return Optional.empty();
        }
        if (first.get().plusDays(LONGEST_DAYS).isBefore(last.get())) {
            refuse("last-day", "activity.wrong.too-long");
            return Optional.empty();
        }
        return precision() == DatePrecision.DAY
                ? onDays(first.get(), last.get())
                : Optional.of(Spans.wholeMonths(first.get(), last.get(), precision()));
    }

    private Optional<Session> onDays(LocalDate first, LocalDate last) {
        if (form.value("starts-at").isEmpty() && form.value("ends-at").isEmpty()) {
            return Optional.of(Session.wholeDays(first, last));
        }
        Optional<LocalTime> start = time("starts-at");
        Optional<LocalTime> end = time("ends-at");
        Optional<ZoneId> zone = zone();
        if (start.isEmpty() || end.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        if (!first.atTime(start.get()).isBefore(last.atTime(end.get()))) {
            refuse("ends-at", "activity.wrong.ends-before-it-starts");
            return Optional.empty();
        }
        return Optional.of(
                new Session(first, last, Optional.of(new Session.Times(start.get(), end.get(), zone.get()))));
    }

    private Optional<LocalDate> day(String field) {
        try {
            LocalDate day = LocalDate.parse(form.value(field));
            if (day.getYear() >= 1990 && day.getYear() <= 2100) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        refuse(field, form.value(field).isEmpty() ? "activity.wrong.day-missing" : "activity.wrong.day");
        return Optional.empty();
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(form.value(field)));
        } catch (DateTimeParseException e) {
            refuse(field, form.value(field).isEmpty() ? "activity.wrong.time-missing" : "activity.wrong.time");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone() {
        String id = form.value("zone");
        if (id.matches("[A-Z].*") && ZoneId.getAvailableZoneIds().contains(id)) {
            return Optional.of(ZoneId.of(id));
        }
        refuse("zone", "activity.wrong.zone");
        return Optional.empty();
    }

    DatePrecision precision() {
        return FormEnum.of(form, words, "precision", DatePrecision.values(), DatePrecision.DAY);
    }

    private void refuse(String field, String key) {
        form.refuse(field, words.say(key));
    }
}
