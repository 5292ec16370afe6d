package jointcalendar.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jointcalendar.TestBrowser;
import jointcalendar.TestBrowser.SentFile;
import jointcalendar.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may be attached, and how everything else is answered. */
class FileRefusalsTest {
    private static FileHouse house;

    @BeforeAll
    static void open() {
        house = new FileHouse(TestPortal.Wishes.none().holding(FileLimits.ofMegabytes(2, 4, 100, 1)));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void takesEachFormatThatPeopleExchange() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.pdf", SampleFiles.pdf("a"));
        files.put("a.docx", SampleFiles.docx(Map.of()));
        files.put("a.xlsx", SampleFiles.office("spreadsheetml.sheet.main+xml", Map.of()));
        files.put("a.pptx", SampleFiles.office("presentationml.presentation.main+xml", Map.of()));
        files.put("a.odt", SampleFiles.openDocument("text", Map.of()));
        files.put("a.ods", SampleFiles.openDocument("spreadsheet", Map.of("Basic/script-lc.xml", new byte[1])));
        files.put("a.odp", SampleFiles.openDocument("presentation", Map.of()));
        files.put("a.doc", SampleFiles.compound("WordDocument"));
        files.put("a.xls", SampleFiles.compound("Workbook"));
        files.put("a.ppt", SampleFiles.compound("PowerPoint Document"));
        files.put("a.rtf", SampleFiles.text("{\\rtf1\\ansi Agenda}"));
        files.put("a.txt", "Программа для пограничников".getBytes(java.nio.charset.Charset.forName("windows-1251")));
        files.put("a.csv", SampleFiles.text("\ufeffимя;место\n"));
        files.put("a.png", SampleFiles.picture("png"));
        files.put("a.jpeg", SampleFiles.picture("jpg"));
        files.put("b.JPG", SampleFiles.picture("jpg"));
        TestBrowser page = house.attach(files.entrySet().stream()
                .map(file -> new SentFile(file.getKey(), file.getValue()))
                .toList());
        assertEquals(house.page(), page.path(), page.text());
        List<String> shown = page.page().select("#files a[download]").eachText();
        files.keySet().forEach(name -> assertTrue(shown.contains(name.replace("JPG", "jpg")), name));
    }

    @Test
    void takesADocumentWithATableOfAnotherInIt() {
        byte[] table = SampleFiles.office("spreadsheetml.sheet.main+xml", Map.of());
        house.attach("embedded.docx", SampleFiles.docx(Map.of("word/embeddings/sheet1.xlsx", table)));
        assertTrue(house.portal.as(FileHouse.EDITOR).open(house.page()).text().contains("embedded.docx"));
    }

