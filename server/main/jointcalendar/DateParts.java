package jointcalendar;

import java.util.function.Supplier;
import jointcalendar.calendar.dates.DateNotices;
import jointcalendar.calendar.dates.DatePages;
import jointcalendar.calendar.dates.GapPages;
import jointcalendar.calendar.dates.LoadPages;
import jointcalendar.calendar.dates.PlanDays;
import jointcalendar.meeting.MeetingRepository;
import jointcalendar.meeting.PeopleOnTheAgenda;
import jointcalendar.overlap.day.DayAdvice;
import jointcalendar.overlap.day.TroubleRepository;
import jointcalendar.overlap.day.Troubled;
import jointcalendar.overlap.gap.GapRepository;
import jointcalendar.overlap.gap.Gaps;
import jointcalendar.overlap.load.DemandRepository;
import jointcalendar.overlap.load.LoadLimit;
import jointcalendar.web.Pages;

/** The parts that tell of days: who is asked for too often, what speaks against a day, better days, and gaps. */
final class DateParts {
    private final Portal portal;
    private final Supplier<LoadLimit> limit;
    private final DemandRepository demands;
    private final MeetingRepository meetings;
    private final DayAdvice advice;
    private final Gaps gaps;

    /** @param limit as it is set now */
    DateParts(Portal portal, Supplier<LoadLimit> limit) {
        this.portal = portal;
        this.limit = limit;
        demands = new DemandRepository(portal.database, portal.vocabulary::current);
        meetings = new MeetingRepository(portal.database);
        advice = new DayAdvice(demands, meetings, portal.holidays, limit, portal.vocabulary::current);
        gaps = new Gaps(new GapRepository(portal.database), portal.vocabulary::current);
    }

    DateNotices notices() {
        return new DateNotices(advice, portal.vocabulary, portal.organisations, portal.clock);
    }

    PlanDays planDays() {
        return new PlanDays(advice, notices(), portal.vocabulary, portal.organisations, portal.clock);
    }

    PeopleOnTheAgenda onTheAgenda() {
        return new PeopleOnTheAgenda(demands, gaps, limit, portal.vocabulary, portal.organisations);
    }

    LoadPages loadPages(Pages pages) {
        return new LoadPages(
                demands, limit, portal.activities, portal.vocabulary, portal.organisations, pages, portal.clock);
    }

    DatePages datePages(Pages pages) {
        return new DatePages(
                new Troubled.Finder(
                        new TroubleRepository(portal.database, portal.vocabulary::current), meetings, portal.holidays),
                portal.activities,
                portal.vocabulary,
                portal.organisations,
                pages,
                portal.clock);
    }

    GapPages gapPages(Pages pages) {
        return new GapPages(gaps, portal.activities, portal.vocabulary, portal.organisations, pages, portal.clock);
    }
}
