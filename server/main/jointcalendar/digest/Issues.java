package jointcalendar.digest;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Which issue is next, and what each covers. */
public final class Issues {
    private final IssueRepository stored;
    private final IssueDates dates;

    public Issues(IssueRepository stored, IssueDates dates) {
        this.stored = stored;
        this.dates = dates;
    }

    /** The next issue to go out, as it would be if it went out now. */
    public Issue next() {
        YearMonth month = nextMonth();
        return stored.find(month).orElseGet(() -> preview(month));
    }

    /** The month's issue: stored, or for this month and later ones as it would be now; none of a month that passed without. */
    public Optional<Issue> of(YearMonth month) {
        Optional<Issue> found = stored.find(month);
        return found.isPresent() || month.isBefore(dates.thisMonth()) ? found : Optional.of(preview(month));
    }

    /** The month's issue, if it was made. */
    Optional<Issue> made(YearMonth month) {
        return stored.find(month);
    }

    YearMonth nextMonth() {
        YearMonth month = dates.thisMonth();
        while (stored.find(month).filter(Issue::isSent).isPresent()) {
            month = month.plusMonths(1);
        }
        return month;
    }

    /** Those that went out, the latest first. */
    public List<Issue> sent() {
        return stored.sent();
    }

    /** The month of the issue whose time has come, or which went to some and not yet to all. */
    Optional<YearMonth> due() {
        YearMonth month = dates.thisMonth();
        boolean begun = stored.find(month).isPresent();
        boolean sent = stored.find(month).filter(Issue::isSent).isPresent();
        boolean timeHasCome = !dates.now().isBefore(dates.dueAt(month));
        return !sent && (begun || timeHasCome) ? Optional.of(month) : Optional.empty();
    }

    /** The month's issue, which from now on is what it is. What is saved in the second in which it is made is the next one's news. */
    Issue make(YearMonth month) {
        return stored.keep(issue(month, thisSecond(), thisSecond().plusSeconds(1)));
    }

    private Issue preview(YearMonth month) {
        return issue(month, thisSecond().plusSeconds(1), thisSecond().plusSeconds(1));
    }

    /** An issue that was cut off and never went to all does not count as the one before, so that nobody misses its news. */
    private Issue issue(YearMonth month, Instant end, Instant endOfIntroduction) {
        return stored.sent().stream()
                .findFirst()
                .map(Issue::to)
                .map(from -> new Issue(month, from, end.isBefore(from) ? from : end, false, Optional.empty()))
                .orElseGet(() -> new Issue(month, endOfIntroduction, endOfIntroduction, true, Optional.empty()));
    }

    private Instant thisSecond() {
        return dates.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
