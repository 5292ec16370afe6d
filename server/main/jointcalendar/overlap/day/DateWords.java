package jointcalendar.overlap.day;

import jointcalendar.text.Countries;
import jointcalendar.text.Words;

/** Date trouble as sentences, in one language. */
public final class DateWords {
    private final Words words;

    public DateWords(Words words) {
        this.words = words;
    }

    /** What it is: "Public holiday". */
    public String title(DateTrouble trouble) {
        return trouble instanceof DateTrouble.Holiday
                ? words.say("dates.trouble.holiday.title")
                : words.say("dates.trouble.meeting.title");
    }

    /** "Sun 16 Dec 2007 is Independence Day." */
    public String sentence(DateTrouble trouble) {
        String days = words.dates().span(trouble.first(), trouble.last());
        if (!(trouble instanceof DateTrouble.Holiday holiday)) {
            return words.say("dates.trouble.meeting", days);
        }
        return holiday.country()
                .map(country -> words.say(
                        "dates.trouble.holiday.abroad",
                        days,
                        holiday.name(),
                        Countries.name(country, words.language())))
                .orElseGet(() -> words.say("dates.trouble.holiday", days, holiday.name()));
    }

    /** What one could do. */
    public String advice(DateTrouble trouble) {
        return trouble instanceof DateTrouble.Holiday
                ? words.say("dates.trouble.holiday.advice")
                : words.say("dates.trouble.meeting.advice");
    }

    /** In few words, where the day is said before: "Independence Day". */
    public String name(DateTrouble trouble) {
        return trouble instanceof DateTrouble.Holiday holiday
                ? holiday.name()
                : words.say("dates.trouble.meeting.title");
    }
}
