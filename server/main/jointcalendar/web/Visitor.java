package jointcalendar.web;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.text.PersonName;
import jointcalendar.text.Words;

/**
 * Who sent this request, found once and kept with it.
 *
 * @param known who that is
 * @param formSecret what this visitor's form tokens are made from: the session's or the anonymous cookie's value
 */
public record Visitor(Known known, String formSecret, Words words) {
    private static final String ATTRIBUTE = Visitor.class.getName();

    /** Finds out who sent a request. */
    public interface Finder {
        /** The viewer that the session token belongs to, or one for nobody. */
        Known find(String sessionToken);
    }

    /**
     * A viewer with what else a page needs to know of them.
     *
     * @param label their organisation's short name; empty for nobody
     * @param name empty for nobody, and for a person who has not told one
     * @param zone in which they read times as well; empty for nobody
     */
    public record Known(Viewer viewer, String label, PersonName name, Optional<ZoneId> zone) {
        /** Somebody of whom no more is known. */
        public Known(Viewer viewer, String label) {
            this(viewer, label, PersonName.whole(""), Optional.empty());
        }
    }

    /** What they may see and do. */
    public Viewer viewer() {
        return known.viewer();
    }

    /** What stands for them in the page's head: their organisation's short name; empty for nobody. */
    public String label() {
        return known.label();
    }

    /** In which they read times as well, beside the venue's; empty for nobody. */
    public Optional<ZoneId> zone() {
        return known.zone();
    }

    /** The visitor of this request. */
    public static Visitor of(Context ctx) {
        return Objects.requireNonNull(ctx.<Visitor>attribute(ATTRIBUTE), "The visitor is found before any handler");
    }

    /** Has the answer to this request speak that language, whoever sent it. */
    public static void speak(Context ctx, Language language) {
        Visitor visitor = of(ctx);
        Viewer viewer = new Viewer(visitor.viewer().seat(), language);
        Known known = new Known(viewer, visitor.label(), visitor.known().name(), visitor.zone());
        remember(ctx, known, visitor.formSecret(), visitor.words().messages());
    }

    static boolean isKnown(Context ctx) {
        return ctx.attribute(ATTRIBUTE) != null;
    }

    static Visitor remember(Context ctx, Known known, String formSecret, Messages messages) {
        Visitor visitor =
                new Visitor(known, formSecret, messages.in(known.viewer().language()));
        ctx.attribute(ATTRIBUTE, visitor);
        return visitor;
    }
}
