package jointcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out, started as its users start it: with {@code java -jar}, on the sample programme. */
class PackagedPortalIT {
    @TempDir
    private static Path folder;

    private static Process process;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        address = URI.create("http://localhost:" + port);
        ProcessBuilder portal = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("portal.jar"),
                "demo");
        portal.environment().keySet().removeAll(Set.of("DATABASE_URL", "BASE_URL", "SMTP_URL"));
        portal.environment().put("PORT", Integer.toString(port));
        portal.environment().put("DATA_DIR", folder.toString());
        process = portal.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        awaitPages();
    }

    private static void awaitPages() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains("Ctrl-C stops it")) {
                return;
            }
        }
        throw new IllegalStateException("The packaged portal ended before it served");
    }

    @AfterAll
    static void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Test
    void everyPlaceOfTheNavigationOpensForTheCoordinator() {
        TestBrowser browser = new TestBrowser(address).open("/demo");
        browser.submit("/demo", "email", "coordinator@demo.example");
        Set<String> places = browser.page().select("header a[href^=/]").stream()
                .map(link -> link.attr("href"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertTrue(places.size() >= 5, places.toString());
        places.forEach(place -> {
            browser.open(place);
            assertEquals(200, browser.status(), place);
            assertFalse(browser.page().select("h1").text().isBlank(), place);
        });
    }

    @Test
    void styleScriptAndPicturesComeFromTheJar() {
        TestBrowser browser = new TestBrowser(address).open("/calendar");
        Document page = browser.page();
        Set<String> files = page.select("link[href^=/], script[src^=/]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertTrue(files.size() >= 5, files.toString());
        files.forEach(file -> assertEquals(200, browser.ask("GET", file).status(), file));
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        assertEquals(404, new TestBrowser(address).open("/nothing").status());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
