package jointcalendar.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Says in words what plain text cannot show: where links lead. Marks that only looks give a meaning are left out. */
final class SpelledOutMarkdown extends AbstractVisitor {
    @Override
    public void visit(Link link) {
        visitChildren(link);
        String address = link.getDestination();
        boolean says = link.getFirstChild() instanceof Text words
                && words.getNext() == null
                && address.endsWith(words.getLiteral());
        if (!says) {
            link.insertAfter(new Text(" (" + address.replaceFirst("^mailto:", "") + ")"));
        }
        TamedMarkdown.unwrap(link);
    }

    @Override
    public void visit(Code code) {
        code.insertBefore(new Text(code.getLiteral()));
        code.unlink();
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        TamedMarkdown.unwrap(quote);
    }

    @Override
    public void visit(ThematicBreak line) {
        line.unlink();
    }
}
