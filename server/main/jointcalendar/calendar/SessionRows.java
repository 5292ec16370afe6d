package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jointcalendar.calendar.dates.PlanDays;
import jointcalendar.web.Form;

/**
 * The sessions in the form as they are being typed, right or wrong: one more, one less, or a series of them. Each operation answers the
 * whole form, in which the sessions are numbered from 1 without gaps.
 */
final class SessionRows {
    private static final List<String> NAMES = List.of("first-day", "last-day", "starts-at", "ends-at", "zone");
    /** The button that chooses a day to begin on. */
    private static final String BETTER = "best-day";

    private static final int MOST_AT_ONCE = 52;
    private static final int DAYS_OF_A_WEEK = 7;

    private final Form form;

    SessionRows(Form form) {
        this.form = form;
    }

    /** A session's fields as typed. Templates read it as {@code row}. */
    public record Row(int number, String firstDay, String lastDay, String startsAt, String endsAt, String zone) {
        /** What a field of this session is called. */
        public String field(String name) {
            return ActivityDays.field(name, number);
        }

        private Row later(int days) {
            return new Row(number, moved(firstDay, days), moved(lastDay, days), startsAt, endsAt, zone);
        }

        private static String moved(String day, int days) {
            return ActivityDays.parsed(day)
                    .map(there -> there.plusDays(days).toString())
                    .orElse(day);
        }

        private Row at(int otherNumber, String usualZone) {
            String own = otherNumber > 1 && zone.equals(usualZone) ? "" : zone;
            return new Row(otherNumber, firstDay, lastDay, startsAt, endsAt, own);
        }

        private void fill(Map<String, List<String>> values) {
            values.put(field("first-day"), List.of(firstDay));
            values.put(field("last-day"), List.of(lastDay));
            values.put(field("starts-at"), List.of(startsAt));
            values.put(field("ends-at"), List.of(endsAt));
            values.put(field("zone"), List.of(zone));
        }
    }

    /** Those typed, at least one. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int n = 1; n <= ActivityDays.MOST_SESSIONS; n++) {
            Row row = new Row(
                    n,
                    value("first-day", n),
                    value("last-day", n),
                    value("starts-at", n),
                    value("ends-at", n),
                    value("zone", n));
            if (n == 1 || !row.firstDay().isEmpty() || !row.lastDay().isEmpty()) {
                rows.add(row.at(n, form.value("zone")));
            }
        }
        return rows;
    }

    private String value(String name, int session) {
        return form.value(ActivityDays.field(name, session));
    }

    /** The form with one more, a week after the last where that has a day. */
    Form withOneMore() {
        List<Row> rows = rows();
        if (rows.size() < ActivityDays.MOST_SESSIONS) {
            rows.add(rows.get(rows.size() - 1).later(DAYS_OF_A_WEEK));
        }
        return with(rows);
    }

    /** The form without that session, counted from 1; one always stays. */
    Form without(int session) {
        List<Row> rows = rows();
        if (rows.size() > 1) {
            rows.removeIf(row -> row.number() == session);
        }
        return with(rows);
    }

    /** The form with its last session repeated at explicit dates, as {@code series-every} in weeks and {@code series-count} say. */
    Form withSeries() {
        List<Row> rows = rows();
        int weeks = number("series-every").orElse(1);
        int count = Math.min(number("series-count").orElse(0), MOST_AT_ONCE);
        Row last = rows.get(rows.size() - 1);
        for (int i = 1; i <= count && rows.size() < ActivityDays.MOST_SESSIONS; i++) {
            rows.add(last.later(i * weeks * DAYS_OF_A_WEEK));
        }
        return with(rows);
    }

    /** The form with all sessions moved, so that the earliest begins on that day. */
    Form beginningOn(LocalDate day) {
        List<Row> rows = rows();
        Optional<LocalDate> earliest = rows.stream()
                .flatMap(row -> ActivityDays.parsed(row.firstDay()).stream())
                .min(LocalDate::compareTo);
        return earliest.map(first -> with(
                        rows.stream().map(row -> row.later(days(first, day))).toList()))
                .orElseGet(() -> form.with("first-day", day.toString()).with("last-day", day.toString()));
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(from, until);
    }

    private OptionalInt number(String field) {
        String typed = form.value(field);
        return typed.matches("[0-9]{1,2}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    private Form with(List<Row> rows) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        values.keySet().removeIf(SessionRows::isOfSession);
        String zone = form.value("zone");
        String firstZone = rows.get(0).zone().isEmpty() ? zone : rows.get(0).zone();
        for (int i = 0; i < rows.size(); i++) {
            String own = rows.get(i).zone().isEmpty() ? zone : rows.get(i).zone();
            Row row = rows.get(i);
            new Row(i + 1, row.firstDay(), row.lastDay(), row.startsAt(), row.endsAt(), own)
                    .at(i + 1, firstZone)
                    .fill(values);
        }
        return new Form(values);
    }

    private static boolean isOfSession(String field) {
        return NAMES.stream().anyMatch(name -> field.equals(name) || field.matches(name + "-[0-9]{1,2}"));
    }

    /** What one of the buttons beside the sessions or on the better days asks for; nothing where none of them was pressed. */
    static Optional<Form> pressed(Form form) {
        SessionRows rows = new SessionRows(form);
        OptionalInt removed = ActivityDays.removed(form);
        if (removed.isPresent()) {
            return Optional.of(rows.without(removed.getAsInt()));
        }
        Optional<LocalDate> better = ActivityDays.parsed(form.value(BETTER));
        if (better.isPresent()) {
            return Optional.of(rows.beginningOn(better.get()));
        }
        if (form.touches(PlanDays.GO + " " + BETTER)) {
            return Optional.of(form);
        }
        return switch (form.value("sessions")) {
            case "more" -> Optional.of(rows.withOneMore());
            case "series" -> Optional.of(rows.withSeries());
            default -> Optional.empty();
        };
    }
}
