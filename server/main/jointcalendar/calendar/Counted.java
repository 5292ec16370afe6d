package jointcalendar.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Right;
import jointcalendar.activity.Filter;
import jointcalendar.text.Words;
import jointcalendar.web.Visitor;

/**
 * How many activities there are for some people of some place, as a view of counts shows it.
 *
 * @param href the list of just these, or where there are none the form to post one; empty for who may not post, and for what is over
 * @param label in full, for those who hear it or point at it
 * @param heat as a class of style, from 0 for none to 4 for the most
 */
public record Counted(int count, String href, String label, int heat) {
    private static final int HOTTEST = 4;

    /** How strongly that many stand out where the most are so many; small numbers stand for themselves. */
    static int heat(int count, int most) {
        return most <= HOTTEST ? count : (HOTTEST * count + most - 1) / most;
    }

    /** Makes them for the days and the filter of one address. */
    static final class Maker {
        private final CalendarAddress address;
        private final Filter filter;
        private final Words words;
        private final boolean mayPost;
        private final int most;

        /** @param most the highest count of those that are compared */
        Maker(CalendarAddress address, Visitor visitor, int most) {
            this.address = address;
            this.filter = address.filter().ofWhatCounts();
            this.words = visitor.words();
            this.mayPost = visitor.viewer().may(Right.POST) && !address.last().isBefore(address.today());
            this.most = most;
        }

        /**
         * Of one audience and region, of all of them where one is empty.
         *
         * @param name what is counted
         */
        Counted of(int count, Optional<String> audience, Optional<String> region, String name) {
            if (count > 0) {
                return new Counted(count, list(audience, region), said(count, name), heat(count, most));
            }
            return mayPost && (audience.isPresent() || region.isPresent())
                    ? new Counted(0, post(audience, region), words.say("calendar.coverage.post", name), 0)
                    : new Counted(0, "", said(0, name), 0);
        }

        private String said(int count, String name) {
            return words.say("calendar.coverage.cell", name, count);
        }

        private String list(Optional<String> audience, Optional<String> region) {
            Filter there =
                    audience.map(slug -> filter.forAudiences(Set.of(slug))).orElse(filter);
            return address.listOfThese(
                    region.map(code -> there.inRegions(Set.of(code))).orElse(there));
        }

        private String post(Optional<String> audience, Optional<String> region) {
            Optional<LocalDate> ahead = Optional.of(address.first()).filter(day -> day.isAfter(address.today()));
            return Stream.of(
                            audience.map(slug -> "audience=" + encoded(slug)),
                            region.map(code -> "target=" + encoded(code)),
                            ahead.map(day -> "day=" + day))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("&", "/activities/new?", ""));
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
