package jointcalendar.calendar.conflict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.activity.Plan;

/**
 * The versions that meet where somebody saves what another changed meanwhile.
 *
 * @param start from which the editor started; empty where it cannot be told, and then whatever differs is to be chosen
 * @param theirs as it is saved now
 * @param mine as the editor would have it
 */
record Versions(Optional<Plan> start, Plan theirs, Plan mine) {
    /** Which of two is to stand. */
    enum Side {
        THEIRS,
        MINE
    }

    /** Changed by both, each in another way. */
    List<Part> contradicting() {
        return differing()
                .filter(part -> start.map(plan -> !part.same(plan, theirs) && !part.same(plan, mine))
                        .orElse(true))
                .toList();
    }

    /** Changed by the others alone: stands as they have it. */
    List<Part> changedByThem() {
        return differing()
                .filter(part -> start.filter(plan -> part.same(plan, mine)).isPresent())
                .toList();
    }

    /** Changed by the editor alone: stands as typed. */
    List<Part> changedByMe() {
        return differing()
                .filter(part -> start.filter(plan -> part.same(plan, theirs)).isPresent())
                .toList();
    }

    private Stream<Part> differing() {
        List<Plan> all = Stream.concat(start.stream(), Stream.of(theirs, mine)).toList();
        return Part.of(all).stream().filter(part -> !part.same(theirs, mine));
    }

    /**
     * Both put together.
     *
     * @param chosen by the name of each part in which they contradict each other
     * @return empty where not all is chosen
     */
    Optional<Plan> merged(Map<String, Side> chosen) {
        if (!contradicting().stream().allMatch(part -> chosen.containsKey(part.name()))) {
            return Optional.empty();
        }
        Plan plan = theirs;
        for (Part part : changedByMe()) {
            plan = part.taken(plan, mine);
        }
        for (Part part : contradicting()) {
            plan = chosen.get(part.name()) == Side.MINE ? part.taken(plan, mine) : plan;
        }
        return Optional.of(plan);
    }
}
