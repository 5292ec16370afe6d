package jointcalendar.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    /** What a field of the form takes at the most. */
    private static final int LONGEST = 10_000;

    private static final Set<String> HARMLESS = Set.of(
            "p",
            "br",
            "em",
            "strong",
            "a",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "hr",
            "h3",
            "h4",
            "h5",
            "h6");

    @Test
    void showsWhatPeopleMarkedAndKeepsTheirLines() {
        assertEquals(
                "<p>For <strong>judges</strong> and <em>prosecutors</em>.<br />\nTwo days.</p>\n",
                Markdown.html("For **judges** and *prosecutors*.\nTwo days."));
        assertEquals("<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n", Markdown.html("- one\n- two"));
    }

    @Test
    void itsHeadingsBeginBelowThoseOfThePage() {
        assertEquals("<h3>Programme</h3>\n<h6>Last</h6>\n", Markdown.html("# Programme\n\n##### Last"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.iom.int/kk, https://www.iom.int/kk",
        "[the manual](HTTP://osce.example/manual?a=1&b=2), HTTP://osce.example/manual?a=1&b=2",
        "desk@iom.example, mailto:desk@iom.example",
        "<mailto:desk@iom.example>, mailto:desk@iom.example"
    })
    void linksLeadToTheWebAndToMailboxesAndSayNothingOfWhereTheyStand(String typed, String address) {
        Element link = Jsoup.parse(Markdown.html(typed)).selectFirst("a");
        assertEquals(address, link.attr("href"));
        assertEquals("noopener nofollow", link.attr("rel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[look](javascript:alert(1))",
                "[look](JaVaScRiPt:alert(1))",
                "[look](java&#115;cript:alert(1))",
                "[look](<java\tscript:alert(1)>)",
                "[look](<java&#10;script:alert(1)>)",
                "[look](&#1;javascript:alert(1))",
                "[look](data:text/html;base64,PHNjcmlwdD4=)",
                "[look](vbscript:msgbox)",
                "[look](file:///etc/passwd)",
                "[look](//evil.example)",
                "[look](/sign-out)",
                "[look](http:evil.example)",
                "[look][1]\n\n[1]: javascript:alert(1)",
            })
    void aLinkThatLeadsElsewhereIsItsWords(String typed) {
        assertEquals("<p>look</p>\n", Markdown.html(typed));
        assertEquals("look", Markdown.plain(typed));
    }

    @Test
    void noImageIsLoaded() {
        assertEquals("<p>our logo</p>\n", Markdown.html("![our logo](https://spy.example/pixel.png)"));
        assertEquals(
                "<p><a href=\"https://a.example\" rel=\"noopener nofollow\">logo</a></p>\n",
                Markdown.html("[![logo](https://spy.example/pixel.png)](https://a.example)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<div onclick=\"alert(1)\">\n\n</div>",
                "<style>*{display:none}</style>",
                "<!-- --><svg onload=alert(1)>",
                "`<script>alert(1)</script>`",
                "```\n</code><script>alert(1)</script>\n```",
                "``` x\" onclick=\"alert(1)\ncode\n```",
                "[a](https://a.example/\"onmouseover=\"alert(1))",
                "[a](https://a.example \"title\" onclick=alert(1))",
                "[<b>a</b>](https://a.example)",
                "https://a.example/<script>alert(1)</script>",
                "<https://a.example/\"><script>alert(1)</script>>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\u0000<script>alert(1)</script>"
            })
    void htmlStandsAsTyped(String typed) {
        Document page = Jsoup.parseBodyFragment(Markdown.html(typed));
        Set<String> made = page.body().getAllElements().stream()
                .skip(1)
                .map(Element::tagName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(HARMLESS.containsAll(made), made.toString());
        Set<String> attributes = page.body().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .map(attribute -> attribute.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(Set.of("href", "rel", "title", "class").containsAll(attributes), attributes.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> - ",
                "- ",
                "1. ",
                "*a ",
                "**a ",
                "[",
                "![",
                "[a](",
                "a](b",
                "`",
                "<",
                "<a ",
                "<!--",
                "&",
                "\\",
                "_a*b",
                "~",
                "a@",
                "http://",
                "www.",
                "\t",
                "x\n\n",
                "# ",
                "[a]: x\n",
                "|-",
                "a",
                "﷽",
                "\r"
            })
    void whateverIsRepeatedIsReadWithoutFailing(String part) {
        String hostile = part.repeat(LONGEST / part.length());
        assertTrue(Markdown.html(hostile).length() < 20 * LONGEST);
        assertTrue(Markdown.plain(hostile).length() <= 4 * LONGEST);
    }

    @Test
    void nestingEndsWhereNobodyFollows() {
        Document page = Jsoup.parseBodyFragment(Markdown.html(">".repeat(LONGEST) + " deep"));
        assertTrue(page.select("blockquote").size() < 20);
        assertTrue(page.text().endsWith("deep"));
    }

    @Test
    void plainTextHasTheWordsAndTheAddresses() {
        assertEquals(
                """
                Programme

                For judges, see the manual (https://osce.example/m) or https://iom.example.

                - one
                - two""",
                Markdown.plain(
                        "# Programme\n\nFor **judges**, see [the manual](https://osce.example/m) or https://iom.example.\n\n- one\n- two"));
        assertEquals("Write to desk@iom.example", Markdown.plain("Write to desk@iom.example"));
        assertEquals("Ask the desk (desk@iom.example)", Markdown.plain("Ask [the desk](mailto:desk@iom.example)"));
        assertEquals("As was said", Markdown.plain("> As was said"));
        assertEquals("Room 4", Markdown.plain("`Room 4`"));
        assertEquals("one\ntwo\n\nthree", Markdown.plain("one\ntwo\n\n---\n\nthree"));
    }

    @Test
    void textWithoutMarksIsWhatItWas() {
        String typed = "50 % of 1,200 participants; snake_case, a * b, 5 < 6 & 7 > 3 (see annex #2)\nӘ Ғ Қ Ң Ө Ұ Ү Һ І";
        assertEquals(typed, Markdown.plain(typed));
        assertEquals("", Markdown.plain(""));
        assertEquals("", Markdown.html(""));
    }
}
