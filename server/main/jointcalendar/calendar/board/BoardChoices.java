package jointcalendar.calendar.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.calendar.OverlapNotices;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.Kind;
import jointcalendar.overlap.OverlapRepository.Order;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;
import jointcalendar.web.Visitor;

/** What the board may be narrowed to, in a visitor's words. */
public final class BoardChoices {
    private final OverlapNotices notices;
    private final OrganisationRepository organisations;

    public BoardChoices(OverlapNotices notices, OrganisationRepository organisations) {
        this.notices = notices;
        this.organisations = organisations;
    }

    /**
     * All of them.
     *
     * @param whose and states as chips: the value is an address
     * @param state the one that is chosen, for the form to keep
     */
    public record Shown(
            List<Choice> whose,
            List<Choice> states,
            List<Choice> leads,
            List<Choice> kinds,
            List<Choice> orders,
            String state) {}

    Shown of(BoardFilter filter, Map<Flag.State, Integer> counts, Visitor visitor) {
        Words words = visitor.words();
        OverlapWords said = notices.words(words);
        return new Shown(
                whose(filter, visitor),
                Arrays.stream(BoardFilter.Choice.values())
                        .map(choice -> new Choice(
                                filter.in(choice).address(),
                                words.say("flag.list.state." + Slug.of(choice), choice.count(counts)),
                                choice == filter.choice()))
                        .toList(),
                leads(filter, visitor.viewer().organisation()),
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(
                                kind.slug(), said.kind(kind), filter.kind().equals(Optional.of(kind))))
                        .toList(),
                Arrays.stream(Order.values())
                        .map(Slug::of)
                        .map(order -> new Choice(
                                order,
                                words.say("flag.list.sort." + order),
                                Slug.of(filter.order()).equals(order)))
                        .toList(),
                filter.choice() == BoardFilter.Choice.UNSETTLED ? "" : Slug.of(filter.choice()));
    }

    private static List<Choice> whose(BoardFilter filter, Visitor visitor) {
        Optional<Long> own = Optional.of(visitor.viewer().organisation());
        return List.of(
                new Choice(
                        filter.of(Optional.empty()).address(),
                        visitor.words().say("flag.list.everybody"),
                        filter.organisation().isEmpty()),
                new Choice(
                        filter.of(own).address(),
                        visitor.words().say("flag.list.mine", visitor.label()),
                        filter.organisation().equals(own)));
    }

    /** The reader's own first. */
    private List<Choice> leads(BoardFilter filter, long own) {
        Stream<Organisation> all = organisations.all().standing().stream()
                .sorted(Comparator.comparing(organisation -> organisation.id() != own));
        return all.map(lead -> new Choice(
                        Long.toString(lead.id()),
                        lead.shortName(),
                        filter.organisation().equals(Optional.of(lead.id()))))
                .toList();
    }
}
