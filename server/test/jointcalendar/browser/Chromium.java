package jointcalendar.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser of all tests in this process: an installed Chromium or Chrome, else Playwright's own, fetched now. Where there is
 * neither the tests are skipped, save where CI=true: there they fail.
 */
final class Chromium {
    private static final String HOW_TO_GET_ONE =
            "No browser to test with. Install one (apt-get install chromium), or name one "
                    + "that is installed: CHROME=/path/to/chrome mvn verify.";
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** Playwright would fetch three browsers by itself. */
    private static final Map<String, String> NOTHING_BY_ITSELF = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final double PATIENCE_MILLIS = 30_000;
    private static final long DOWNLOAD_MINUTES = 5;

    private static final Optional<Browser> BROWSER = start();

    private Chromium() {}

    /** The browser; where there is none, the test that asks is skipped or, where CI=true, fails. */
    static Browser get() {
        if (BROWSER.isEmpty() && "true".equals(System.getenv("CI"))) {
            Assertions.fail(HOW_TO_GET_ONE);
        }
        Assumptions.assumeTrue(BROWSER.isPresent(), HOW_TO_GET_ONE);
        return BROWSER.orElseThrow();
    }

    private static Optional<Browser> start() {
        Optional<Path> installed = installed();
        Optional<Browser> browser =
                installed.isPresent() ? Optional.of(launch(installed)) : fetched() ? launchFetched() : Optional.empty();
        if (browser.isEmpty()) {
            System.err.println(HOW_TO_GET_ONE);
        }
        return browser;
    }

    /** Playwright's browser needs libraries that a bare machine lacks; then it counts as none. */
    private static Optional<Browser> launchFetched() {
        try {
            return Optional.of(launch(Optional.empty()));
        } catch (PlaywrightException e) {
            System.err.println(e.getMessage());
            return Optional.empty();
        }
    }

    private static Browser launch(Optional<Path> executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NOTHING_BY_ITSELF));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
        executable.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROME")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Has Playwright fetch its browser, or find the one that it fetched before. */
    private static boolean fetched() {
        ProcessBuilder command =
                Driver.ensureDriverInstalled(NOTHING_BY_ITSELF, false).createProcessBuilder();
        command.command().addAll(List.of("install", "--only-shell", "chromium"));
        command.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        try {
            Process install = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = install.waitFor(DOWNLOAD_MINUTES, TimeUnit.MINUTES);
            install.destroy();
            return ended && install.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
