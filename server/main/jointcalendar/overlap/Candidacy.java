package jointcalendar.overlap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/**
 * A row of the index by which candidates are found: one for each audience and each month that sessions touch.
 *
 * @param audience number of the term; 0 for the row that every activity has
 * @param month year * 12 + month - 1
 * @param from first day of the sessions that touch the month
 * @param to their last day, inclusive
 */
record Candidacy(long audience, int month, LocalDate from, LocalDate to) {
    static final long ANYONE = 0;

    /** All rows of a plan; none where it takes part in nothing. */
    static Set<Candidacy> of(Plan plan, Vocabulary vocabulary) {
        Set<Candidacy> rows = new HashSet<>();
        if (plan.status().counts()) {
            int last = month(plan.lastDay());
            for (int month = month(plan.firstDay()); month <= last; month++) {
                addMonth(rows, month, plan, vocabulary);
            }
        }
        return rows;
    }

    private static void addMonth(Set<Candidacy> rows, int month, Plan plan, Vocabulary vocabulary) {
        List<Session> touching = plan.sessions().stream()
                .filter(session -> month(session.firstDay()) <= month && month(session.lastDay()) >= month)
                .toList();
        if (touching.isEmpty()) {
            return;
        }
        LocalDate from = touching.stream()
                .map(Session::firstDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = touching.stream()
                .map(Session::lastDay)
                .max(LocalDate::compareTo)
                .orElseThrow();
        rows.add(new Candidacy(ANYONE, month, from, to));
        numbers(Term.List.AUDIENCE, plan.audiences(), vocabulary)
                .forEach(audience -> rows.add(new Candidacy(audience, month, from, to)));
    }

    static List<Long> numbers(Term.List list, Set<String> slugs, Vocabulary vocabulary) {
        return slugs.stream()
                .flatMap(slug -> vocabulary.term(list, slug).stream())
                .map(Term::id)
                .toList();
    }

    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }
}
