package jointcalendar.calendar.board;

import java.util.ArrayList;
import java.util.List;
import jointcalendar.overlap.Settlement;
import jointcalendar.overlap.Settlement.Result;
import jointcalendar.web.Visitor;

/** Takes on several flags at once; each stands for itself. */
public final class Acknowledging {
    private static final int MOST = 100;

    private final Settlement settlement;

    public Acknowledging(Settlement settlement) {
        this.settlement = settlement;
    }

    /**
     * What came of it.
     *
     * @param refused sentences on those that were not taken on, with the reason
     */
    public record Came(int acknowledged, List<Refused> refused) {
        boolean isWhole() {
            return acknowledged > 0 && refused.isEmpty();
        }
    }

    /** @param flag 0 where the visitor may know of none such */
    public record Refused(long flag, String why) {}

    /** @param typed numbers of flags, as a form sends them */
    Came all(List<String> typed, Visitor visitor) {
        List<Refused> refused = new ArrayList<>();
        int acknowledged = 0;
        for (String number : typed.stream().distinct().limit(MOST).toList()) {
            Result result = number.matches("[0-9]{1,18}")
                    ? settlement.acknowledge(Long.parseLong(number), visitor.viewer())
                    : new Result.Unknown();
            if (result instanceof Result.Done) {
                acknowledged++;
            } else {
                refused.add(refused(number, result, visitor));
            }
        }
        return new Came(acknowledged, refused);
    }

    private static Refused refused(String number, Result result, Visitor visitor) {
        if (result instanceof Result.Unknown) {
            return new Refused(0, visitor.words().say("flag.list.unknown"));
        }
        String key = result instanceof Result.Refused ? "flag.list.refused" : "flag.list.stale";
        return new Refused(Long.parseLong(number), visitor.words().say(key));
    }
}
