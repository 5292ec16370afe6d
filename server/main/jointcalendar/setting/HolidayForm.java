package jointcalendar.setting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Language;
import jointcalendar.text.Names;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** The fields by which a day off is added. */
final class HolidayForm {
    private static final int LONGEST_NAME = 120;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Form form;
    private final Words words;

    HolidayForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** Whether the portal knows the holidays of that year. */
    static boolean isCovered(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The day; empty where it is none, or a name is wrong, and then the form says so. */
    Optional<LocalDate> day() {
        Optional<LocalDate> day = parsed().filter(found -> isCovered(found.getYear()));
        if (day.isEmpty()) {
            refuse("day", "setting.holidays.wrong.day");
        }
        for (Language language : Language.values()) {
            if (name(language).length() > LONGEST_NAME) {
                form.refuse(field(language), words.say("setting.wrong.too-long", LONGEST_NAME));
            }
        }
        if (name(Language.EN).isEmpty()) {
            refuse(field(Language.EN), "setting.holidays.wrong.name");
        }
        return day;
    }

    Map<Language, String> names() {
        return Names.of(name(Language.EN), name(Language.RU), name(Language.KK));
    }

    boolean isRight() {
        return form.isRight();
    }

    void refuse(String field, String key) {
        form.refuse(field, words.say(key));
    }

    Form form() {
        return form;
    }

    private Optional<LocalDate> parsed() {
        try {
            return Optional.of(LocalDate.parse(form.value("day")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String name(Language language) {
        return form.value(field(language));
    }

    private static String field(Language language) {
        return "name-" + language.code();
    }
}
