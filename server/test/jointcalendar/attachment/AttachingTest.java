package jointcalendar.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestBrowser.SentFile;
import jointcalendar.access.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files are attached, found, downloaded and removed, by whom they may be. */
class AttachingTest {
    private final FileHouse house = new FileHouse();

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void severalFilesAreAttachedAtOnceAndListed() {
        TestBrowser page = house.attach(
                List.of(
                        new SentFile("agenda.pdf", SampleFiles.pdf("one")),
                        new SentFile("people.csv", SampleFiles.text("name,place\nAinur,Merke\n"))),
                "kind",
                "agenda");
        assertEquals(house.page(), page.path());
        assertTrue(page.text().contains("Added. Whoever sees the activity can now download it."), page.text());
        assertEquals(
                List.of("agenda.pdf", "people.csv"),
                page.page().select("#files a[download]").eachText());
        assertTrue(page.page().select("#files li").first().text().contains("Agenda PDF 1 kB · Wed 2 May 2007 · "));
        assertEquals(List.of("attachment.added", "attachment.added"), audited());
    }

    @Test
    void whatIsDownloadedIsSavedUnderItsNameAndNeverShown() {
        byte[] content = SampleFiles.pdf("Оқу құралы");
        house.attach("Оқу құралы «Шекара».pdf", content, "title", "Handbook");
        TestBrowser file = house.portal.as(FileHouse.STRANGER).ask("GET", link(), "Accept-Encoding", "gzip");
        assertEquals(200, file.status());
        assertArrayEquals(content, file.bytes());
        assertEquals("application/pdf", file.header("Content-Type").split(";", 2)[0]);
        assertEquals(Integer.toString(content.length), file.header("Content-Length"));
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertEquals(
                List.of("default-src 'none'; sandbox; frame-ancestors 'none'"),
                file.headers("Content-Security-Policy"));
        assertEquals(
                "attachment; filename=\"___ ______ ________.pdf\"; filename*=UTF-8''%D0%9E%D2%9B%D1%83%20%D2%9B%D2%B1%D1%80"
                        + "%D0%B0%D0%BB%D1%8B%20%C2%AB%D0%A8%D0%B5%D0%BA%D0%B0%D1%80%D0%B0%C2%BB.pdf",
                file.header("Content-Disposition"));
        assertEquals(
                "Handbook",
                house.portal
                        .as(FileHouse.STRANGER)
                        .open(house.page())
                        .page()
                        .select("#files a")
                        .text());
    }

    @Test
    void aTextIsSentAsItIs() {
        byte[] content = SampleFiles.text("Программа\n".repeat(2000));
        house.attach("programme.txt", content);
        TestBrowser file = house.portal.as(FileHouse.EDITOR).ask("GET", link(), "Accept-Encoding", "gzip");
        assertArrayEquals(content, file.bytes());
        assertEquals("", file.header("Content-Encoding"));
    }

    @Test
    void equalFilesShareTheirBytes() {
        byte[] content = SampleFiles.pdf("same");
        house.attach(List.of(new SentFile("a.pdf", content), new SentFile("b.pdf", content)));
        assertEquals(2, house.links(FileHouse.EDITOR).size());
        assertEquals(1, house.stored("files").size());
        house.portal.as(FileHouse.EDITOR).open(link() + "/removal").submit(link() + "/removal");
        assertArrayEquals(
                content, house.portal.as(FileHouse.EDITOR).ask("GET", link()).bytes());
    }

    @Test
    void aNameThatIsTakenIsNumberedAndTheSameFileTwiceRefused() {
        house.attach("manual.pdf", SampleFiles.pdf("first"));
        TestBrowser page = house.attach(List.of(
                new SentFile("Manual.pdf", SampleFiles.pdf("second")),
                new SentFile("manual.pdf", SampleFiles.pdf("third"))));
        assertEquals(
                List.of("manual.pdf", "Manual (2).pdf", "manual (3).pdf"),
                page.page().select("#files a[download]").eachText());
        TestBrowser again = house.attach("manual.pdf", SampleFiles.pdf("first"));
        assertEquals(422, again.status());
        assertEquals("“manual.pdf” is attached already, unchanged.", FileHouse.why(again));
    }

