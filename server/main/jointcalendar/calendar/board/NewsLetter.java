package jointcalendar.calendar.board;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.board.NewsMail.Item;
import jointcalendar.mail.Letter;
import jointcalendar.mail.MailAddress;
import jointcalendar.mail.MailingList;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.Face;
import jointcalendar.overlap.Finding;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Templates;

/**
 * Writes the letter that tells somebody of new flags. Of one whose activity the reader's organisation keeps confidential it says no more
 * than that there is one; of one that others keep and show as busy it says what everybody is told.
 */
public final class NewsLetter {
    /** What letters' keys begin with. */
    public static final String KEYS = "overlap/";

    private static final int MOST = 20;

    private final NewsWishes wishes;
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final Templates templates;
    private final Messages messages;
    private final Clock clock;
    private final URI baseUrl;

    /**
     * @param clock the portal's business clock, in the portal's zone
     * @param baseUrl the portal's own address, without a slash at its end
     */
    public NewsLetter(
            NewsWishes wishes,
            OrganisationRepository organisations,
            VocabularyRepository vocabulary,
            Templates templates,
            Messages messages,
            Clock clock,
            URI baseUrl) {
        this.wishes = wishes;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * A flag as a letter tells it.
     *
     * @param kept whether nothing of it is told; then only the address says which it is
     * @param own the reader's activity: its title and when it is
     */
    public record Line(boolean kept, String kind, String sentence, String advice, String own, String href) {}

    /** None where the person's address is none that mail can be sent to. */
    Optional<Letter> to(Account account, List<Item> items) {
        Telling telling = telling(account);
        List<Line> lines = items.stream()
                .sorted((a, b) -> Double.compare(
                        b.news().finding().strength(), a.news().finding().strength()))
                .limit(MOST)
                .map(telling::line)
                .toList();
        URI leave = wishes.addressToLeave(account.id());
        Map<String, Object> model = new HashMap<>();
        model.put("count", items.size());
        model.put("lines", lines);
        model.put("more", items.size() - lines.size());
        model.put("language", account.language().code());
        model.put("board", baseUrl + "/overlaps");
        model.put("leave", leave.toString());
        model.put("profile", baseUrl + "/profile");
        Words words = telling.words();
        return MailAddress.parse(account.email()).map(address -> Letter.plain(
                        key(account, items),
                        address,
                        account.language(),
                        telling.subject(items),
                        templates.fill("overlap/mail.text.peb", words, model))
                .withHtml(templates.fill("overlap/mail.html.peb", words, model))
                .forList(new MailingList("overlaps", leave, Optional.empty())));
    }

    /** The same facts of one flag are told to one person in one letter, whichever others stand in it. */
    private static String key(Account account, List<Item> items) {
        Item first = items.get(0);
        return KEYS + first.news().flag() + "/" + first.news().facts() + "/" + account.id();
    }

    private Telling telling(Account account) {
        Words words = messages.in(account.language());
        Vocabulary terms = vocabulary.current();
        return new Telling(
                account,
                words,
                new OverlapWords(words, terms, organisations.all()::shortName),
                new ActivityWords(words, terms),
                LocalDate.now(clock),
                baseUrl);
    }

    private record Telling(
            Account account, Words words, OverlapWords said, ActivityWords plans, LocalDate today, URI baseUrl) {
        String subject(List<Item> items) {
            if (items.size() > 1) {
                return words.say("flag.mail.subject.many", items.size());
            }
            Item item = items.get(0);
            if (isKept(item)) {
                return words.say("flag.mail.subject.kept");
            }
            String kind = said.kind(item.news().finding().kind());
            String first = said.organisation(item.first().plan().lead());
            String second = said.organisation(item.second().plan().lead());
            return first.equals(second)
                    ? words.say("flag.heading.own", kind, first)
                    : words.say("flag.heading", kind, first, second);
        }

        Line line(Item item) {
            String href = baseUrl + "/overlaps/" + item.news().flag();
            if (isKept(item)) {
                return new Line(true, "", "", "", "", href);
            }
            Finding finding = item.news().finding();
            Plan mine = mine(item).plan();
            Plan other = other(item).plan();
            boolean busy = item.news().face() == Face.BUSY;
            return new Line(
                    false,
                    said.kind(finding.kind()),
                    busy ? said.aboutBusy(finding, other) : said.aboutOther(finding, mine, other, today),
                    busy
                            ? said.nextStepWith(other.lead())
                            : said.nextStep(finding, mine, other, account.organisation()),
                    words.say("flag.mail.yours", mine.titleIn(words.language()), plans.when(mine)),
                    href);
        }

        /** Where all is told, nothing of it may be confidential; where one is told as busy, the one that the reader leads. */
        private boolean isKept(Item item) {
            boolean mine = isConfidential(mine(item).plan());
            return item.news().face() == Face.BUSY
                    ? mine
                    : mine || isConfidential(other(item).plan());
        }

        private static boolean isConfidential(Plan plan) {
            return plan.isDraft() || plan.visibility().isConfidential();
        }

        /** The one that the reader's organisation leads; of two, the first that the reader may see. */
        private Activity mine(Item item) {
            return item.first().plan().lead() == account.organisation() ? item.first() : item.second();
        }

        private Activity other(Item item) {
            return mine(item) == item.first() ? item.second() : item.first();
        }
    }
}
