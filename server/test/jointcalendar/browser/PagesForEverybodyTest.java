package jointcalendar.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page on a desk's screen and on a phone's: WCAG 2.2 AA as far as a machine can tell, nothing sideways, and a quiet console. */
class PagesForEverybodyTest {
    static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final List<String> CONTRAST = List.of("color-contrast");
    private static final String STICKING_OUT = """
            [...document.querySelectorAll("body *")]
                .filter(each => each.getBoundingClientRect().right > innerWidth && !each.closest("nav, .kinds"))
                .map(each => each.outerHTML.slice(0, 120))
                .slice(0, 5)
                .join(", ")""";

    private static final int HEIGHT = 800;
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int SMALLEST = 320;

    private static TestPortal portal;
    private static Places places;
    private static Window member;
    private static Window visitor;

    @BeforeAll
    static void open() {
        Chromium.get();
        portal = TestPortal.demo();
        places = new Places(portal);
        member = Window.on(portal).as("osce@demo.example");
        visitor = Window.on(portal);
    }

    @AfterAll
    static void close() {
        if (portal != null) {
            Stream.of(member, visitor).forEach(Window::close);
            portal.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanUse(Place place) {
        Window window = place.forVisitors ? visitor : member;
        List<String> faults = new ArrayList<>();
        for (int width : List.of(DESK, PHONE)) {
            window.page.setViewportSize(width, HEIGHT);
            place.go(window, places);
            faults.addAll(axe(width + " px", new AxeBuilder(window.page).withTags(WCAG)));
        }
        faults.addAll(dark(window.page));
        faults.addAll(sideways(window.page, PHONE));
        faults.addAll(sideways(window.page, SMALLEST));
        faults.addAll(place.complaints(window));
        assertEquals(List.of(), faults);
    }

    static List<String> axe(String seen, AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> seen + ": " + told(rule, node)))
                .toList();
    }

    private static String told(Rule rule, CheckedNode node) {
        return rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary();
    }

    private static List<String> dark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        try {
            return axe("dark", new AxeBuilder(page).withRules(CONTRAST));
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    static List<String> sideways(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        return needed <= width
                ? List.of()
                : List.of(width + " px: needs " + needed + " px, because of " + page.evaluate(STICKING_OUT));
    }
}
