package jointcalendar.calendar.joining;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.Called;
import jointcalendar.activity.Activity;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Flag;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Visitor;

/** Puts the joining of a flag's two activities into a visitor's words, for the flag's page and for its own. */
public final class JoiningViews {
    private final Joining joining;
    private final ProposalRepository proposals;
    private final OrganisationRepository organisations;
    private final AccountRepository accounts;
    private final Clock clock;

    /** @param clock in the portal's zone, for whoever has no other */
    public JoiningViews(
            Joining joining,
            ProposalRepository proposals,
            OrganisationRepository organisations,
            AccountRepository accounts,
            Clock clock) {
        this.joining = joining;
        this.proposals = proposals;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the page of that flag; empty where the visitor does not see both activities whole. */
    public Optional<JoiningView> of(Flag flag, Visitor visitor) {
        return joining.both(flag.id(), 0, visitor.viewer()).map(both -> of(both, visitor));
    }

    JoiningView of(Both both, Visitor visitor) {
        Viewer viewer = visitor.viewer();
        List<Proposal> all = proposals.of(both.flag().id());
        Map<Long, Called> names = names(all);
        Optional<Proposal> open = all.stream()
                .filter(one -> one.isOpen() && both.lapse(one).isEmpty())
                .findFirst();
        Optional<Both> joined = joining.joined(both.flag().id(), viewer);
        return new JoiningView(
                "/overlaps/" + both.flag().id() + "/joining",
                open.isEmpty() && both.isUnsettled() && both.isSpokenForBy(viewer),
                both.isBothSpokenForBy(viewer),
                open.map(one -> told(one, both, names, visitor)),
                all.stream()
                        .filter(one -> open.filter(one::equals).isEmpty())
                        .map(one -> told(one, both, names, visitor))
                        .toList(),
                joined.map(two -> given(two, visitor.words())),
                joined.isPresent() && viewer.isCoordinator());
    }

    private Map<Long, Called> names(List<Proposal> all) {
        return accounts.called(all.stream()
                .flatMap(one -> Stream.of(
                        one.account(), one.ending().map(Proposal.Ending::by).orElse(0L)))
                .distinct()
                .toList());
    }

    private JoiningView.Told told(Proposal proposal, Both flag, Map<Long, Called> names, Visitor visitor) {
        Both both = proposal.kept() == flag.kept().id() ? flag : new Both(flag.flag(), flag.other(), flag.kept());
        Words words = visitor.words();
        boolean waits = proposal.isOpen() && both.lapse(proposal).isEmpty();
        return new JoiningView.Told(
                proposal.id(),
                new ProposalWords(words, organisations.all()).what(proposal, both, activity -> called(activity, words)),
                when(proposal.madeAt(), visitor),
                who(proposal.account(), names, words),
                proposal.words(),
                ended(proposal, both, names, visitor),
                proposal.ending().map(Proposal.Ending::answer).orElse(""),
                waits && Joining.mayAnswer(both, proposal, visitor.viewer()),
                waits && visitor.viewer().mayPostFor(proposal.organisation()));
    }

    /** One that counts no more is told as such before the portal has ended it. */
    private String ended(Proposal proposal, Both both, Map<Long, Called> names, Visitor visitor) {
        Words words = visitor.words();
        Optional<Proposal.Lapse> lapse =
                proposal.isOpen() ? both.lapse(proposal) : proposal.ending().flatMap(Proposal.Ending::lapse);
        if (lapse.isPresent()) {
            return new ProposalWords(words, organisations.all()).lapse(lapse.get());
        }
        return proposal.ending()
                .map(ending -> words.say(
                        "joining.ended." + Slug.of(ending.state()),
                        who(ending.by(), names, words),
                        when(ending.at(), visitor)))
                .orElse("");
    }

    private JoiningView.Given given(Both joined, Words words) {
        return new JoiningView.Given(
                words.say(
                        "joining.given",
                        organisations.all().shortName(joined.other().plan().lead()),
                        called(joined.other(), words),
                        organisations.all().shortName(joined.kept().plan().lead()),
                        called(joined.kept(), words)),
                "/activities/" + joined.kept().id());
    }

    private static String called(Activity activity, Words words) {
        return words.say("joining.quoted", activity.plan().titleIn(words.language()));
    }

    private static String who(long account, Map<Long, Called> names, Words words) {
        return Optional.ofNullable(names.get(account))
                .map(name -> name.in(words))
                .orElseGet(() -> words.say("joining.portal"));
    }

    private String when(java.time.Instant at, Visitor visitor) {
        ZoneId zone = visitor.zone().orElseGet(clock::getZone);
        return visitor.words().dates().day(LocalDateTime.ofInstant(at, zone).toLocalDate());
    }

    /** What is in the way, in words. */
    List<String> said(List<Hindrance> hindrances, Words words) {
        ProposalWords said = new ProposalWords(words, organisations.all());
        return hindrances.stream().map(said::hindrance).collect(Collectors.toList());
    }
}
