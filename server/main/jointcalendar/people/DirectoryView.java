package jointcalendar.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jointcalendar.access.Right;
import jointcalendar.account.Account;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.Organisations;
import jointcalendar.web.Choice;
import jointcalendar.web.Visitor;

/**
 * A page of the directory in words.
 *
 * @param choices organisations to filter by; empty where there is but one
 * @param mayRun whether the viewer may invite, and see who has ended
 */
public record DirectoryView(
        String text,
        List<Choice> choices,
        boolean ended,
        boolean mayRun,
        boolean filtered,
        List<Group> groups,
        int total,
        Pager pager) {
    /** The people of one organisation that stand on this page. */
    public record Group(long id, String shortName, String name, List<PersonView> people) {}

    /** Where the other pages are; an address is empty where there is no such page. */
    public record Pager(String previous, String next, String text) {}

    static DirectoryView of(
            DirectoryRepository.Query query, People.Listed listed, Organisations organisations, Visitor visitor) {
        boolean everybody = visitor.viewer().reach(Right.SEE_DONORS) == Right.Reach.EVERYWHERE;
        return new DirectoryView(
                query.text(),
                everybody ? choices(query, organisations) : List.of(),
                query.ended(),
                visitor.viewer().may(Right.RUN_ORGANISATION),
                !query.text().isEmpty() || query.organisation().isPresent(),
                groups(listed.people(), organisations, visitor),
                listed.total(),
                pager(query, listed, visitor));
    }

    private static List<Choice> choices(DirectoryRepository.Query query, Organisations organisations) {
        return organisations.all().stream()
                .map(one -> new Choice(
                        Long.toString(one.id()),
                        one.shortName(),
                        query.organisation().filter(id -> id == one.id()).isPresent()))
                .toList();
    }

    private static List<Group> groups(List<Account> people, Organisations organisations, Visitor visitor) {
        Map<Long, List<Account>> byOrganisation = people.stream()
                .collect(Collectors.groupingBy(Account::organisation, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byOrganisation.forEach((id, of) -> groups.add(group(organisations.get(id), of, visitor)));
        return groups;
    }

    private static Group group(Organisation organisation, List<Account> people, Visitor visitor) {
        return new Group(
                organisation.id(),
                organisation.shortName(),
                organisation.name(visitor.words().language()),
                people.stream()
                        .map(person -> PersonView.of(person, organisation, visitor.viewer(), visitor.words()))
                        .toList());
    }

    private static Pager pager(DirectoryRepository.Query query, People.Listed listed, Visitor visitor) {
        int page = listed.from() / People.ON_A_PAGE + 1;
        int to = listed.from() + listed.people().size();
        return new Pager(
                page > 1 ? address(query, page - 1) : "",
                to < listed.total() ? address(query, page + 1) : "",
                visitor.words().say("people.pager", listed.from() + 1, to, listed.total()));
    }

    private static String address(DirectoryRepository.Query query, int page) {
        return "/people?page=" + page
                + (query.text().isEmpty() ? "" : "&q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8))
                + query.organisation().map(id -> "&organisation=" + id).orElse("")
                + (query.ended() ? "&ended=yes" : "");
    }
}
