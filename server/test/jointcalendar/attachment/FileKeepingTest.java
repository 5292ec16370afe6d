package jointcalendar.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import jointcalendar.TestBrowser;
import jointcalendar.TestBrowser.SentFile;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.db.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the bytes: when they go, what they may fill, and what is told when they are lost. */
class FileKeepingTest {
    private static final byte[] PDF = SampleFiles.pdf("kept");

    private FileHouse house = new FileHouse();

    @AfterEach
    void stop() {
        house.close();
    }

    private void reopen(FileLimits limits) {
        house.close();
        house = new FileHouse(TestPortal.Wishes.none().holding(limits));
    }

    private void clean() {
        Database database = house.portal.testDatabase.database();
        new FileCleaning(
                        database,
                        new AttachmentRepository(database),
                        new FileStore(house.portal.data),
                        house.portal.realTime)
                .clean();
    }

    private void attachAndRemove() {
        house.attach("a.pdf", PDF);
        String link = link();
        house.portal.as(FileHouse.EDITOR).open(link + "/removal").submit(link + "/removal");
    }

    private String link() {
        return house.links(FileHouse.EDITOR).get(0);
    }

    @Test
    void whatNothingIsAttachedToGoesADayLater() {
        house.attach("b.pdf", SampleFiles.pdf("stays"));
        attachAndRemove();
        house.portal.realTime.pass(Duration.ofHours(23));
        clean();
        assertEquals(2, house.stored("files").size());
        house.portal.realTime.pass(Duration.ofHours(2));
        clean();
        assertEquals(1, house.stored("files").size());
        assertEquals(1, house.portal.count("stored_file"));
        assertEquals(200, house.portal.as(FileHouse.EDITOR).ask("GET", link()).status());
    }

    @Test
    void whatIsAttachedAgainMeanwhileStays() {
        attachAndRemove();
        house.portal.realTime.pass(Duration.ofHours(30));
        house.attach("again.pdf", PDF);
        clean();
        house.portal.realTime.pass(Duration.ofDays(90));
        clean();
        assertArrayEquals(
                PDF, house.portal.as(FileHouse.EDITOR).ask("GET", link()).bytes());
    }

    @Test
    void aPortalThatWasCutOffInTheMiddleLeavesNothingForGood() throws IOException {
        FileStore store = new FileStore(house.portal.data);
        Path old = Files.write(store.incoming().resolve("cut-off"), PDF);
        Files.setLastModifiedTime(
                old, FileTime.from(house.portal.realTime.instant().minus(Duration.ofHours(25))));
        Path fresh = Files.write(store.incoming().resolve("under-way"), PDF);
        Files.setLastModifiedTime(fresh, FileTime.from(house.portal.realTime.instant()));
        try (FileStore.Draft draft = store.receive(new java.io.ByteArrayInputStream(PDF), 1000)) {
            store.place(draft);
        }
        clean();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh));
        assertEquals(1, house.stored("files").size());
        house.portal.realTime.pass(Duration.ofHours(25));
        clean();
        assertEquals(List.of(), house.stored("files"));
    }

    @Test
    void aDamagedOrMissingFileIsSaidSoAndHealedByAttachingItAgain() throws IOException {
        house.attach("a.pdf", PDF);
        Path stored = house.stored("files").get(0);
        Files.writeString(stored, "%PDF-1.7 altered");
        assertLost();
        Files.delete(stored);
        assertLost();
        house.attach("copy.pdf", PDF);
        assertArrayEquals(
                PDF, house.portal.as(FileHouse.STRANGER).ask("GET", link()).bytes());
    }

    private void assertLost() {
        TestBrowser answer = house.portal.as(FileHouse.STRANGER).ask("GET", link());
        assertEquals(500, answer.status());
        assertTrue(answer.text().contains("the file itself is missing or has changed"), answer.text());
        assertTrue(answer.header("Content-Disposition").isEmpty());
    }

    @Test
    void onlyItsOwnerReadsTheFolder() throws IOException {
        house.attach("a.pdf", PDF);
        Path stored = house.stored("files").get(0);
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)));
        assertTrue(house.portal.data.relativize(stored).toString().matches("files/[0-9a-f]{2}/[0-9a-f]{62}"));
        assertEquals(List.of(), house.stored("incoming"));
    }

    @Test
    void anActivityAndThePortalHoldNoMoreThanTheyMay() {
        reopen(new FileLimits(1000, 1500, 1700, 0));
        byte[] large = SampleFiles.pdf("x".repeat(900));
        house.attach("a.pdf", large);
        assertTrue(FileHouse.why(house.attach("b.pdf", SampleFiles.pdf("y".repeat(900))))
                .contains("may be 2 kB together"));
        long other = house.post(jointcalendar.access.Visibility.MEMBERS);
        String form = "/activities/" + other + "/files";
        TestBrowser full = house.portal
                .as(FileHouse.EDITOR)
                .open(form)
                .attach(form, List.of(new SentFile("c.pdf", SampleFiles.pdf("z".repeat(900)))));
        assertEquals("The portal keeps no more files at present. Please tell the coordinator.", FileHouse.why(full));
    }

    @Test
    void aFullDiskIsSaidClearly() {
        reopen(new FileLimits(1000, 1500, 1700, Long.MAX_VALUE / 2));
        TestBrowser answer = house.attach("a.pdf", PDF);
        assertEquals(507, answer.status());
        assertTrue(answer.text().contains("the portal's disk is full"), answer.text());
        assertEquals(List.of(), house.stored("files"));
    }

    @Test
    void whoeverSendsTooOftenWaits() {
        TestBrowser editor = house.portal.as(FileHouse.EDITOR).open(house.form());
        for (int i = 0; i < 60; i++) {
            assertEquals(422, editor.attach(house.form(), List.of()).status());
        }
        TestBrowser answer = editor.attach(house.form(), List.of());
        assertEquals(429, answer.status());
        assertFalse(answer.header("Retry-After").isEmpty());
    }

    @Test
    void filesFollowTheirActivityWhenItsOrganisationIsMerged() {
        house.attach("a.pdf", PDF);
        house.portal.account("coordinator@inl.example", Role.COORDINATOR, "INL", Side.DONOR);
        long from = house.portal.standing("OSCE").id();
        long into = house.portal.standing("IOM").id();
        String merger = "/organisations/" + from + "/merger";
        house.portal
                .as("coordinator@inl.example")
                .open(merger + "?into=" + into)
                .submit(merger, "into", Long.toString(into));
        assertTrue(house.portal.as(FileHouse.STRANGER).open(house.page()).text().contains("Add files"));
        assertArrayEquals(
                PDF, house.portal.as(FileHouse.STRANGER).ask("GET", link()).bytes());
    }

    @Test
    void aPersonIsToldOfTheirFilesAndForgottenByName() {
        house.attach("a.pdf", PDF);
        TestBrowser editor = house.portal.as(FileHouse.EDITOR);
        assertTrue(editor.open(house.page()).page().select("#files li").text().contains(FileHouse.EDITOR));
        String told = editor.ask("GET", "/profile/data.json").body();
        assertTrue(told.contains("\"attached at\" : \"2007-05-02T03:00:00Z\""), told);
        editor.open("/profile/data").submit("/profile/data/erasure", "confirmation", FileHouse.EDITOR);
        TestBrowser page = house.portal.as(FileHouse.STRANGER).open(house.page());
        assertTrue(page.page().select("#files li").text().contains("a.pdf"));
        assertFalse(page.text().contains(FileHouse.EDITOR), page.text());
    }
}
