package jointcalendar.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.IpAddress;

/**
 * Which entries to show. What cannot be read in an address is taken for nothing asked.
 *
 * @param account 0 for what nobody did who was signed in
 * @param action a whole action, or a group of them by what stands before the dot: {@code feed.*}
 * @param subject exactly; or all of a kind, as {@code activity/}
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 */
record AuditFilter(
        Optional<Long> account,
        Optional<String> action,
        Optional<String> subject,
        Optional<String> origin,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    static final AuditFilter ALL = of(Map.of());

    static AuditFilter of(Map<String, List<String>> query) {
        return new AuditFilter(
                one(query, "person", text -> text.matches("[0-9]{1,18}")).map(Long::valueOf),
                one(query, "action", text -> text.matches("[a-z.-]{1,58}(\\.\\*)?")),
                one(query, "subject", text -> text.length() <= 80),
                one(query, "origin", text -> text.length() <= 60).map(AuditFilter::asWritten),
                one(query, "from", text -> true).flatMap(AuditFilter::day),
                one(query, "to", text -> true).flatMap(AuditFilter::day));
    }

    private static Optional<String> one(Map<String, List<String>> query, String name, Predicate<String> fits) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .filter(fits)
                .findFirst();
    }

    private static String asWritten(String origin) {
        return IpAddress.parse(origin).map(IpAddress::text).orElse(origin);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1970 && day.getYear() < 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From when on, in that zone. */
    Optional<Instant> since(ZoneId zone) {
        return from.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** Before when, in that zone. */
    Optional<Instant> before(ZoneId zone) {
        return to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** As much of it as may be written down. */
    AuditFilter withoutWhatWasTyped() {
        return new AuditFilter(account, action, Optional.empty(), Optional.empty(), from, to);
    }

    /** This filter as the query of an address; empty where everything is shown. */
    String query() {
        return Stream.of(
                        part("person", account),
                        part("action", action),
                        part("subject", subject),
                        part("origin", origin),
                        part("from", from),
                        part("to", to))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> part(String name, Optional<?> value) {
        return value.map(text -> name + "=" + URLEncoder.encode(text.toString(), StandardCharsets.UTF_8));
    }
}
