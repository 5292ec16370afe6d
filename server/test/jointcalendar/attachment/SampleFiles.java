package jointcalendar.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of each kind, honest and other. */
final class SampleFiles {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private SampleFiles() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(String words) {
        return text("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n% " + words + "\n%%EOF\n");
    }

    static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] docx(Map<String, byte[]> further) {
        return office("wordprocessingml.document.main+xml", further);
    }

    static byte[] office(String main, Map<String, byte[]> further) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types><Override ContentType=\"" + OFFICE + main + "\"/></Types>"));
        parts.put("word/document.xml", text("<w:document/>"));
        parts.putAll(further);
        return zip(parts);
    }

    static byte[] openDocument(String kind, Map<String, byte[]> further) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        parts.put("content.xml", text("<office:document-content/>"));
        parts.putAll(further);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file with these streams, each empty: header, one table of sectors, and the directory. */
    static byte[] compound(String... streams) {
        ByteBuffer file = ByteBuffer.allocate(3 * 512).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L)
                .putShort(24, (short) 0x3E)
                .putShort(26, (short) 3)
                .putShort(28, (short) -2);
        file.putShort(30, (short) 9)
                .putShort(32, (short) 6)
                .putInt(44, 1)
                .putInt(48, 1)
                .putInt(56, 4096);
        file.putInt(60, -2).putInt(68, -2).putInt(76, 0);
        file.putInt(512, -3).putInt(516, -2);
        for (int i = 1; i < 109; i++) {
            file.putInt(76 + i * 4, -1);
        }
        name(file, 0, "Root Entry", 5);
        for (int i = 0; i < streams.length; i++) {
            name(file, i + 1, streams[i], 2);
        }
        return file.array();
    }

    private static void name(ByteBuffer file, int entry, String name, int type) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
        file.position(1024 + entry * 128);
        file.put(letters);
        file.putShort(1024 + entry * 128 + 64, (short) (letters.length + 2));
        file.put(1024 + entry * 128 + 66, (byte) type);
    }
}
