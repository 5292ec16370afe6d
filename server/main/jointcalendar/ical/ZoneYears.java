package jointcalendar.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The years, first and last inclusive, in which wall times of a named zone are used. */
record ZoneYears(ZoneId zone, int first, int last) {
    /** Absent where no zone is written: whole days, and fixed offsets, which are written as UTC. */
    static Optional<ZoneYears> of(When when) {
        return when instanceof When.Timed timed && isNamed(timed.zone())
                ? Optional.of(new ZoneYears(
                        timed.zone(), timed.start().getYear(), timed.end().getYear()))
                : Optional.empty();
    }

    static boolean isNamed(ZoneId zone) {
        return !zone.getRules().isFixedOffset();
    }

    ZoneYears with(ZoneYears other) {
        return new ZoneYears(zone, Math.min(first, other.first), Math.max(last, other.last));
    }

    Instant start() {
        return newYear(first);
    }

    /** Exclusive. */
    Instant end() {
        return newYear(last + 1);
    }

    /** In the order of time, from the start on. */
    List<ZoneOffsetTransition> changes() {
        ZoneRules rules = zone.getRules();
        return Stream.iterate(
                        Optional.ofNullable(rules.nextTransition(start())),
                        change ->
                                change.map(c -> c.getInstant().isBefore(end())).orElse(false),
                        change -> change.map(c -> rules.nextTransition(c.getInstant())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The change at which the zone last moved to another standard time, as Almaty did on 2024-03-01. */
    Optional<Instant> lastMove() {
        Optional<Instant> move = Optional.empty();
        ZoneOffset standard = zone.getRules().getStandardOffset(start());
        for (ZoneOffsetTransition change : changes()) {
            ZoneOffset next = zone.getRules().getStandardOffset(change.getInstant());
            move = next.equals(standard) ? move : Optional.of(change.getInstant());
            standard = next;
        }
        return move;
    }

    private Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
