package jointcalendar.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.web.Choice;

/** Entries and the filter as the page shows them. */
record AuditView(AuditFilter filter, AuditWords words) {
    /** The groups of actions in the order in which they are offered; what is none of them comes last. */
    private static final List<String> GROUPS = List.of(
            "activity",
            "account",
            "organisation",
            "sign-in",
            "feed",
            "digest",
            "setting",
            "setup",
            "audit",
            "access",
            "refused");

    /**
     * An entry in words.
     *
     * @param refused whether something was asked for and refused
     * @param person the address of all that this account did
     * @param href of what it was done to, or empty
     */
    public record Shown(
            String day,
            String time,
            String who,
            String person,
            String action,
            boolean refused,
            String subject,
            String href,
            String detail,
            String origin) {}

    /** Actions that belong together. */
    public record Group(String label, List<Choice> choices) {}

    /** Where one is in the log. */
    public record Pager(String previous, String next, String text) {}

    Shown shown(AuditEntry entry) {
        return new Shown(
                words.day(entry.at()),
                words.time(entry.at()),
                words.who(entry.account(), entry.origin()),
                "/audit?person=" + entry.account(),
                words.action(entry.action()),
                entry.action().startsWith("refused.") || entry.action().equals("access.refused"),
                words.subject(entry.subject()),
                entry.subject().matches("activity/[0-9]+")
                        ? "/activities/" + entry.subject().substring(9)
                        : "",
                entry.detail(),
                entry.origin());
    }

    Pager pager(AuditPage page) {
        List<AuditEntry> shown = page.entries();
        boolean none = shown.isEmpty();
        return new Pager(
                page.newer() && !none
                        ? address("/audit", "after=" + shown.get(0).id())
                        : "",
                page.older() && !none
                        ? address(
                                "/audit",
                                "before=" + shown.get(shown.size() - 1).id())
                        : "",
                "");
    }

    List<Choice> people(List<Long> accounts) {
        return accounts.stream()
                .map(account -> new Choice(
                        Long.toString(account),
                        account == 0 ? words.words().say("audit.who.none") : words.person(account),
                        filter.account().equals(Optional.of(account))))
                .toList();
    }

    /** Each group begins with a choice of all that is in it. */
    List<Group> groups(List<String> actions) {
        Map<String, List<String>> byGroup = actions.stream()
                .collect(Collectors.groupingBy(
                        action -> action.replaceFirst("\\..*", ""),
                        () -> new TreeMap<>(
                                Comparator.comparingInt(AuditView::place).thenComparing(group -> group)),
                        Collectors.toCollection(ArrayList::new)));
        return byGroup.entrySet().stream()
                .map(group -> new Group(words.group(group.getKey()), choices(group.getKey(), group.getValue())))
                .toList();
    }

    private static int place(String group) {
        int place = GROUPS.indexOf(group);
        return place < 0 ? GROUPS.size() : place;
    }

    private List<Choice> choices(String group, List<String> actions) {
        Choice all = choice(group + ".*", words.words().say("audit.group.all", words.group(group)));
        return Stream.concat(Stream.of(all), actions.stream().map(action -> choice(action, words.action(action))))
                .toList();
    }

    private Choice choice(String action, String label) {
        return new Choice(action, label, filter.action().equals(Optional.of(action)));
    }

    /** What stands in the fields. */
    Map<String, String> fields() {
        return Map.of(
                "subject", filter.subject().orElse(""),
                "origin", filter.origin().orElse(""),
                "from", filter.from().map(Object::toString).orElse(""),
                "to", filter.to().map(Object::toString).orElse(""));
    }

    /** The address of what is filtered, with something more. */
    String address(String path, String more) {
        String query =
                Stream.of(filter.query(), more).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