    @Test
    void aFileThatIsRemovedIsGoneForAllAndStaysInHistory() {
        house.attach("manual.pdf", SampleFiles.pdf("one"));
        String link = link();
        TestBrowser editor = house.portal.as(FileHouse.EDITOR).open(link + "/removal");
        assertTrue(editor.text().contains("manual.pdf"));
        TestBrowser page = editor.submit(link + "/removal");
        assertTrue(page.text().contains("Removed: manual.pdf"), page.text());
        assertEquals(List.of(), house.links(FileHouse.EDITOR));
        assertEquals(404, house.portal.as(FileHouse.EDITOR).ask("GET", link).status());
        assertEquals(
                404,
                house.portal.as(FileHouse.EDITOR).ask("GET", link + "/removal").status());
        assertEquals(List.of("attachment.added", "attachment.removed"), audited());
        assertTrue(house.attach("manual.pdf", SampleFiles.pdf("one")).text().contains("manual.pdf"));
    }

    @Test
    void nobodyLearnsOfAFileByItsNumberOrHash() throws IOException {
        house.attach("manual.pdf", SampleFiles.pdf("one"));
        long other = house.post(Visibility.MEMBERS);
        String number = link().substring(link().lastIndexOf('/') + 1);
        String hash = house.stored("files").get(0).getParent().getFileName()
                + house.stored("files").get(0).getFileName().toString();
        for (String path : List.of(
                "/activities/" + other + "/files/" + number,
                house.form() + "/" + hash,
                house.form() + "/999999",
                house.form() + "/0x1",
                house.form() + "/-1",
                "/files/" + hash,
                "/static/../files/" + hash)) {
            assertEquals(
                    404, house.portal.as(FileHouse.STRANGER).ask("GET", path).status(), path);
        }
        assertEquals(404, house.portal.visitor().ask("GET", link()).status());
    }

    @Test
    void theFilesOfAPublicActivityAreForEverybodyWithoutNames() {
        long open = house.post(Visibility.PUBLIC);
        String form = "/activities/" + open + "/files";
        house.portal
                .as(FileHouse.EDITOR)
                .open(form)
                .attach(form, List.of(new SentFile("a.pdf", SampleFiles.pdf("one"))));
        TestBrowser page = house.portal.visitor().open("/activities/" + open);
        assertEquals(
                "PDF 1 kB · Wed 2 May 2007",
                page.page().select("#files li .aside").text());
        String link = page.page().select("#files a").attr("href");
        assertEquals(200, house.portal.visitor().ask("GET", link).status());
    }

    @Test
    void othersNeitherAttachNorRemove() {
        house.attach("manual.pdf", SampleFiles.pdf("one"));
        long own = house.portal
                .post(jointcalendar.calendar.PlanOf.training(
                        house.portal.standing("IOM").id(),
                        "Own",
                        "2007-06-20",
                        jointcalendar.activity.Status.CONFIRMED,
                        Visibility.MEMBERS))
                .id();
        String ownForm = "/activities/" + own + "/files";
        TestBrowser stranger = house.portal.as(FileHouse.STRANGER).open(ownForm);
        List<SentFile> files = List.of(new SentFile("b.pdf", SampleFiles.pdf("two")));
        assertEquals(403, stranger.attachTo(ownForm, house.form(), files).status());
        assertEquals(
                403,
                house.portal
                        .as(FileHouse.STRANGER)
                        .ask("GET", link() + "/removal")
                        .status());
        assertEquals(1, house.links(FileHouse.STRANGER).size());
        assertEquals(1, house.stored("files").size());
        assertFalse(
                house.portal.as(FileHouse.STRANGER).open(house.page()).text().contains("Add files"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        TestBrowser editor = house.portal.as(FileHouse.EDITOR).open(house.form());
        List<SentFile> files = List.of(new SentFile("b.pdf", SampleFiles.pdf("two")));
        assertEquals(
                400, editor.attach(house.form(), files, "form-token", "made up").status());
        assertEquals(List.of(), house.stored("files"));
    }

    private List<String> audited() {
        return house.portal.audited().stream()
                .filter(action -> action.startsWith("attachment."))
                .toList();
    }

    private String link() {
        return house.links(FileHouse.EDITOR).get(0);
    }
}
