package jointcalendar.calendar;

import java.util.List;

/**
 * Where activities are, in a visitor's words. Templates read it as {@code regions}.
 *
 * @param map whether the tiles have their places on the map, else they are a list
 * @param tiles the regions
 * @param countries what is meant for all of a country, which is counted in each of its regions too
 */
record RegionsView(boolean map, List<Tile> tiles, List<Tile> countries) {
    /**
     * A region.
     *
     * @param style its classes
     */
    record Tile(String name, Counted counted, String style) {}
}
