package jointcalendar.calendar.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import jointcalendar.TestBrowser;
import jointcalendar.activity.Contact;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import org.junit.jupiter.api.Test;

/** However both activities are edited, a settled flag stays settled exactly as long as what both share stays as it was. */
class SettledStaysSettledTest {
    private static final int EDITS = 60;
    private static final List<String> WORDS =
            List.of("Courts", "Interviews", "Evidence in court", "Shelters", "Reporting");

    private final Random random = new Random(7);

    /** What both share, found in another way than by the portal. */
    private static List<Object> facts(Plan one, Plan other) {
        return List.of(
                common(one.audiences(), other.audiences()),
                common(one.targets(), other.targets()),
                common(one.themes(), other.themes()),
                one.firstDay() + " " + one.lastDay() + " " + other.firstDay() + " " + other.lastDay(),
                !one.place().venue().isEmpty()
                        && one.place().venue().equals(other.place().venue()));
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Police of Karaganda always, and others at times. */
    private Set<String> with(String always, String... others) {
        Set<String> chosen = new TreeSet<>(Set.of(always));
        for (String other : others) {
            if (random.nextBoolean()) {
                chosen.add(other);
            }
        }
        return chosen;
    }

    /** Both begin on the twelfth or the day before and end on the thirteenth at the earliest, so that they always meet. */
    private UnaryOperator<Plan> edit() {
        LocalDate first = LocalDate.of(2007, 6, 11 + random.nextInt(2));
        LocalDate last = LocalDate.of(2007, 6, 13 + random.nextInt(2));
        List<UnaryOperator<Plan>> edits = new ArrayList<>(List.of(
                plan -> plan.withTitle(any(WORDS) + " " + random.nextInt(100)),
                plan -> plan.withDescription(any(WORDS)),
                plan -> plan.withTags(Set.of(any(WORDS))),
                plan -> plan.withExpectedParticipants(OptionalInt.of(random.nextInt(90))),
                plan -> plan.withContact(new Contact(any(WORDS), "", "")),
                plan -> plan.withStatus(random.nextBoolean() ? Status.CONFIRMED : Status.TENTATIVE),
                plan -> plan.withSessions(List.of(Session.wholeDays(first, last))),
                plan -> plan.withAudiences(with("police", "judges", "prosecutors")),
                plan -> plan.withTargets(with("KZ-35", "KZ-63")),
                plan -> plan.withThemes(with("prosecution", "document-fraud", "protection")),
                plan -> plan.withPlace(new Place(
                        any(List.of("", "Dom Oficerov", "Hotel")),
                        "Karaganda",
                        Optional.of("KZ-35"),
                        Optional.of("KZ")))));
        return any(edits);
    }

    @Test
    void aSettledFlagStaysSettledUntilAFactChanges() {
        try (TwoTrainings house = TwoTrainings.open()) {
            house.inl = house.portal.revise(house.inl, plan -> plan.withTargets(Set.of("KZ-35")));
            house.osce = house.portal.revise(house.osce, plan -> plan.withTargets(Set.of("KZ-35"))
                    .withSessions(house.inl.plan().sessions()));
            String page = house.page(TwoTrainings.COORDINATOR);
            TestBrowser coordinator = house.as(TwoTrainings.COORDINATOR);
            for (int edit = 0; edit < EDITS; edit++) {
                if (!TwoTrainings.state(coordinator.open(page)).equals("Settled")) {
                    coordinator.submit(page + "/keeping", "reason", "Fine " + edit);
                }
                house.pass();
                List<Object> before = facts(house.inl.plan(), house.osce.plan());
                if (random.nextBoolean()) {
                    house.inl = house.portal.revise(house.inl, edit());
                } else {
                    house.osce = house.portal.revise(house.osce, edit());
                }
                List<Object> after = facts(house.inl.plan(), house.osce.plan());
                assertEquals(
                        before.equals(after) ? "Settled" : "Open",
                        TwoTrainings.state(coordinator.open(page)),
                        edit + ": " + before + " became " + after);
            }
        }
    }
}
