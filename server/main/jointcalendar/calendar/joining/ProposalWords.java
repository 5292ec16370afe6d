package jointcalendar.calendar.joining;

import java.util.function.Function;
import jointcalendar.activity.Activity;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/** What is proposed and what became of it, as sentences in one language. */
final class ProposalWords {
    private final Words words;
    private final Organisations organisations;

    ProposalWords(Words words, Organisations organisations) {
        this.words = words;
        this.organisations = organisations;
    }

    /** "IOM proposes that IOM's ‘…’ is given up and INL's ‘…’ is kept." */
    String what(Proposal proposal, Both both, Function<Activity, String> called) {
        return words.say(
                "joining.proposed." + proposal.way().slug(),
                proposal.organisation() == 0 ? words.say("joining.portal") : name(proposal.organisation()),
                name(both.kept().plan().lead()),
                called.apply(both.kept()),
                name(both.other().plan().lead()),
                called.apply(both.other()));
    }

    /** What it led to, or what is to be done about it. */
    String news(JoiningMail.News news, Proposal proposal, Both both) {
        if (news == JoiningMail.News.LAPSED) {
            return proposal.ending()
                    .flatMap(Proposal.Ending::lapse)
                    .map(this::lapse)
                    .orElse("");
        }
        return words.say(
                "joining.mail." + Slug.of(news) + ".text",
                both.answering(proposal).map(this::name).orElse(""),
                proposal.organisation() == 0 ? words.say("joining.portal") : name(proposal.organisation()));
    }

    String lapse(Proposal.Lapse why) {
        return words.say("joining.lapsed." + why.slug());
    }

    String hindrance(Hindrance hindrance) {
        return words.say("joining.hindrance." + Slug.of(hindrance.why()), hindrance.names());
    }

    private String name(long organisation) {
        return organisations.shortName(organisation);
    }
}
