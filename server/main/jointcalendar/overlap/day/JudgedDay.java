package jointcalendar.overlap.day;

import java.time.LocalDate;
import java.util.List;
import jointcalendar.overlap.load.Demand;
import jointcalendar.overlap.load.Load;

/**
 * What it would mean for a plan to begin on a day, as long as it is and with all its sessions.
 *
 * @param day on which it would begin
 * @param over whether that day is past
 * @param taken activities that gather some of the same people on one of its days
 * @param troubles holidays and meetings on one of its days
 * @param loads what would be asked of its people beyond the limit
 */
public record JudgedDay(LocalDate day, boolean over, List<Demand> taken, List<DateTrouble> troubles, List<Load> loads) {
    /** In a word; of several the one that weighs most. */
    public enum State {
        OVER,
        BUSY,
        HOLIDAY,
        MEETING,
        LOADED,
        FREE
    }

    public State state() {
        if (over) {
            return State.OVER;
        }
        if (!taken.isEmpty()) {
            return State.BUSY;
        }
        if (!troubles.isEmpty()) {
            return troubles.stream().anyMatch(trouble -> trouble instanceof DateTrouble.Holiday)
                    ? State.HOLIDAY
                    : State.MEETING;
        }
        return loads.isEmpty() ? State.FREE : State.LOADED;
    }
}
