package jointcalendar.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people in Zurich and in Almaty read of times, around the nights in which clocks were changed: on 1 March 2024 all of Kazakhstan went
 * from UTC+6 to UTC+5, where its west had been before, and on 31 March 2024 Zurich went to summer time.
 */
class TimesElsewhereTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final TestPortal portal = TestPortal.empty();

    @BeforeEach
    void people() {
        portal.clock.set(Instant.parse("2024-02-20T04:00:00Z"));
        portal.account("geneva@test.example", Role.MEMBER, "IOM", Side.DONOR);
        portal.account("almaty@test.example", Role.MEMBER, "OSCE", Side.DONOR);
        portal.reads("geneva@test.example", ZURICH);
        portal.reads("almaty@test.example", ALMATY);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29|09:00|17:30|Thu 29 Feb 2024, 09:00–17:30 (Almaty time), your time: 04:00–12:30",
                "2024-03-01|09:00|17:30|Fri 1 Mar 2024, 09:00–17:30 (Almaty time), your time: 05:00–13:30",
                "2024-03-30|09:00|17:30|Sat 30 Mar 2024, 09:00–17:30 (Almaty time), your time: 05:00–13:30",
                "2024-03-31|09:00|17:30|Sun 31 Mar 2024, 09:00–17:30 (Almaty time), your time: 06:00–14:30",
                "2024-03-31|04:00|06:00|Sun 31 Mar 2024, 04:00–06:00 (Almaty time), your time: 00:00–03:00",
                "2024-03-01|02:00|03:00|Fri 1 Mar 2024, 02:00–03:00 (Almaty time), your time: Thu 29 Feb 22:00 – Thu 29 Feb 23:00"
            })
    void inZurichOneReadsAlmatysTimesAndOnesOwn(String day, String start, String end, String read) {
        Activity activity = post(ALMATY, day, day, start, end);
        for (String page : pages(activity, day)) {
            assertTrue(text("geneva", page).contains(read), () -> page + ": " + text("geneva", page));
            String there = text("almaty", page);
            assertTrue(there.contains(read.replaceFirst(", your time.*", "")) && !there.contains("your time"), there);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29|Thu 29 Feb 2024, 14:00–18:00 (Zurich time), your time: 19:00–23:00",
                "2024-03-01|Fri 1 Mar 2024, 14:00–18:00 (Zurich time), your time: 18:00–22:00",
                "2024-03-30|Sat 30 Mar 2024, 14:00–18:00 (Zurich time), your time: 18:00–22:00",
                "2024-03-31|Sun 31 Mar 2024, 14:00–18:00 (Zurich time), your time: 17:00–21:00"
            })
    void inAlmatyOneReadsZurichsTimesAndOnesOwn(String day, String read) {
        Activity activity = post(ZURICH, day, day, "14:00", "18:00");
        for (String page : pages(activity, day)) {
            assertTrue(text("almaty", page).contains(read), () -> page + ": " + text("almaty", page));
            assertFalse(text("geneva", page).contains("your time"));
        }
    }

    @Test
    void whatLastsOverTheChangeIsRightAtBothEnds() {
        Activity activity = post(ALMATY, "2024-02-29", "2024-03-01", "09:00", "17:00");
        assertTrue(text("geneva", "/activities/" + activity.id())
                .contains("Thu 29 Feb 2024, 09:00 – Fri 1 Mar 2024, 17:00 (Almaty time), your time: 04:00–13:00"));
    }

    @Test
    void theWestOfTheCountryWasAnHourBehindUntilThatNight() {
        ZoneId aqtobe = ZoneId.of("Asia/Aqtobe");
        Activity before = post(aqtobe, "2024-02-29", "2024-02-29", "09:00", "17:00");
        Activity after = post(aqtobe, "2024-03-01", "2024-03-01", "09:00", "17:00");
        assertTrue(text("almaty", "/activities/" + before.id()).contains("your time: 10:00–18:00"));
        assertFalse(text("almaty", "/activities/" + after.id()).contains("your time"));
    }

    @Test
    void wholeDaysAreTheSameDayForEveryone() {
        for (String day : List.of("2024-02-29", "2024-03-01", "2024-03-31")) {
            LocalDate date = LocalDate.parse(day);
            Activity activity = portal.post(plan(Session.wholeDays(date, date)));
            for (String page : pages(activity, day).subList(0, 2)) {
                for (String who : List.of("almaty", "geneva")) {
                    String read = text(who, page);
                    assertTrue(
                            read.contains(
                                    Messages.load().in(Language.EN).dates().day(date)),
                            read);
                    assertFalse(read.contains("your time"), read);
                }
            }
        }
    }

    /** The activity's own page, the list, the meeting it is, and the digest. */
    private static List<String> pages(Activity activity, String day) {
        return List.of("/activities/" + activity.id(), "/calendar?view=list&from=" + day, "/meetings/next", "/digests");
    }

    private Activity post(ZoneId zone, String first, String last, String start, String end) {
        Session.Times times = new Session.Times(LocalTime.parse(start), LocalTime.parse(end), zone);
        return portal.post(plan(new Session(LocalDate.parse(first), LocalDate.parse(last), Optional.of(times))));
    }

    private Plan plan(Session session) {
        long lead = portal.organisation("INL", Side.DONOR).id();
        return Plan.of("Quarterly meeting", "coordination-meeting", lead, session)
                .with(made -> made.status(Status.CONFIRMED)
                        .place(new Place("", "Astana", Optional.empty(), Optional.empty()))
                        .visibility(Visibility.MEMBERS));
    }

    private String text(String who, String path) {
        TestBrowser browser = portal.as(who + "@test.example").open(path);
        assertEquals(200, browser.status(), path);
        return browser.page()
                .selectFirst("main")
                .text()
                .replaceAll("[\\u00a0\\u202f]", " ")
                .replace(" (Asia/Almaty)", "");
    }
}
