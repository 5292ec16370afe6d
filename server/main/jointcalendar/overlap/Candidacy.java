package jointcalendar.overlap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/**
 * A row of the index by which candidates are found, in each month that sessions touch: one for each audience and each region its people come
 * from, and for whatever audience one for the place and one for the town.
 *
 * @param audience number of the term; 0 in the rows for place and town
 * @param place code of a region or country, empty where none is known; of a town its mark
 * @param month year * 12 + month - 1
 * @param from first day of the sessions that touch the month
 * @param to their last day, inclusive
 * @param lead of the activity
 * @param gathers whether its kind brings people together
 */
record Candidacy(long audience, String place, int month, LocalDate from, LocalDate to, long lead, boolean gathers) {

    static final long ANYONE = 0;
    static final String NOWHERE = "";
    private static final String TOWN = "#";

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
        boolean gathers = vocabulary.gathers(plan.kind());
        keys(plan, vocabulary)
                .forEach(key ->
                        rows.add(new Candidacy(key.audience(), key.place(), month, from, to, plan.lead(), gathers)));
    }

    /** What a plan is looked up by in any month. */
    private record Key(long audience, String place) {}

    private static Set<Key> keys(Plan plan, Vocabulary vocabulary) {
        Set<Key> keys = new HashSet<>();
        keys.add(new Key(ANYONE, place(plan.place())));
        town(plan.place()).ifPresent(town -> keys.add(new Key(ANYONE, town)));
        Set<String> known = Targets.of(plan).codes();
        Set<String> targets = known.isEmpty() ? Set.of(NOWHERE) : known;
        for (long audience : numbers(Term.List.AUDIENCE, plan.audiences(), vocabulary)) {
            targets.forEach(target -> keys.add(new Key(audience, target)));
        }
        return keys;
    }

    /** The region, else the country; a region without its country says less than it seems to. */
    private static String place(Place place) {
        return place.country()
                .map(country -> place.region()
                        .filter(region -> Targets.country(region).equals(country))
                        .orElse(country))
                .orElse(NOWHERE);
    }

    /** A mark that equal names of towns have in common, and few others share. */
    static Optional<String> town(Place place) {
        String name = Ground.plain(place.locality());
        return name.isEmpty() ? Optional.empty() : Optional.of(TOWN + Integer.toHexString(name.hashCode()));
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
