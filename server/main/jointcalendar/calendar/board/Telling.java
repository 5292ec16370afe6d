package jointcalendar.calendar.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Busy;
import jointcalendar.activity.Seen;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.calendar.OverlapNotices;
import jointcalendar.organisation.Organisations;
import jointcalendar.overlap.Face;
import jointcalendar.overlap.Flag;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.text.Words;

/** What every flag of one page is told with. */
record Telling(
        OverlapWords words,
        Words page,
        ActivityWords said,
        Organisations organisations,
        OverlapNotices.Sides sides,
        Viewer viewer,
        LocalDate today) {
    /**
     * A flag in words.
     *
     * @param seen the two activities, whole ones first
     */
    record Told(String sentence, String advice, List<Side> sides, List<Seen> seen) {
        Stream<Activity> whole() {
            return seen.stream().filter(Seen.Whole.class::isInstance).map(side -> ((Seen.Whole) side).activity());
        }
    }

    /** Nothing where an activity is not seen any more. */
    Optional<Told> told(Flag flag) {
        List<Seen> both = Stream.of(flag.first(), flag.second())
                .flatMap(id -> sides.of(flag, id).stream())
                .sorted(Comparator.comparing(Seen::firstDay))
                .sorted(Comparator.comparing(side -> side instanceof Busy))
                .toList();
        if (both.size() < 2 || !(both.get(0) instanceof Seen.Whole first)) {
            return Optional.empty();
        }
        return Optional.of(
                both.get(1) instanceof Seen.Whole second
                        ? whole(flag, first.activity(), second.activity(), both)
                        : busy(flag, (Busy) both.get(1), both));
    }

    private Told whole(Flag flag, Activity first, Activity second, List<Seen> both) {
        String sentence = flag.face() == Face.BUSY
                ? known(flag, first, second)
                : words.aboutBoth(flag.finding(), first.plan(), second.plan(), today);
        return new Told(
                sentence,
                words.nextStep(flag.finding(), first.plan(), second.plan(), viewer.organisation()),
                List.of(side(first), side(second)),
                both);
    }

    /** What is told to those who may know of one of them that it is busy. */
    private String known(Flag flag, Activity first, Activity second) {
        return Stream.of(first, second)
                .filter(side -> side.plan().visibility() == Visibility.BUSY)
                .map(side -> words.aboutBusy(flag.finding(), side.plan()))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private Told busy(Flag flag, Busy second, List<Seen> both) {
        return new Told(
                words.aboutBusy(flag.finding(), second),
                words.nextStep(second),
                both.stream().map(this::side).toList(),
                both);
    }

    private Side side(Seen seen) {
        return seen instanceof Seen.Whole whole ? side(whole.activity()) : side((Busy) seen);
    }

    private Side side(Activity activity) {
        return new Side(
                activity.id(),
                activity.plan().lead(),
                organisations.shortName(activity.plan().lead()),
                activity.plan().titleIn(page.language()),
                ActivityViews.certainty(activity.plan()),
                said.when(activity.plan()),
                said.place(activity.plan().place()));
    }

    private Side side(Busy busy) {
        String lead = organisations.shortName(busy.organisation());
        return new Side(0, busy.organisation(), lead, page.say("calendar.busy", lead), "busy", said.when(busy), "");
    }
}
