package jointcalendar.web;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;

/**
 * Who sent this request, found once and kept with it.
 *
 * @param viewer what they may see and do
 * @param label what stands for them in the page's head: their organisation's short name; empty for nobody
 * @param formSecret what this visitor's form tokens are made from: the session's name or the anonymous cookie's value
 */
public record Visitor(Viewer viewer, String label, String formSecret, Words words) {
    private static final String ATTRIBUTE = Visitor.class.getName();

    /** Finds out who sent a request. */
    public interface Finder {
        /** The viewer that the session token belongs to, or one for nobody. */
        Known find(String sessionToken);
    }

    /**
     * A viewer with the label for the page's head.
     *
     * @param session what stays the same as long as the session lasts, whatever its token; empty: the token itself, as it never changes
     * @param newToken the session's token from now on, where it has changed
     */
    public record Known(Viewer viewer, String label, String session, Optional<String> newToken) {
        public Known(Viewer viewer, String label) {
            this(viewer, label, "", Optional.empty());
        }
    }

    /** The visitor of this request. */
    public static Visitor of(Context ctx) {
        return Objects.requireNonNull(ctx.<Visitor>attribute(ATTRIBUTE), "The visitor is found before any handler");
    }

    static boolean isKnown(Context ctx) {
        return ctx.attribute(ATTRIBUTE) != null;
    }

    static Visitor remember(Context ctx, Known known, String formSecret, Messages messages) {
        Visitor visitor = new Visitor(
                known.viewer(),
                known.label(),
                formSecret,
                messages.in(known.viewer().language()));
        ctx.attribute(ATTRIBUTE, visitor);
        return visitor;
    }
}
