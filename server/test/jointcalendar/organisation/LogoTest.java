package jointcalendar.organisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logos as they are sent, and what is kept of them. */
class LogoTest {
    private static final String LEAD = "lead@osce.example";
    private static final String SECRET = "secret-in-the-metadata";
    private static TestPortal portal;
    private static String page;

    @BeforeAll
    static void start() {
        portal = TestPortal.empty();
        page = "/organisations/"
                + portal.account(LEAD, Role.LEAD, "OSCE", Side.DONOR).organisation();
        portal.account("lead@iom.example", Role.LEAD, "IOM", Side.DONOR);
        portal.account("reader@iom.example", Role.READER, "IOM", Side.DONOR);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void isDrawnAnewSmallAndWithoutWhatTheFileHeldBesides() throws IOException {
        for (String format : new String[] {"png", "jpg", "gif"}) {
            byte[] file = joined(
                    picture(1200, 300, format), ("<script>" + SECRET + "</script>").getBytes(StandardCharsets.UTF_8));
            assertEquals(page, upload(file).path(), format);
            TestBrowser logo = portal.as("reader@iom.example").ask("GET", page + "/logo");
            assertTrue(logo.header("Content-Type").startsWith("image/png"));
            assertEquals("nosniff", logo.header("X-Content-Type-Options"));
            assertFalse(new String(logo.bytes(), StandardCharsets.ISO_8859_1).contains(SECRET));
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
            assertEquals(256, drawn.getWidth());
            assertEquals(64, drawn.getHeight());
        }
    }

    @Test
    void isServedAgainOnlyWhenItChangedAndToThoseSignedIn() throws IOException {
        upload(picture(40, 40, "png"));
        TestBrowser reader = portal.as("reader@iom.example");
        String tag = reader.ask("GET", page + "/logo").header("ETag");
        assertEquals(
                304, reader.ask("GET", page + "/logo", "If-None-Match", tag).status());
        upload(picture(41, 40, "png"));
        assertEquals(
                200, reader.ask("GET", page + "/logo", "If-None-Match", tag).status());
        assertEquals(302, portal.visitor().ask("GET", page + "/logo").status());
    }

    @Test
    void canBeRemoved() throws IOException {
        upload(picture(40, 40, "png"));
        portal.as(LEAD).open(page + "/edit").submit(page + "/logo/removal");
        assertEquals(404, portal.as(LEAD).ask("GET", page + "/logo").status());
    }

    @Test
    void refusesAPictureThatWouldFillTheMemory() throws IOException {
        assertRefused("too many pixels", bomb(60_000, 60_000));
        assertRefused("too many pixels", bomb(4_000, 4_000));
    }

    @Test
    void refusesWhatIsNoPictureHoweverItIsCalled() throws IOException {
        assertRefused(
                "SVG", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8));
        assertRefused("no PNG", "GIF90a? no".getBytes(StandardCharsets.UTF_8));
        assertRefused("no PNG", picture(10, 10, "bmp"));
        assertRefused("Choose a picture", new byte[0]);
        byte[] cut = picture(200, 200, "png");
        assertRefused("cannot be read", java.util.Arrays.copyOf(cut, cut.length / 2));
    }

    @Test
    void refusesWhatIsTooLargeWithAClearPage() {
        assertRefused("500 kB", new byte[600_000]);
        TestBrowser huge = upload(new byte[1_100_000]);
        assertEquals(413, huge.status());
        assertTrue(huge.text().contains("too large"));
    }

    @Test
    void othersLogosAreNotOnesOwnToSet() throws IOException {
        TestBrowser other = portal.as("lead@iom.example");
        other.open("/organisations/" + portal.organisation("IOM", Side.DONOR).id() + "/edit");
        String own = "/organisations/" + portal.organisation("IOM", Side.DONOR).id() + "/logo";
        assertEquals(
                403,
                other.uploadTo(own, page + "/logo", "logo", "image/png", picture(9, 9, "png"))
                        .status());
    }

    @Test
    void noOtherFormTakesAFile() throws IOException {
        TestBrowser lead = portal.as(LEAD).open(page + "/edit");
        assertEquals(
                415,
                lead.uploadTo(page, page, "logo", "image/png", picture(9, 9, "png"))
                        .status());
    }

    @Test
    void keepsSmallPicturesAsSmallAsTheyAre() throws IOException {
        Logo.Drawing drawing = Logo.draw(picture(12, 9, "png"));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(((Logo.Drawing.Drawn) drawing).png()));
        assertArrayEquals(new int[] {12, 9}, new int[] {drawn.getWidth(), drawn.getHeight()});
    }

    private static void assertRefused(String why, byte[] file) {
        TestBrowser answer = upload(file);
        assertEquals(422, answer.status(), why);
        assertTrue(answer.page().selectFirst(".why").text().contains(why), answer.text());
    }

    private static TestBrowser upload(byte[] file) {
        return portal.as(LEAD).open(page + "/edit").upload(page + "/logo", "logo", "image/png", file);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    /** A PNG whose head claims that size, and whose picture is a few bytes. */
    private static byte[] bomb(int width, int height) throws IOException {
        byte[] small = picture(8, 8, "png");
        ByteBuffer.wrap(small).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(small, 12, 17);
        ByteBuffer.wrap(small).putInt(29, (int) sum.getValue());
        return small;
    }
}
