package jointcalendar.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jointcalendar.TestBrowser;
import jointcalendar.TestBrowser.SentFile;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;

/** A portal with an activity of OSCE's, a member of OSCE's who attaches files to it, and others who look. */
final class FileHouse implements AutoCloseable {
    static final String EDITOR = "member@osce.example";
    static final String STRANGER = "member@iom.example";

    final TestPortal portal;
    final long activity;

    FileHouse() {
        this(TestPortal.Wishes.none());
    }

    FileHouse(TestPortal.Wishes wishes) {
        portal = TestPortal.with(wishes);
        portal.account(EDITOR, Role.MEMBER, "OSCE", Side.DONOR);
        portal.account(STRANGER, Role.MEMBER, "IOM", Side.DONOR);
        activity = post(Visibility.MEMBERS);
    }

    long post(Visibility visibility) {
        return portal.post(PlanOf.training(
                        portal.organisation("OSCE", Side.DONOR).id(),
                        "Border guards",
                        "2007-06-05",
                        Status.CONFIRMED,
                        visibility,
                        Set.of()))
                .id();
    }

    String page() {
        return "/activities/" + activity;
    }

    String form() {
        return page() + "/files";
    }

    TestBrowser attach(String name, byte[] content, String... fields) {
        return attach(List.of(new SentFile(name, content)), fields);
    }

    TestBrowser attach(List<SentFile> files, String... fields) {
        return portal.as(EDITOR).open(form()).attach(form(), files, fields);
    }

    /** The addresses of the files that the page shows to that person. */
    List<String> links(String person) {
        return portal.as(person)
                .open(page())
                .page()
                .select("#files a[download]")
                .eachAttr("href");
    }

    /** What the page says beside the field of files. */
    static String why(TestBrowser answer) {
        return Objects.requireNonNull(answer.page().selectFirst("#files-why"), answer.text())
                .text();
    }

    /** All files under a folder of the data folder. */
    List<Path> stored(String folder) {
        Path place = portal.data.resolve(folder);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        portal.close();
    }
}
