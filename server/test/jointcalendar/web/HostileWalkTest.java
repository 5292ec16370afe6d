package jointcalendar.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.RouteTableTest;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Every page, with what attackers put into addresses, as nobody, a member and the coordinator: no page fails, tells how it works, or
 * repeats what was sent as anything but text. The walk is the same at each run.
 */
class HostileWalkTest {
    private static final long SEED = 20_070_424;
    private static final int TIMES = 5;
    private static final String PROBE = "x-probe";

    private static final List<String> HOSTILE = List.of(
            "'\"><x-probe onload=alert(1)>",
            "</title></script><x-probe>",
            "javascript:alert(1)//<x-probe>",
            "{{7*7}}${7*7}<x-probe/>",
            "' OR '1'='1' -- ",
            "1; DROP TABLE activity",
            "../../../../etc/passwd",
            "..\\..\\secret.key",
            "x\r\nX-Injected: yes\r\n\r\n<x-probe>",
            "\u0000",
            "\u202e\u200b\ufeff\ud83d\ude00",
            "-1",
            "99999999999999999999",
            "1e309",
            "NaN",
            "0000-00-00",
            "+999999999-12-31",
            "2007-02-30",
            "%",
            "%25%32%66",
            "a".repeat(3_000),
            "\u0130\u0131\ufb03".repeat(200),
            "null",
            "true",
            "//evil.example/",
            "https://evil.example",
            "1,2,3;4|5",
            "\\");

    private static final List<Pattern> NEVER_TOLD = Stream.of(
                    "\\tat [a-z]+\\.",
                    "Exception\\b",
                    "\\.java:\\d",
                    "org\\.jooq",
                    "io\\.javalin",
                    "SELECT .* FROM",
                    "You have an error in your SQL")
            .map(Pattern::compile)
            .toList();

    private final Random chance = new Random(SEED);
    private final List<String> parameters = parameters();

    @Test
    void noPageFailsOrRepeatsWhatItWasSent() {
        try (TestPortal portal = TestPortal.demo()) {
            List<TestBrowser> visitors =
                    List.of(portal.visitor(), portal.as("osce@demo.example"), portal.as("coordinator@demo.example"));
            int asked = 0;
            for (String route : RouteTableTest.pages()) {
                for (TestBrowser visitor : visitors) {
                    look(visitor, filled(route, () -> "1"));
                    for (int i = 0; i < TIMES; i++) {
                        look(visitor, filled(route, this::hostile) + "?" + query());
                    }
                    asked += TIMES + 1;
                }
            }
            assertTrue(asked > 300, "Only " + asked + " requests");
        }
    }

    private static String filled(String route, java.util.function.Supplier<String> value) {
        StringBuilder path = new StringBuilder();
        for (String part : route.split("(?<=})|(?=\\{)", -1)) {
            path.append(part.startsWith("{") ? encoded(value.get()) : part);
        }
        return path.toString();
    }

    private String query() {
        return Stream.generate(() -> parameters.get(chance.nextInt(parameters.size())) + "=" + encoded(hostile()))
                .limit(1 + chance.nextInt(3))
                .collect(Collectors.joining("&"));
    }

    private String hostile() {
        return HOSTILE.get(chance.nextInt(HOSTILE.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void look(TestBrowser visitor, String address) {
        visitor.ask("GET", address);
        assertTrue(visitor.status() < 500 || address.startsWith("/ready"), visitor.status() + " " + address);
        assertEquals("", visitor.header("X-Injected"), address);
        assertFalse(visitor.header("Location").matches("(?i)(https?:)?[/\\\\]{2}evil.*"), address);
        for (Pattern secret : NEVER_TOLD) {
            assertFalse(secret.matcher(visitor.body()).find(), secret + " at " + address);
        }
        if (visitor.header("Content-Type").startsWith("text/html")) {
            assertFalse(visitor.header("Content-Security-Policy").isEmpty(), address);
            assertEquals(List.of(), inline(visitor.page(), address.startsWith("/demo/mail")), address);
        }
    }

    /** What a page holds that runs, dresses it or leads away, though the Content-Security-Policy would not bear it. */
    private static List<String> inline(Document page, boolean isLetter) {
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.tagName().equals(PROBE)
                    || (element.tagName().equals("script")
                            && !element.attr("src").startsWith("/"))) {
                found.add(element.outerHtml());
            }
            if (element.tagName().equals("style") && !isLetter) {
                found.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                boolean runs = attribute.getKey().matches("on.*")
                        || attribute
                                        .getValue()
                                        .strip()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .matches("(?s)(javascript|vbscript|data):.*")
                                && Set.of("href", "src", "action", "formaction").contains(attribute.getKey());
                if (runs || (attribute.getKey().equals("style") && !isLetter)) {
                    found.add(element.outerHtml());
                }
            }
        }
        return found;
    }

    /** Every name that the code reads from an address or a form asks for, so that a new one is tried as well. */
    private static List<String> parameters() {
        Set<String> names = new TreeSet<>(Set.of("page", "q"));
        Pattern read = Pattern.compile("(?:queryParam|queryParams|one)\\((?:query, )?\"([a-z-]+)\"");
        Pattern asked =
                Pattern.compile("\\bname=\"([a-z-]+)\"|\\{\\{ (?:field|select|checks|radios|tick)\\('([a-z-]+)'");
        for (Path file : Stream.concat(files("server/main", ".java"), files("templates", ".peb"))
                .toList()) {
            Pattern pattern = file.toString().endsWith(".java") ? read : asked;
            pattern.matcher(text(file))
                    .results()
                    .forEach(hit -> names.add(hit.group(1) != null ? hit.group(1) : hit.group(2)));
        }
        return List.copyOf(names);
    }

    private static Stream<Path> files(String folder, String end) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatRunsInAPageIsNoticed() {
        for (String seed : List.of(
                "<script>go()</script>",
                "<script src=https://evil.example/x.js></script>",
                "<p style='color:red'>",
                "<a onclick=go()>",
                "<a href=' javascript:go()'>",
                "<x-probe>",
                "<style>p{}</style>",
                "<form action='data:text/html,x'>")) {
            assertEquals(1, inline(org.jsoup.Jsoup.parse(seed), false).size(), seed);
        }
    }
}
