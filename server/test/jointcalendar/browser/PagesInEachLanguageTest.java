package jointcalendar.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jointcalendar.TestPortal;
import jointcalendar.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main pages on a phone in the languages whose words run longer than English ones, reached by the switch in the page's foot. */
class PagesInEachLanguageTest {
    private static final int PHONE = 360;
    private static final int HEIGHT = 800;

    private static final Set<Place> FOR_MEMBERS = EnumSet.of(
            Place.MONTH,
            Place.MONTH_WITH_FILTERS,
            Place.LIST,
            Place.ACTIVITY,
            Place.NEW_ACTIVITY,
            Place.CANCELLATION,
            Place.FORM_WITH_BETTER_DAYS,
            Place.OVERLAPS,
            Place.LOADS,
            Place.DATES,
            Place.GAPS,
            Place.DIGESTS,
            Place.DIGEST,
            Place.NEXT_MEETING,
            Place.FEEDS);
    private static final Set<Place> FOR_VISITORS =
            EnumSet.of(Place.MONTH_FOR_VISITORS, Place.SIGN_IN, Place.CONFIRMATION, Place.LINK_USED_UP, Place.PEOPLE);

    private static TestPortal portal;
    private static Places places;

    @BeforeAll
    static void open() {
        Chromium.get();
        portal = TestPortal.demo();
        places = new Places(portal);
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"RU", "KK"})
    void fitsAPhone(Language language) {
        List<String> faults = new ArrayList<>();
        try (Window member = Window.on(portal).as("osce@demo.example");
                Window visitor = Window.on(portal)) {
            look(member, FOR_MEMBERS, language, faults);
            look(visitor, FOR_VISITORS, language, faults);
        }
        assertEquals(List.of(), faults);
    }

    private static void look(Window window, Set<Place> seen, Language language, List<String> faults) {
        window.page.setViewportSize(PHONE, HEIGHT);
        window.open("/calendar").button(language.ownName()).click();
        for (Place place : seen) {
            place.go(window, places);
            assertEquals(language.code(), window.page.evaluate("document.documentElement.lang"), place.name());
            String where = place + " in " + language;
            faults.addAll(
                    PagesForEverybodyTest.axe(where, new AxeBuilder(window.page).withTags(PagesForEverybodyTest.WCAG)));
            PagesForEverybodyTest.sideways(window.page, PHONE).forEach(fault -> faults.add(where + ": " + fault));
            faults.addAll(place.complaints(window));
        }
    }
}
