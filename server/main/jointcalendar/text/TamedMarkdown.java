package jointcalendar.text;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Takes out of a text what could lead astray or load something: what remains of it are its words. */
final class TamedMarkdown extends AbstractVisitor {
    private static final Pattern ALLOWED =
            Pattern.compile("(https?://|mailto:)[^\\s\\p{Cc}]+", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 6;
    private static final int PAGE_HEADINGS = 2;

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!ALLOWED.matcher(link.getDestination()).matches()) {
            unwrap(link);
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        unwrap(image);
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        heading.setLevel(Math.min(DEEPEST, heading.getLevel() + PAGE_HEADINGS));
    }

    /** Puts the children of a node in its place. */
    static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }
}
