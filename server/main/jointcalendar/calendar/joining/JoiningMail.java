package jointcalendar.calendar.joining;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.access.Role;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Activity;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.Outbox;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Messages;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;

/** Tells those who decide of the two leads what is proposed and what became of it: each of them of each step once. */
public final class JoiningMail {
    /** What the keys of these letters begin with. */
    public static final String KEYS = "joining/";

    /** What there is to tell. */
    enum News {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        LAPSED,
        /** At once, by somebody who speaks for both. */
        JOINED,
        /** Taken apart again. */
        PARTED
    }

    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final Messages messages;
    private final Outbox outbox;
    private final URI baseUrl;

    /** @param baseUrl the portal's own address, without a slash at its end */
    public JoiningMail(
            AccountRepository accounts,
            OrganisationRepository organisations,
            Messages messages,
            Outbox outbox,
            URI baseUrl) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.messages = messages;
        this.outbox = outbox;
        this.baseUrl = baseUrl;
    }

    /**
     * Hands the letters to the outbox, within the caller's transaction.
     *
     * @param by the account that did it, which is not told; 0: the portal
     */
    void tell(News news, Proposal proposal, Both both, long by) {
        accounts.active().stream()
                .filter(account -> account.id() != by && isTold(account, news, proposal, both))
                .forEach(account -> letter(account, news, proposal, both).ifPresent(outbox::put));
    }

    /** Has them delivered, once the transaction is over. */
    void send() {
        outbox.kick();
    }

    /** Those who can answer, as far as they see what it is about; of what asks for an answer the other side alone. */
    private static boolean isTold(Account account, News news, Proposal proposal, Both both) {
        Set<Long> leads =
                Set.of(both.kept().plan().lead()).contains(both.other().plan().lead())
                        ? Set.of(both.kept().plan().lead())
                        : Set.of(both.kept().plan().lead(), both.other().plan().lead());
        boolean ownSide = account.organisation() == proposal.organisation();
        boolean forOtherSide = news == News.PROPOSED || news == News.WITHDRAWN;
        return account.role().atLeast(Role.MEMBER)
                && leads.contains(account.organisation())
                && !(forOtherSide && ownSide)
                && account.viewer().maySee(both.kept().plan())
                && account.viewer().maySee(both.other().plan());
    }

    private Optional<Letter> letter(Account account, News news, Proposal proposal, Both both) {
        Words words = messages.in(account.language());
        String key = KEYS + proposal.id() + "/" + Slug.of(news) + "/" + account.id();
        return MailAddress.parse(account.email())
                .map(address -> Letter.plain(
                        key,
                        address,
                        account.language(),
                        words.say(
                                "joining.mail." + Slug.of(news) + ".subject",
                                called(both.kept(), words),
                                called(both.other(), words)),
                        text(news, proposal, both, words)));
    }

    private String text(News news, Proposal proposal, Both both, Words words) {
        ProposalWords said = new ProposalWords(words, organisations.all());
        List<String> parts = new ArrayList<>();
        parts.add(said.what(proposal, both, activity -> called(activity, words)));
        if (!isConfidential(both)) {
            Optional.of(proposal.words())
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> parts.add("> " + quoted(text)));
        }
        parts.add(said.news(news, proposal, both));
        if (!isConfidential(both)) {
            proposal.ending()
                    .map(Proposal.Ending::answer)
                    .filter(text -> !text.isEmpty() && news != News.PARTED)
                    .ifPresent(text -> parts.add("> " + quoted(text)));
        }
        parts.add(baseUrl + "/overlaps/" + proposal.flag() + "/joining");
        parts.add(words.say("joining.mail.why"));
        return String.join("\n\n", parts) + "\n";
    }

    private static String quoted(String text) {
        return text.replace("\n", "\n> ");
    }

    private static boolean isConfidential(Both both) {
        return both.kept().plan().visibility().isConfidential()
                || both.other().plan().visibility().isConfidential();
    }

    /** Mail lies about in many places: what is confidential stands in it by its reference alone. */
    private static String called(Activity activity, Words words) {
        return activity.plan().visibility().isConfidential()
                ? activity.reference()
                : words.say("joining.quoted", activity.plan().titleIn(words.language()));
    }
}
