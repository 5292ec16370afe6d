package jointcalendar.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jointcalendar.TestPortal;

/**
 * A browser window of its own in which nobody is signed in yet: British English, and on purpose in a time zone that is neither the
 * portal's nor the server's. It notes what the browser complains of.
 */
final class Window implements AutoCloseable {
    private static final int DESK = 1280;
    private static final int HEIGHT = 800;
    private static final int MOST_TABS = 120;

    final Page page;
    private final TestPortal portal;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    private Window(TestPortal portal, Browser.NewContextOptions options) {
        this.portal = portal;
        context = Chromium.get()
                .newContext(options.setBaseURL(portal.address().toString())
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setTimezoneId("Europe/Zurich"));
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        page = context.newPage();
    }

    static Window on(TestPortal portal) {
        return new Window(portal, new Browser.NewContextOptions().setViewportSize(DESK, HEIGHT));
    }

    static Window withoutScript(TestPortal portal) {
        return new Window(
                portal,
                new Browser.NewContextOptions().setViewportSize(DESK, HEIGHT).setJavaScriptEnabled(false));
    }

    /** Signs in by the demonstration's page. */
    Window enterAs(String email) {
        open("/demo");
        button("Enter as " + email).click();
        page.waitForURL("**/calendar");
        return this;
    }

    /** Signs in with a session made beforehand. */
    Window as(String email) {
        Map<String, String> made = portal.as(email).cookies();
        context.addCookies(made.entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())
                        .setUrl(portal.address().toString()))
                .toList());
        return this;
    }

    Window open(String path) {
        page.navigate(path);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The field with exactly that label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator main() {
        return page.locator("main");
    }

    /** The folded list of ticks whose legend says that. */
    Locator group(String legend) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend).setExact(true));
    }

    /** Presses Tab until that is in focus. */
    Window tabTo(Locator wanted) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return this;
            }
        }
        throw new AssertionError("Tab never comes to " + wanted);
    }

    Window press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Window type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Errors and warnings of the console since the last call, those of the Content-Security-Policy among them. */
    List<String> complaints() {
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        return found;
    }

    @Override
    public void close() {
        context.close();
    }
}
