package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Session;

/**
 * Judges the fields that say when an activity is: sessions of whole days or of times in a zone, or the months within which it lies. The
 * first session's fields are {@code first-day}, {@code last-day}, {@code starts-at} and {@code ends-at}; those of the second end in
 * {@code -2}, and so on. {@code zone} is for all that have no {@code zone-2} of their own.
 */
final class ActivityDays {
    /** More would be read by nobody. */
    static final int MOST_SESSIONS = 60;

    private static final int LONGEST_DAYS = 3 * 366;

    private final FieldReader fields;

    ActivityDays(FieldReader fields) {
        this.fields = fields;
    }

    /** What the fields of a session are called, counted from 1, beside what those of the first are. */
    static String field(String name, int session) {
        return session == 1 ? name : name + "-" + session;
    }

    /** The sessions in order; empty where a field is wrong, and then the form says which. */
    List<Session> sessions() {
        List<Session> found = new ArrayList<>();
        boolean right = true;
        for (int n = 1; n <= MOST_SESSIONS; n++) {
            if (n == 1 || isGiven(n)) {
                Optional<Session> session = session(n);
                session.ifPresent(found::add);
                right &= session.isPresent();
            }
        }
        return right ? inOrder(found) : List.of();
    }

    boolean isGiven(int session) {
        return !fields.form().value(field("first-day", session)).isEmpty()
                || !fields.form().value(field("last-day", session)).isEmpty();
    }

    private List<Session> inOrder(List<Session> found) {
        if (precision() != DatePrecision.DAY) {
            LocalDate first = found.get(0).firstDay();
            if (found.size() > 1) {
                fields.refuse("precision", "activity.wrong.sessions-without-days");
            }
            return List.of(Spans.wholeMonths(first, found.get(0).lastDay(), precision()));
        }
        if (new LinkedHashSet<>(found).size() < found.size()) {
            fields.refuse("first-day", "activity.wrong.same-session-twice");
        }
        List<Session> sorted = found.stream().sorted(BY_START).toList();
        if (spanIsTooLong(sorted)) {
            fields.refuse("first-day", "activity.wrong.too-long");
        }
        return sorted;
    }

    /** What meets a plan is looked for from its first day to its last, whatever lies between its sessions. */
    private static boolean spanIsTooLong(List<Session> sorted) {
        LocalDate latest = sorted.get(0).firstDay().plusDays(LONGEST_DAYS);
        return sorted.stream().anyMatch(session -> session.lastDay().isAfter(latest));
    }

    private static final Comparator<Session> BY_START = Comparator.comparing(Session::firstDay)
            .thenComparing(session -> session.times().map(Session.Times::start).orElse(LocalTime.MIN))
            .thenComparing(Session::lastDay);

    private Optional<Session> session(int n) {
        Optional<LocalDate> first = day(field("first-day", n));
        Optional<LocalDate> last =
                fields.form().value(field("last-day", n)).isEmpty() ? first : day(field("last-day", n));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            fields.refuse(field("last-day", n), "activity.wrong.ends-before-it-starts");
            return Optional.empty();
        }
        if (first.get().plusDays(LONGEST_DAYS).isBefore(last.get())) {
            fields.refuse(field("last-day", n), "activity.wrong.too-long");
            return Optional.empty();
        }
        return precision() == DatePrecision.DAY
                ? onDays(first.get(), last.get(), n)
                : Optional.of(Session.wholeDays(first.get(), last.get()));
    }

    private Optional<Session> onDays(LocalDate first, LocalDate last, int n) {
        if (fields.form().value(field("starts-at", n)).isEmpty()
                && fields.form().value(field("ends-at", n)).isEmpty()) {
            return Optional.of(Session.wholeDays(first, last));
        }
        Optional<LocalTime> start = time(field("starts-at", n));
        Optional<LocalTime> end = time(field("ends-at", n));
        Optional<ZoneId> zone = zone(n);
        if (start.isEmpty() || end.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        if (!first.atTime(start.get()).isBefore(last.atTime(end.get()))) {
            fields.refuse(field("ends-at", n), "activity.wrong.ends-before-it-starts");
            return Optional.empty();
        }
        return Optional.of(
                new Session(first, last, Optional.of(new Session.Times(start.get(), end.get(), zone.get()))));
    }

    private Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = parsed(fields.form().value(field));
        if (day.isEmpty()) {
            fields.refuse(
                    field, fields.form().value(field).isEmpty() ? "activity.wrong.day-missing" : "activity.wrong.day");
        }
        return day;
    }

    /** A day of a year that the portal knows. */
    static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1990 && day.getYear() <= 2100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(fields.form().value(field)));
        } catch (DateTimeParseException e) {
            fields.refuse(
                    field,
                    fields.form().value(field).isEmpty() ? "activity.wrong.time-missing" : "activity.wrong.time");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(int n) {
        String own = fields.form().value(field("zone", n));
        String id = own.isEmpty() ? fields.form().value("zone") : own;
        if (id.matches("[A-Z].*") && ZoneId.getAvailableZoneIds().contains(id)) {
            return Optional.of(ZoneId.of(id));
        }
        fields.refuse("zone", "activity.wrong.zone");
        return Optional.empty();
    }

    DatePrecision precision() {
        return FormEnum.of(fields.form(), fields.words(), "precision", DatePrecision.values(), DatePrecision.DAY);
    }

    /** Which session's button to take it out was pressed. */
    static OptionalInt removed(jointcalendar.web.Form form) {
        String n = form.value("remove-session");
        return n.matches("[0-9]{1,2}") ? OptionalInt.of(Integer.parseInt(n)) : OptionalInt.empty();
    }
}
