package jointcalendar.calendar.joining;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Plan;
import jointcalendar.organisation.Organisations;

/** What was chosen of two plans that become one; where nothing was, the one that is kept is heard. */
record Choices(Map<Piece, Take> chosen) {
    static final Choices NONE = new Choices(Map.of());

    Choices {
        Map<Piece, Take> sorted = new EnumMap<>(Piece.class);
        sorted.putAll(chosen);
        chosen = Collections.unmodifiableMap(sorted);
    }

    /**
     * What is suggested: what the one that is kept says, and what the other says where it says nothing.
     *
     * @param shared whether the other is kept from nobody who sees the one that is kept; else nothing is taken over unasked
     */
    static Choices suggested(Plan kept, Plan other, boolean shared) {
        return new Choices(Piece.differing(kept, other).stream()
                .collect(Collectors.toMap(
                        Function.identity(), piece -> shared && piece.isEmptyIn(kept) ? Take.OTHER : Take.KEPT)));
    }

    /** Each as the function has it by the piece's slug; what is not offered of these two is left as it is suggested. */
    static Choices read(Plan kept, Plan other, boolean shared, Function<String, String> take) {
        Map<Piece, Take> chosen = new EnumMap<>(Piece.class);
        chosen.putAll(suggested(kept, other, shared).chosen());
        chosen.replaceAll((piece, usual) -> Take.of(take.apply(piece.slug()))
                .filter(piece.offered(kept, other)::contains)
                .orElse(usual));
        return new Choices(chosen);
    }

    Take of(Piece piece) {
        return chosen.getOrDefault(piece, Take.KEPT);
    }

    /** For the database: {@code title=other;tags=both}. */
    String text() {
        return chosen.entrySet().stream()
                .filter(choice -> choice.getValue() != Take.KEPT)
                .map(choice -> choice.getKey().slug() + "=" + choice.getValue().slug())
                .collect(Collectors.joining(";"));
    }

    /** The inverse of {@link #text}; what no program wrote is left out. */
    static Choices parse(String text) {
        Map<String, String> parts = Arrays.stream(text.split(";", -1))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one));
        Map<Piece, Take> chosen = new EnumMap<>(Piece.class);
        for (Piece piece : Piece.values()) {
            Take.of(parts.getOrDefault(piece.slug(), "")).ifPresent(take -> chosen.put(piece, take));
        }
        return new Choices(chosen);
    }

    /** The plan that both make; organisations of the other come along, but for those that have ended. */
    Plan merged(Plan kept, Plan other, Organisations organisations) {
        Plan plan = kept;
        for (Piece piece : Piece.differing(kept, other)) {
            Take take = piece.offered(kept, other).contains(of(piece)) ? of(piece) : Take.KEPT;
            plan = piece.taken(plan, other, take);
        }
        Set<Long> partners = all(kept.partners(), other.partners(), Stream.of(other.lead()), organisations);
        partners.remove(kept.lead());
        return plan.withPartners(partners)
                .withFunders(all(kept.funders(), other.funders(), Stream.empty(), organisations));
    }

    private static Set<Long> all(Set<Long> kept, Set<Long> other, Stream<Long> more, Organisations organisations) {
        Set<Long> all = new TreeSet<>(kept);
        Stream.concat(other.stream(), more).filter(organisations::isActive).forEach(all::add);
        return all;
    }
}
