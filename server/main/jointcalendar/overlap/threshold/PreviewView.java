package jointcalendar.overlap.threshold;

import java.util.Arrays;
import java.util.List;
import jointcalendar.activity.Outline;
import jointcalendar.overlap.Kind;
import jointcalendar.overlap.OverlapWords;
import jointcalendar.overlap.Preview;

/** A preview as the page tells it. */
final class PreviewView {
    private static final int MOST_NAMED = 20;

    private final Preview preview;
    private final OverlapWords words;

    PreviewView(Preview preview, OverlapWords words) {
        this.preview = preview;
        this.words = words;
    }

    /** How many flags of one kind come, go, become of that kind, and change their strength. */
    public record Row(String name, int coming, int going, int turning, int shifting) {
        boolean saysSomething() {
            return coming + going + turning + shifting > 0;
        }
    }

    /** An activity that is linked. */
    public record Side(long id, String title) {}

    /** A flag that would come, go or be of another kind. */
    public record Named(String kind, String name, String sentence, List<Side> sides) {}

    /** Changes of one sort, the first of them named; {@code what} is coming, going or turning. */
    public record Group(String what, int count, List<Named> named, int more) {}

    /** Of the kinds of which any would change. */
    List<Row> rows() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Row(
                        words.kind(kind),
                        count(preview.coming(), kind),
                        count(preview.going(), kind),
                        count(preview.turning(), kind),
                        count(preview.shifting(), kind)))
                .filter(Row::saysSomething)
                .toList();
    }

    private static int count(List<Preview.Change> changes, Kind kind) {
        return (int) changes.stream()
                .filter(change -> change.finding().kind() == kind)
                .count();
    }

    List<Group> groups() {
        return List.of(
                group("coming", preview.coming()),
                group("going", preview.going()),
                group("turning", preview.turning()));
    }

    private Group group(String what, List<Preview.Change> changes) {
        List<Named> named = changes.stream().limit(MOST_NAMED).map(this::named).toList();
        return new Group(what, changes.size(), named, changes.size() - named.size());
    }

    private Named named(Preview.Change change) {
        return new Named(
                change.finding().kind().slug(),
                words.kind(change.finding().kind()),
                words.aboutBoth(
                        change.finding(), change.one().plan(), change.other().plan()),
                List.of(side(change.one()), side(change.other())));
    }

    private Side side(Outline outline) {
        return new Side(outline.id(), outline.plan().titleIn(words.language()));
    }
}
