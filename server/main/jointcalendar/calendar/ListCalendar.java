package jointcalendar.calendar;

import java.util.List;
import java.util.Map;
import jointcalendar.activity.Seen;
import jointcalendar.activity.SeenRepository;
import jointcalendar.text.Words;
import jointcalendar.web.Visitor;

/** Activities one below the other from a day on, a page at a time. */
final class ListCalendar implements CalendarView {
    private static final int PAGE = 50;

    private final SeenRepository seen;
    private final Entries entries;

    ListCalendar(SeenRepository seen, Entries entries) {
        this.seen = seen;
        this.entries = entries;
    }

    @Override
    public String template() {
        return "calendar/list.peb";
    }

    @Override
    public Map<String, Object> show(CalendarAddress address, Visitor visitor) {
        int before = (address.page() - 1) * PAGE;
        List<Seen> found =
                seen.endingFrom(address.first(), address.until(), address.filter(), visitor.viewer(), before, PAGE + 1);
        List<Seen> page = found.subList(0, Math.min(PAGE, found.size()));
        return Map.of(
                "list",
                ListView.of(page, entries.of(page, visitor), address.first(), visitor.words()),
                "pager",
                pager(address, page.size(), found.size() > PAGE, visitor.words()));
    }

    private static Map<String, String> pager(CalendarAddress address, int size, boolean goesOn, Words words) {
        int before = (address.page() - 1) * PAGE;
        return Map.of(
                "previous", address.page() > 1 ? address.page(address.page() - 1) : "",
                "text", words.say("calendar.list.range", before + 1, before + size),
                "next", goesOn ? address.page(address.page() + 1) : "");
    }
}
