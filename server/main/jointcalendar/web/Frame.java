package jointcalendar.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.text.Words;

/**
 * What stands around each page: its head with the navigation, and what a form needs. Templates know it as {@code page}.
 *
 * @param language two letters, for the document
 * @param label the visitor's organisation; empty for nobody
 * @param path of this request, to mark where one is
 * @param notice what the last action did, told once
 * @param assets changes with each build, so that browsers may keep style and script for long
 * @param demo whether this is the rehearsal on the sample programme
 */
public record Frame(
        String language,
        boolean signedIn,
        boolean mayPost,
        String label,
        List<Place> places,
        String path,
        String formToken,
        Optional<String> notice,
        String assets,
        boolean demo) {
    /**
     * A place of the navigation.
     *
     * @param count of what waits there, or 0
     */
    public record Place(String href, String label, boolean current, int count) {}

    /** Makes frames; knows what does not change from request to request. */
    public static final class Maker {
        private final FormToken formToken;
        private final Cookies cookies;
        private final ToIntFunction<Viewer> openOverlaps;
        private final String assets;
        private final boolean demo;

        public Maker(
                FormToken formToken, Cookies cookies, ToIntFunction<Viewer> openOverlaps, String assets, boolean demo) {
            this.formToken = formToken;
            this.cookies = cookies;
            this.openOverlaps = openOverlaps;
            this.assets = assets;
            this.demo = demo;
        }

        Frame make(Context ctx, Visitor visitor) {
            Viewer viewer = visitor.viewer();
            return new Frame(
                    viewer.language().code(),
                    viewer.signedIn(),
                    viewer.has(jointcalendar.access.Role.MEMBER),
                    visitor.label(),
                    places(ctx.path(), viewer, visitor.words()),
                    ctx.path(),
                    formToken.make(visitor),
                    Notice.take(ctx, cookies, visitor.words()),
                    assets,
                    demo);
        }

        private List<Place> places(String path, Viewer viewer, Words words) {
            Place calendar = place("/calendar", "common.nav.calendar", path, words, 0);
            if (!viewer.signedIn()) {
                return List.of(calendar);
            }
            List<Place> places = new ArrayList<>(List.of(
                    calendar,
                    place("/overlaps", "common.nav.overlaps", path, words, openOverlaps.applyAsInt(viewer)),
                    place("/meetings/next", "common.nav.meeting", path, words, 0),
                    place("/digests", "common.nav.digest", path, words, 0),
                    place("/feeds", "common.nav.feeds", path, words, 0)));
            if (viewer.may(Right.RUN_PORTAL)) {
                places.add(place("/audit", "common.nav.audit", path, words, 0));
            }
            return places;
        }

        private static Place place(String href, String key, String path, Words words, int count) {
            return new Place(href, words.say(key), path.equals(href) || path.startsWith(href + "/"), count);
        }
    }
}
