package jointcalendar.overlap.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * That people are asked for on more days than the limit.
 *
 * @param audience slug of the vocabulary
 * @param places regions, or countries as a whole, for which it is the same
 * @param first day asked for in the heaviest window
 * @param last day asked for in it, inclusive
 * @param days asked for from first to last, those of each activity counted for themselves
 * @param demands by whom, in the order of their days
 * @param open how many more may ask for days then, of which only the months are known
 */
public record Load(
        String audience,
        Set<String> places,
        LocalDate first,
        LocalDate last,
        int days,
        List<Demand> demands,
        int open,
        LoadLimit limit) {
    /** Organisations that ask, in no order that tells anything. */
    public List<Long> leads() {
        return demands.stream().map(Demand::lead).distinct().sorted().toList();
    }
}
