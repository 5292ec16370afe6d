package jointcalendar.discussion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.people.People;
import jointcalendar.text.Language;
import jointcalendar.text.Words;

/** Whom an author may call on: every organisation, and people whom the directory shows them or who took part in the discussion. */
final class Candidates {
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final CommentRepository comments;

    Candidates(AccountRepository accounts, OrganisationRepository organisations, CommentRepository comments) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.comments = comments;
    }

    /** All, organisations first; whether they see the subject stands with each. */
    List<Candidate> of(Subject subject, Viewer viewer, Words words) {
        Set<Long> known = new HashSet<>(comments.authors(subject.ref()));
        List<Account> people = accounts.active().stream()
                .filter(account -> account.id() != viewer.account())
                .filter(account -> People.maySee(account, viewer) || known.contains(account.id()))
                .toList();
        return Stream.concat(organisations(subject, words), people(people, subject, words))
                .toList();
    }

    /** Those who are in it: organisations that answer for it and people who spoke, with theirs; only such as see it. */
    List<Candidate> involved(Subject subject, Viewer viewer, Words words) {
        Collection<Account> spoke = accounts.findAll(comments.authors(subject.ref())).values().stream()
                .filter(account -> account.active() && account.id() != viewer.account())
                .toList();
        Set<Long> theirs = new HashSet<>(subject.owners());
        spoke.forEach(account -> theirs.add(account.organisation()));
        return Stream.concat(
                        organisations(subject, words)
                                .filter(one -> theirs.contains(one.mention().id())),
                        people(spoke, subject, words))
                .filter(Candidate::seesIt)
                .toList();
    }

    private Stream<Candidate> organisations(Subject subject, Words words) {
        return organisations.all().all().stream()
                .filter(Organisation::active)
                .map(organisation -> organisation(organisation, subject, words.language()));
    }

    private static Candidate organisation(Organisation organisation, Subject subject, Language language) {
        Set<String> names = new LinkedHashSet<>(List.of(organisation.shortName()));
        names.addAll(organisation.names().values());
        Viewer anyOfThem = Viewer.person(0, Role.READER, organisation.id(), organisation.side(), language);
        return new Candidate(
                new Mention(Mention.Kind.ORGANISATION, organisation.id()),
                organisation.shortName(),
                names,
                organisation.label(language),
                AllSubjects.isOpenTo(anyOfThem, subject));
    }

    /** Who shares a name is written with the organisation. */
    private Stream<Candidate> people(Collection<Account> people, Subject subject, Words words) {
        Map<String, Long> often = people.stream()
                .collect(Collectors.groupingBy(one -> one.called().in(words), Collectors.counting()));
        return people.stream()
                .map(person -> person(
                        person,
                        subject,
                        words,
                        often.getOrDefault(person.called().in(words), 1L) > 1));
    }

    private Candidate person(Account person, Subject subject, Words words, boolean sharesName) {
        String name = person.called().in(words);
        String from = " (" + organisations.all().shortName(person.organisation()) + ")";
        Set<String> names = new LinkedHashSet<>();
        for (String one : names(person, name)) {
            names.add(one);
            names.add(one + from);
        }
        return new Candidate(
                new Mention(Mention.Kind.PERSON, person.id()),
                sharesName ? name + from : name,
                names,
                name + from,
                AllSubjects.isOpenTo(person.viewer(), subject));
    }

    /** In the order of each language. */
    private static List<String> names(Account person, String called) {
        List<String> names = new ArrayList<>(List.of(called));
        for (Language language : Language.values()) {
            String name = person.name().in(language);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
