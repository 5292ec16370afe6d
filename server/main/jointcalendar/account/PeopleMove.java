package jointcalendar.account;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.organisation.MergeStep;

/** The people of an organisation that is merged into another work for that one from then on, and see what its side sees. */
public final class PeopleMove implements MergeStep {
    private final AccountRepository accounts;

    public PeopleMove(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Count> counts(long from) {
        return List.of(new Count("organisation.merger.people", accounts.countOf(from)));
    }

    @Override
    public void move(long from, long into, Viewer who) {
        accounts.moveAll(from, into);
    }
}
