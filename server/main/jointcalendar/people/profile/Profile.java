package jointcalendar.people.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.account.AccountChangeRepository;
import jointcalendar.account.AccountRepository;
import jointcalendar.account.CommentLetters;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.Database;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;

/** What people say and wish for themselves. */
public final class Profile {
    private final Database database;
    private final AccountRepository accounts;
    private final AccountChangeRepository changes;
    private final AuditLog audit;

    public Profile(Database database, AccountRepository accounts, AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.changes = new AccountChangeRepository(database);
        this.audit = audit;
    }

    /**
     * How somebody wants to be called and written to.
     *
     * @param zone empty for the portal's
     */
    public record Wishes(
            PersonName name,
            Language language,
            Optional<ZoneId> zone,
            boolean digest,
            boolean resultLetters,
            boolean signInLetters,
            CommentLetters commentLetters,
            boolean overlapLetters) {
        static Wishes of(Account account) {
            return new Wishes(
                    account.name(),
                    account.language(),
                    account.zone(),
                    account.digest(),
                    account.resultLetters(),
                    account.signInLetters(),
                    account.commentLetters(),
                    account.overlapLetters());
        }
    }

    public Account of(long id) {
        return accounts.find(id).orElseThrow();
    }

    void change(long id, Wishes wishes) {
        database.transaction(() -> {
            String told = told(Wishes.of(of(id)), wishes);
            if (!told.isEmpty()) {
                changes.describe(id, wishes.name(), wishes.language());
                accounts.setResultLetters(id, wishes.resultLetters());
                changes.wish(id, wishes.zone(), wishes.digest(), wishes.signInLetters());
                accounts.setCommentLetters(id, wishes.commentLetters());
                accounts.setOverlapLetters(id, wishes.overlapLetters());
                audit.record(id, "account.changed", "account/" + id, told);
            }
        });
    }

    private static String told(Wishes before, Wishes after) {
        List<String> told = new ArrayList<>();
        add(told, "name", before.name(), after.name());
        add(told, "language", before.language(), after.language());
        add(told, "zone", before.zone(), after.zone());
        add(told, "digest", before.digest(), after.digest());
        add(told, "letters about results", before.resultLetters(), after.resultLetters());
        add(told, "sign-in letters", before.signInLetters(), after.signInLetters());
        add(told, "comment letters", before.commentLetters(), after.commentLetters());
        add(told, "letters about overlaps", before.overlapLetters(), after.overlapLetters());
        return String.join("; ", told);
    }

    private static void add(List<String> told, String what, Object before, Object after) {
        if (!before.equals(after)) {
            told.add(what);
        }
    }
}
