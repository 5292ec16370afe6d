package jointcalendar.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;
import jointcalendar.text.Words;

/**
 * What stands around each page: its head with the navigation, and what a form needs. Templates know it as {@code page}.
 *
 * @param language two letters, for the document
 * @param label the visitor's organisation; empty for nobody
 * @param here the address of this page, to come back to
 * @param tongues the portal's languages, to choose one; none where this page's forms could not be posted
 * @param name the visitor's own, or words in its place
 * @param places of the work at hand, in the head of the page
 * @param own what is one's own and what runs the portal, in the menu under one's name
 * @param notice what the last action did, told once
 * @param assets changes with each build, so that browsers may keep style and script for long
 * @param demo whether this is the rehearsal on the sample programme
 */
public record Frame(
        String language,
        boolean signedIn,
        boolean mayPost,
        String label,
        String name,
        List<Place> places,
        String here,
        List<Tongue> tongues,
        List<Place> own,
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

    /** A language that the portal speaks, named in itself. */
    public record Tongue(String code, String name, boolean current) {}

    /** Makes frames; knows what does not change from request to request. */
    public static final class Maker {
        private final FormToken formToken;
        private final Cookies cookies;
        private final ToIntFunction<Viewer> openOverlaps;
        private final ToIntFunction<Viewer> awaitedResults;
        private final String assets;
        private final boolean demo;

        public Maker(
                FormToken formToken,
                Cookies cookies,
                ToIntFunction<Viewer> openOverlaps,
                ToIntFunction<Viewer> awaitedResults,
                String assets,
                boolean demo) {
            this.formToken = formToken;
            this.cookies = cookies;
            this.openOverlaps = openOverlaps;
            this.awaitedResults = awaitedResults;
            this.assets = assets;
            this.demo = demo;
        }

        Frame make(Context ctx, Visitor visitor) {
            Viewer viewer = visitor.viewer();
            return new Frame(
                    viewer.language().code(),
                    viewer.signedIn(),
                    viewer.may(Right.POST),
                    visitor.label(),
                    name(visitor),
                    places(ctx.path(), viewer, visitor.words()),
                    WayBack.here(ctx),
                    visitor.formSecret().isEmpty() ? List.of() : tongues(viewer.language()),
                    own(ctx.path(), viewer, visitor.words()),
                    formToken.make(visitor),
                    Notice.take(ctx, cookies, visitor.words()),
                    assets,
                    demo);
        }

        private static List<Tongue> tongues(Language current) {
            return Arrays.stream(Language.values())
                    .map(language -> new Tongue(language.code(), language.ownName(), language == current))
                    .toList();
        }

        private List<Place> places(String path, Viewer viewer, Words words) {
            Place calendar = place("/calendar", "common.nav.calendar", path, words, 0);
            if (!viewer.signedIn()) {
                return List.of(calendar);
            }
            int results = awaitedResults.applyAsInt(viewer);
            Stream<Optional<Place>> all = Stream.of(
                    Optional.of(calendar),
                    Optional.of(
                            place("/overlaps", "common.nav.overlaps", path, words, openOverlaps.applyAsInt(viewer))),
                    where(results > 0, place("/results", "common.nav.results", path, words, results)),
                    Optional.of(place("/meetings/next", "common.nav.meeting", path, words, 0)),
                    Optional.of(place("/digests", "common.nav.digest", path, words, 0)),
                    Optional.of(place("/feeds", "common.nav.feeds", path, words, 0)));
            return all.flatMap(Optional::stream).toList();
        }

        private static String name(Visitor visitor) {
            String name = visitor.known().name().in(visitor.viewer().language());
            return name.isEmpty() ? visitor.words().say("common.nav.own") : name;
        }

        private static List<Place> own(String path, Viewer viewer, Words words) {
            Stream<Optional<Place>> all = Stream.of(
                    Optional.of(exactly("/profile", "common.nav.profile", path, words)),
                    Optional.of(place("/profile/sign-in", "common.nav.signing-in", path, words, 0)),
                    where(
                            viewer.may(Right.POST),
                            place("/activities/unfinished", "common.nav.unfinished", path, words, 0)),
                    Optional.of(place("/organisations", "common.nav.organisations", path, words, 0)),
                    where(seesPeople(viewer), place("/people", "common.nav.people", path, words, 0)),
                    where(viewer.may(Right.RUN_PORTAL), place("/settings", "common.nav.settings", path, words, 0)),
                    where(viewer.may(Right.RUN_PORTAL), place("/audit", "common.nav.audit", path, words, 0)));
            return viewer.signedIn() ? all.flatMap(Optional::stream).toList() : List.of();
        }

        private static boolean seesPeople(Viewer viewer) {
            return viewer.may(Right.SEE_DONORS) || viewer.may(Right.RUN_ORGANISATION);
        }

        private static Optional<Place> where(boolean so, Place place) {
            return so ? Optional.of(place) : Optional.empty();
        }

        private static Place exactly(String href, String key, String path, Words words) {
            return new Place(href, words.say(key), path.equals(href), 0);
        }

        private static Place place(String href, String key, String path, Words words, int count) {
            return new Place(href, words.say(key), path.equals(href) || path.startsWith(href + "/"), count);
        }
    }
}
