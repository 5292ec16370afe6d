package jointcalendar.discussion;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.access.Signer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.CommentLetters;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;

/** Who is told of a discussion, and the address in each letter by which its reader says no more, without signing in. */
final class Following {
    private static final String PURPOSE = "unfollow";
    private static final Pattern TOKEN =
            Pattern.compile("([0-9]{1,18})\\.([a-z-]{1,20})\\.([0-9]{1,18})\\.([A-Za-z0-9_-]{43})");

    private final Database database;
    private final FollowRepository follows;
    private final CommentRepository comments;
    private final AccountRepository accounts;
    private final Signer signer;
    private final AuditLog audit;
    private final Clock clock;
    private final URI baseUrl;

    /** @param baseUrl the portal's own address, without a slash at its end */
    Following(
            Database database,
            CommentRepository comments,
            AccountRepository accounts,
            Signer signer,
            AuditLog audit,
            Clock clock,
            URI baseUrl) {
        this.database = database;
        this.follows = new FollowRepository(database);
        this.comments = comments;
        this.accounts = accounts;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Whom such an address was made for, and for what. */
    record Leaving(long account, Subject.Ref subject) {}

    /** What somebody said of one discussion decides; where they said nothing, what they did and what they chose for all. */
    boolean isFollowing(Subject subject, Account account) {
        return account.commentLetters() != CommentLetters.NONE
                && follows.wish(subject.ref(), account.id()).orElseGet(() -> byItself(subject, account));
    }

    private boolean byItself(Subject subject, Account account) {
        return tellsOwners(subject, account) || comments.authors(subject.ref()).contains(account.id());
    }

    static boolean tellsOwners(Subject subject, Account account) {
        return account.commentLetters() == CommentLetters.ALL
                && subject.owners().contains(account.organisation());
    }

    Map<Long, Boolean> wishes(Subject.Ref subject) {
        return follows.wishes(subject);
    }

    Set<Long> authors(Subject.Ref subject) {
        return Set.copyOf(comments.authors(subject));
    }

    void set(Subject.Ref subject, long account, boolean wanted) {
        database.transactionAmongRivals(() -> {
            if (follows.wish(subject, account)
                    .filter(before -> before == wanted)
                    .isEmpty()) {
                follows.set(subject, account, wanted, clock.instant());
                audit.record(account, wanted ? "comment.followed" : "comment.unfollowed", subject.toString(), "");
            }
            return wanted;
        });
    }

    /** Writes no letter on comments any more, wherever they stand. */
    void leaveAll(long account) {
        database.transaction(() -> {
            if (accounts.find(account)
                    .filter(found -> found.commentLetters() != CommentLetters.NONE)
                    .isPresent()) {
                accounts.setCommentLetters(account, CommentLetters.NONE);
                audit.record(account, "account.changed", "account/" + account, "comment letters");
            }
        });
    }

    URI addressToLeave(Leaving leaving) {
        String what = leaving.account() + "." + leaving.subject().kind() + "."
                + leaving.subject().id();
        return URI.create(baseUrl + "/unfollow/" + what + "." + signer.sign(PURPOSE, what));
    }

    Optional<Leaving> leaving(String token) {
        Matcher parts = TOKEN.matcher(token);
        return parts.matches() && signer.verifies(PURPOSE, token.substring(0, token.length() - 44), parts.group(4))
                ? Optional.of(new Leaving(
                        Long.parseLong(parts.group(1)),
                        new Subject.Ref(parts.group(2), Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }

    Optional<Account> account(long id) {
        return accounts.find(id);
    }
}
