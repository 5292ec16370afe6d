package jointcalendar.overlap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/** A calendar of a few activities that is changed at random, one activity at a time. */
final class RandomEdits {
    private final Map<Long, Given> all = new HashMap<>();
    private final Random random;
    private final int most;

    RandomEdits(Random random, int most) {
        this.random = random;
        this.most = most;
    }

    /** The number of one that is new or was changed. */
    long next() {
        long id = 1L + random.nextInt(most);
        Given now = all.get(id);
        all.put(id, now == null || random.nextInt(20) == 0 ? RandomPlans.next(random) : changed(now));
        return id;
    }

    Given of(long id) {
        return all.getOrDefault(id, Given.training());
    }

    private Given changed(Given now) {
        Given other = RandomPlans.next(random);
        return switch (random.nextInt(11)) {
            case 0 -> now.named(other.plan().title());
            case 1 -> now.as(other.plan().kind());
            case 2 -> now.by(other.plan().lead());
            case 3 -> now.at(other.plan().place());
            case 4 -> now.from(other.plan().targets().toArray(String[]::new));
            case 5 -> now.about(other.plan().themes().toArray(String[]::new));
            case 6 -> now.forPeople(other.plan().audiences().toArray(String[]::new));
            case 7 -> now.shownTo(Visibility.values()[random.nextInt(Visibility.values().length)]);
            case 8 -> now.being(now.plan().status().counts() ? other.plan().status() : Status.CONFIRMED);
            case 9 -> now.with(other.plan().partners().toArray(Long[]::new));
            default ->
                now.in(other.plan().sessions().toArray(Session[]::new))
                        .sometime(other.plan().precision());
        };
    }

    /** All of them as they are now, by number. */
    List<Long> numbers() {
        return all.keySet().stream().sorted().toList();
    }
}
