package jointcalendar.calendar.board;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.Plan;
import jointcalendar.db.Database;
import jointcalendar.mail.Outbox;
import jointcalendar.overlap.Face;
import jointcalendar.overlap.NewsRepository;
import jointcalendar.overlap.NewsRepository.News;

/**
 * Tells the people of both leads of flags that rest on facts of which they were not told: a little after these were found, so that who
 * saves twice causes one letter, and all at once. Who made the change saw what it meets in the form and is not written to.
 */
public final class NewsMail {
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int AT_A_TIME = 500;

    private final Database database;
    private final NewsRepository news;
    private final ActivityRepository activities;
    private final AccountRepository accounts;
    private final NewsLetter letter;
    private final Outbox outbox;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public NewsMail(
            Database database,
            ActivityRepository activities,
            AccountRepository accounts,
            NewsLetter letter,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.news = new NewsRepository(database);
        this.activities = activities;
        this.accounts = accounts;
        this.letter = letter;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Hands the letters on all that is to be told to the outbox; what is told with them is told of nowhere else. */
    public void tellDue() {
        List<Long> due = news.due(clock.instant().minus(PAUSE), AT_A_TIME);
        if (!due.isEmpty()) {
            database.transaction(() -> tell(news.claim(due)));
            outbox.kick();
        }
    }

    private void tell(List<News> claimed) {
        Map<Long, Activity> sides = activities
                .allForPortal(claimed.stream()
                        .flatMap(one -> Stream.of(one.first(), one.second()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        List<Item> items = claimed.stream()
                .flatMap(one -> item(one, sides).stream())
                .filter(item -> !item.isOver(LocalDate.now(clock)))
                .toList();
        accounts.active().stream().filter(Account::overlapLetters).forEach(account -> tell(account, items));
        items.forEach(item -> news.told(item.news(), clock.instant()));
    }

    private static Optional<Item> item(News news, Map<Long, Activity> sides) {
        Optional<Activity> second = Optional.ofNullable(sides.get(news.second()));
        return Optional.ofNullable(sides.get(news.first()))
                .flatMap(first -> second.map(other -> new Item(news, first, other)));
    }

    private void tell(Account account, Collection<Item> items) {
        List<Item> own = items.stream().filter(item -> item.isFor(account)).toList();
        if (!own.isEmpty()) {
            letter.to(account, own).ifPresent(outbox::put);
        }
    }

    /** A flag with its two activities. */
    record Item(News news, Activity first, Activity second) {
        private boolean isOver(LocalDate today) {
            return first.plan().lastDay().isBefore(today)
                    && second.plan().lastDay().isBefore(today);
        }

        /** Each face is told to those for whom it is. */
        private boolean isFor(Account account) {
            boolean leads = Set.of(first.plan().lead(), other()).contains(account.organisation());
            return leads && news.by().orElse(0) != account.id() && isSeenBy(account);
        }

        private long other() {
            return first.plan().lead() == second.plan().lead()
                    ? 0
                    : second.plan().lead();
        }

        private boolean isSeenBy(Account account) {
            return news.face() == Face.WHOLE
                    ? account.viewer().maySee(first.plan()) && account.viewer().maySee(second.plan())
                    : knows(account, first.plan(), second.plan()) || knows(account, second.plan(), first.plan());
        }

        private static boolean knows(Account account, Plan seen, Plan busy) {
            return account.viewer().maySee(seen) && account.viewer().mayKnowBusy(busy);
        }
    }
}
