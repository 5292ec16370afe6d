package jointcalendar.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Text in which people may write headings, lists, links and emphasis, by CommonMark. What it says is shown, what it could do is not: HTML
 * stands as typed, images are their descriptions, links lead to the web or to a mailbox, and nesting ends where no reader follows.
 */
public final class Markdown {
    /** Far more than anybody writes; each level costs the stack of the thread that renders it. */
    private static final int MOST_NESTED = 12;

    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            BlockQuote.class,
            FencedCodeBlock.class,
            Heading.class,
            IndentedCodeBlock.class,
            ListBlock.class,
            ThematicBreak.class);

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(AutolinkExtension.create()))
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(MOST_NESTED)
            .maxInlineNesting(MOST_NESTED)
            .build();

    /** A line that was broken stays so: people press Enter where they want a new line. */
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "noopener nofollow");
                }
            })
            .build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private Markdown() {}

    /** As HTML that may stand in a page below a second heading (OWASP: output encoding); its own headings begin with the third. */
    public static String html(String source) {
        Node document = PARSER.parse(source);
        document.accept(new TamedMarkdown());
        return HTML.render(document);
    }

    /** As text for calendars, letters and search: no marks of emphasis, and each link's address in brackets behind its words. */
    public static String plain(String source) {
        Node document = PARSER.parse(source);
        document.accept(new TamedMarkdown());
        document.accept(new SpelledOutMarkdown());
        return PLAIN.render(document).strip();
    }
}
