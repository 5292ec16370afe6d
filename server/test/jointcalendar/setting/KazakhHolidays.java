package jointcalendar.setting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jointcalendar.audit.AuditLog;
import jointcalendar.audit.AuditRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.SettingRepository;
import jointcalendar.text.Language;

/** Kazakhstan's public holidays as they are before anybody corrects them. */
public final class KazakhHolidays {
    private static final HolidayCalendar CALENDAR = new HolidayCalendar(Optional.of("KZ"), Map.of());

    private KazakhHolidays() {}

    public static boolean include(LocalDate day) {
        return CALENDAR.isHoliday(day);
    }

    /** As a portal in Almaty has them. */
    public static Holidays in(Database database, ChangeCounter counter) {
        AuditLog audit = new AuditLog(new AuditRepository(database), Clock.systemUTC());
        PortalSettings suggested = PortalSettings.suggestedBy(Language.EN, ZoneId.of("Asia/Almaty"));
        CurrentSettings settings =
                new CurrentSettings(database, new SettingRepository(database), counter, audit, suggested);
        return new Holidays(database, new HolidayRepository(database), settings, counter, audit);
    }
}
