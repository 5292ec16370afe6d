package jointcalendar.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as VTIMEZONE (RFC 5545 section 3.6.5), by the JDK's rules: iCal4j's own still have Kazakhstan as it was before
 * 2024. It knows one standard time and summer time if there is one, since Outlook and others understand no more: as a
 * yearly rule where the zone has such rules, else change by change.
 */
final class ZoneComponent {
    private static final LocalDateTime LONG_AGO = LocalDate.of(1970, 1, 1).atStartOfDay();

    private final ZoneRules rules;
    private final Set<YearlyChange> written = new HashSet<>();
    private final List<Observance> observances = new ArrayList<>();

    private ZoneComponent(ZoneRules rules) {
        this.rules = rules;
    }

    /** Right for every wall time of these years, from the zone's last move to another standard time on. */
    static VTimeZone of(ZoneYears years) {
        var component = new ZoneComponent(years.zone().getRules());
        component.addAll(years.lastMove().orElse(years.start()), years.changes());
        return new VTimeZone(
                new PropertyList(List.of(new TzId(years.zone().getId()))), new ComponentList<>(component.observances));
    }

    private void addAll(Instant from, List<ZoneOffsetTransition> changes) {
        addInForce(from);
        changes.stream().filter(change -> change.getInstant().isAfter(from)).forEach(this::add);
    }

    private void addInForce(Instant from) {
        Optional.ofNullable(rules.previousTransition(from.plusSeconds(1)))
                .filter(change -> change.getDateTimeBefore().isAfter(LONG_AGO))
                .ifPresentOrElse(this::add, () -> addUnchanged(from));
    }

    /** A zone that has not changed since 1970 says so from there on, or from earlier if earlier times are used. */
    private void addUnchanged(Instant from) {
        ZoneOffset offset = rules.getOffset(from);
        LocalDateTime start = LocalDateTime.ofInstant(from, offset);
        observances.add(new Standard(onset(start.isBefore(LONG_AGO) ? start : LONG_AGO, offset, offset)));
    }

    private void add(ZoneOffsetTransition change) {
        PropertyList onset = onset(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
        Optional<YearlyChange> yearly = YearlyChange.of(change, rules);
        if (yearly.isPresent() && written.add(yearly.get())) {
            addObservance(change, onset.add(new RRule<>(yearly.get().recurrence())));
        } else if (yearly.isEmpty()) {
            addObservance(change, onset);
        }
    }

    private void addObservance(ZoneOffsetTransition change, PropertyList onset) {
        boolean summer = rules.isDaylightSavings(change.getInstant());
        observances.add(summer ? new Daylight(onset) : new Standard(onset));
    }

    private static PropertyList onset(LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        return new PropertyList(List.of(new DtStart<>(start), new TzOffsetFrom(before), new TzOffsetTo(after)));
    }
}
