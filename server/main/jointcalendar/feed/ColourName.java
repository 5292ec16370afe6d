package jointcalendar.feed;

import java.util.Comparator;
import java.util.Map;

/** Colours by the names of CSS3, since RFC 7986 section 5.9 allows no others. */
final class ColourName {
    /** Dark enough for white letters, and each another hue. */
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("teal", 0x008080),
            Map.entry("darkblue", 0x00008b),
            Map.entry("steelblue", 0x4682b4),
            Map.entry("darkslateblue", 0x483d8b),
            Map.entry("darkorchid", 0x9932cc),
            Map.entry("mediumvioletred", 0xc71585),
            Map.entry("firebrick", 0xb22222),
            Map.entry("chocolate", 0xd2691e),
            Map.entry("darkgoldenrod", 0xb8860b),
            Map.entry("olivedrab", 0x6b8e23),
            Map.entry("seagreen", 0x2e8b57),
            Map.entry("dimgray", 0x696969),
            Map.entry("saddlebrown", 0x8b4513));

    private ColourName() {}

    /** @param colour as {@code #rrggbb} */
    static String nearest(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return NAMED.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(named -> distance(named.getValue(), rgb))
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = ((one >> shift) & 0xff) - ((other >> shift) & 0xff);
            sum += apart * apart;
        }
        return sum;
    }
}
