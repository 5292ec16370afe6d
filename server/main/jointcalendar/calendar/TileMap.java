package jointcalendar.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kazakhstan as squares: where each region and city of its own stands, by its neighbours rather than by its size. */
final class TileMap {
    /** From north to south, each from west to east; the gaps are the Caspian steppe, the Aral Sea and what lies abroad. */
    private static final List<String> ROWS = List.of(
            "..... KZ-39 KZ-59 KZ-55 ..... .....",
            "KZ-27 KZ-15 KZ-11 KZ-71 KZ-10 KZ-63",
            "KZ-23 ..... KZ-62 KZ-35 KZ-33 .....",
            "KZ-47 KZ-43 KZ-61 KZ-31 KZ-19 .....",
            "..... ..... KZ-79 ..... KZ-75 .....");

    private static final Map<String, Place> PLACES = read();

    /**
     * A place on the map.
     *
     * @param row from 1, from the north
     * @param column from 1, from the west
     */
    record Place(int row, int column) {}

    private TileMap() {}

    private static Map<String, Place> read() {
        return java.util.stream.IntStream.range(0, ROWS.size())
                .boxed()
                .flatMap(row -> {
                    List<String> codes = List.of(ROWS.get(row).split(" ", -1));
                    return codes.stream()
                            .filter(code -> !code.startsWith("."))
                            .map(code -> Map.entry(code, new Place(row + 1, codes.indexOf(code) + 1)));
                })
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether each of these regions has a place; another country's have none. */
    static boolean holds(Collection<String> regions) {
        return PLACES.keySet().containsAll(regions);
    }

    static Optional<Place> of(String region) {
        return Optional.ofNullable(PLACES.get(region));
    }
}
