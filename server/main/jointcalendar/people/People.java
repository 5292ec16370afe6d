package jointcalendar.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.account.AccountRepository;

/** The people of the portal, as far as a viewer may know of them. Who was erased is a person no more. */
public final class People {
    static final int ON_A_PAGE = 50;

    private final AccountRepository accounts;
    private final DirectoryRepository directory;

    public People(AccountRepository accounts, DirectoryRepository directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /**
     * One page of the directory.
     *
     * @param from how many stand before it
     * @param total how many there are on all pages
     */
    record Listed(List<Account> people, int from, int total) {}

    /** The person of that number, if the viewer may know of them. */
    public Optional<Account> find(long id, Viewer viewer) {
        return accounts.find(id).filter(account -> maySee(account, viewer));
    }

    /** Whether the viewer may know of this person: active ones by the directory, ended ones by who runs their organisation. */
    public static boolean maySee(Account person, Viewer viewer) {
        return !person.erased()
                && (person.active()
                        ? viewer.maySeePeopleOf(person.organisation())
                        : viewer.may(Right.RUN_ORGANISATION, person.organisation()));
    }

    /** @param page counted from 1; one beyond the last shows the last */
    Listed list(DirectoryRepository.Query query, int page, Viewer viewer) {
        int total = directory.count(query, viewer);
        int last = Math.max(0, (total - 1) / ON_A_PAGE);
        int from = Math.min(page - 1, last) * ON_A_PAGE;
        List<Long> ids = directory.find(query, viewer, from, ON_A_PAGE);
        Map<Long, Account> found = accounts.findAll(ids);
        List<Account> people = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(people::add));
        return new Listed(people, from, total);
    }
}