    @Test
    void refusesWhatCouldRun() {
        byte[] exe = SampleFiles.text("MZ\u0090\0\3\0\0\0\4\0\0\0" + "\0".repeat(100) + "PE\0\0");
        assertRefused("is a program", "manual.exe", exe);
        assertRefused("is a program", "manual.pdf", exe);
        assertRefused("is a program", "run.txt", SampleFiles.text("#!/bin/sh\nrm -rf /\n"));
        assertRefused(
                "web page", "page.txt", SampleFiles.text("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        assertRefused("web page", "page.html", SampleFiles.text("<html><body>x</body></html>"));
        assertRefused(
                "web page",
                "drawing.png",
                SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"));
        assertRefused("is a program", "d.docx", SampleFiles.docx(Map.of("word/media/a.bin", exe)));
    }

    @Test
    void refusesMacrosHoweverTheyAreHidden() {
        byte[] vba = SampleFiles.compound("_VBA_PROJECT", "VBA");
        assertRefused("macros", "m.docx", SampleFiles.docx(Map.of("word/vbaProject.bin", new byte[9])));
        assertRefused("macros", "m.docx", SampleFiles.docx(Map.of("word/plain.bin", vba)));
        assertRefused("macros", "m.docm", SampleFiles.office("x\"/><y z=\"macroEnabled", Map.of()));
        assertRefused(
                "macros", "m.docx", SampleFiles.docx(Map.of("[content_types].xml", SampleFiles.text("macro&#69;"))));
        assertRefused("macros", "m.doc", SampleFiles.compound("WordDocument", "Macros", "_VBA_PROJECT"));
        assertRefused("macros", "m.odt", SampleFiles.openDocument("text", Map.of("Basic/Standard/Module1.xml", vba)));
        byte[] sheet = SampleFiles.office("spreadsheetml.sheet.main+xml", Map.of("xl/vbaProject.bin", vba));
        assertRefused("macros", "m.docx", SampleFiles.docx(Map.of("word/embeddings/sheet.xlsx", sheet)));
    }

    @Test
    void refusesBombsAndArchives() {
        assertRefused("far too large", "bomb.docx", SampleFiles.docx(Map.of("word/a.xml", new byte[60_000_000])));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= Unpacking.MOST_PARTS; i++) {
            many.put("word/" + i, new byte[0]);
        }
        assertRefused("far too large", "many.docx", SampleFiles.docx(many));
        byte[] bomb = SampleFiles.zip(Map.of("a", new byte[60_000_000]));
        assertRefused("far too large", "inner.docx", SampleFiles.docx(Map.of("word/embeddings/a.xlsx", bomb)));
        byte[] inner = SampleFiles.zip(Map.of("a", SampleFiles.zip(Map.of("b", new byte[1]))));
        assertRefused("packed too deep", "deep.docx", SampleFiles.docx(Map.of("word/embeddings/a.zip", inner)));
        assertRefused("is an archive", "files.zip", SampleFiles.zip(Map.of("a.txt", new byte[1])));
        assertRefused("is an archive", "files.docx", SampleFiles.zip(Map.of("a.txt", new byte[1])));
        assertRefused("is an archive", "files.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
    }

    @Test
    void refusesWhatIsDamagedLockedOrEmpty() {
        byte[] whole = SampleFiles.docx(Map.of());
        assertRefused("is damaged", "cut.docx", Arrays.copyOf(whole, whole.length / 2));
        assertRefused("is damaged", "cut.doc", Arrays.copyOf(SampleFiles.compound("WordDocument"), 1100));
        byte[] endless = SampleFiles.compound("WordDocument");
        java.nio.ByteBuffer.wrap(endless)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(516, 1);
        assertRefused("is damaged", "endless.doc", endless);
        assertRefused("password", "locked.docx", SampleFiles.compound("EncryptedPackage", "EncryptionInfo"));
        assertRefused("is empty", "empty.pdf", new byte[0]);
        assertRefused("not accepted", "noise.bin", new byte[] {1, 2, 3, 0, 5, 6, 7, 8, 9});
    }

    @Test
    void theNamesEndingMustFitTheContent() {
        TestBrowser answer =
                house.attach("programme.docx", SampleFiles.pdf("ending"), "kind", "agenda", "title", "Plan");
        assertEquals(
                "“programme.docx” is a PDF file by its content, but its name says otherwise. Rename it so that it ends in"
                        + " .pdf.",
                FileHouse.why(answer));
        assertEquals("Plan", answer.page().select("#title").val());
        assertEquals("agenda", answer.page().select("#kind option[selected]").val());
        assertRefused("ends in .pdf", "noending", SampleFiles.pdf("ending"));
    }

    @Test
    void namesAreCleanedOfPathsAndTricks() {
        assertEquals("x.pdf", name("..\\..\\x.pdf"));
        assertEquals("passwd.txt", name("../../etc/passwd.txt"));
        assertEquals("_con.pdf", name("con.pdf"));
        assertEquals("_NUL.tar.pdf", name("NUL.tar.pdf"));
        assertEquals("manual_fdp.exe.pdf", name("manual_\u202efdp.exe.pdf"));
        assertEquals("a b_.pdf", name("  a\u00a0\t b?. .pdf ").replace(" .pdf", ".pdf"));
        assertEquals("file", name("\0\u200b. ."));
        assertEquals("htaccess", name(".htaccess"));
        assertEquals(120 + 4, name("ё".repeat(500) + ".pdf").length());
        assertEquals("й.pdf", name("и\u0306.pdf"));
        TestBrowser page = house.attach("..\\..\\trick.pdf", SampleFiles.pdf("trick"));
        assertTrue(page.page().select("#files a[download]").eachText().contains("trick.pdf"), page.text());
    }

    private static String name(String sent) {
        return FileName.clean(sent).text();
    }

    @Test
    void nothingIsHalfDone() {
        int before = house.portal.count("attachment");
        TestBrowser answer = house.attach(List.of(
                new SentFile("good.pdf", SampleFiles.pdf("good")),
                new SentFile("bad.exe", SampleFiles.text("MZ\u0090\0\3\0\0\0")),
                new SentFile("bad.zip", SampleFiles.zip(Map.of("a", new byte[1])))));
        assertEquals(422, answer.status());
        assertTrue(FileHouse.why(answer).contains("bad.exe")
                && FileHouse.why(answer).contains("bad.zip"));
        assertEquals(before, house.portal.count("attachment"));
        assertEquals(List.of(), house.stored("incoming"));
    }

    @Test
    void refusesWhatIsTooLarge() {
        byte[] large = ("%PDF-1.7\n" + "x".repeat(2_000_000)).getBytes(StandardCharsets.US_ASCII);
        assertRefused("larger than 2 MB", "large.pdf", large);
        TestBrowser whole = house.attach("huge.pdf", new byte[6_000_000]);
        assertEquals(413, whole.status());
        assertTrue(whole.text().contains("too large"), whole.text());
        assertEquals(List.of(), house.stored("incoming"));
    }

    @Test
    void asksForAFileAndForATitleOfOneOnly() {
        TestBrowser none = house.attach(List.of(new SentFile("", new byte[0])), "title", "x".repeat(201));
        assertEquals("Choose at least one file.", FileHouse.why(none));
        assertEquals(2, none.page().select(".faults li").size());
        TestBrowser two = house.attach(
                List.of(new SentFile("a.pdf", SampleFiles.pdf("1")), new SentFile("b.pdf", SampleFiles.pdf("2"))),
                "title",
                "Both");
        assertTrue(two.text().contains("A title goes with one file."), two.text());
    }

    private static void assertRefused(String why, String name, byte[] content) {
        TestBrowser answer = house.attach(name, content);
        assertEquals(422, answer.status(), name + answer.text());
        assertTrue(FileHouse.why(answer).contains(why), FileHouse.why(answer));
    }
}
