package jointcalendar.calendar.board;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.FlagFilter;
import jointcalendar.overlap.Kind;
import jointcalendar.overlap.OverlapRepository.Order;
import jointcalendar.text.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the board asks for. What cannot be understood asks for nothing.
 *
 * @param page counted from 1
 */
record BoardFilter(Optional<Long> organisation, Optional<Kind> kind, Choice choice, Order order, int page) {
    /** Of which states. */
    enum Choice {
        UNSETTLED(FlagFilter.UNSETTLED),
        OPEN(EnumSet.of(Flag.State.OPEN)),
        ACKNOWLEDGED(EnumSet.of(Flag.State.ACKNOWLEDGED)),
        SETTLED(EnumSet.of(Flag.State.SETTLED)),
        ALL(EnumSet.allOf(Flag.State.class));

        private final Set<Flag.State> states;

        Choice(Set<Flag.State> states) {
            this.states = states;
        }

        int count(Map<Flag.State, Integer> counts) {
            return states.stream()
                    .mapToInt(state -> counts.getOrDefault(state, 0))
                    .sum();
        }
    }

    /** @param parameters the value of a parameter of the address, or null */
    static BoardFilter of(Function<String, @Nullable String> parameters) {
        return new BoardFilter(
                Optional.ofNullable(parameters.apply("organisation"))
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf),
                Optional.ofNullable(parameters.apply("kind")).flatMap(Kind::of),
                chosen(Choice.values(), parameters.apply("state")).orElse(Choice.UNSETTLED),
                chosen(Order.values(), parameters.apply("sort")).orElse(Order.STRENGTH),
                Optional.ofNullable(parameters.apply("page"))
                        .filter(page -> page.matches("[1-9][0-9]{0,4}"))
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, @Nullable String slug) {
        return Arrays.stream(all).filter(one -> Slug.of(one).equals(slug)).findFirst();
    }

    FlagFilter flags() {
        return new FlagFilter(organisation, kind, choice.states, false);
    }

    /** Whether it leaves out anything that waits for somebody. */
    boolean isNarrow() {
        return organisation.isPresent() || kind.isPresent() || choice != Choice.UNSETTLED;
    }

    BoardFilter of(Optional<Long> other) {
        return new BoardFilter(other, kind, choice, order, 1);
    }

    BoardFilter in(Choice other) {
        return new BoardFilter(organisation, kind, other, order, 1);
    }

    BoardFilter at(int otherPage) {
        return new BoardFilter(organisation, kind, choice, order, otherPage);
    }

    String address() {
        return "/overlaps" + query();
    }

    /** With its question mark; empty where it asks for nothing in particular. */
    String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        organisation.ifPresent(id -> asked.put("organisation", Long.toString(id)));
        kind.ifPresent(one -> asked.put("kind", one.slug()));
        if (choice != Choice.UNSETTLED) {
            asked.put("state", Slug.of(choice));
        }
        if (order != Order.STRENGTH) {
            asked.put("sort", Slug.of(order));
        }
        if (page > 1) {
            asked.put("page", Integer.toString(page));
        }
        return asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&", asked.isEmpty() ? "" : "?", ""));
    }
}
