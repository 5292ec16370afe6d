package jointcalendar.organisation;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws the logo that an organisation sent anew, as a small PNG: nothing of the file itself is kept (OWASP File Upload: rewrite images).
 * One picture is drawn at a time, so that many large ones do not fill the memory together.
 */
final class Logo {
    static final int LARGEST_FILE = 500_000;
    static final int LONGEST_SIDE = 256;

    private static final int MOST_PIXELS = 6_000_000;
    private static final int LONGEST_SIDE_SENT = 5_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** What came of a file. */
    sealed interface Drawing {
        record Drawn(byte[] png) implements Drawing {}

        /** @param key of the message that says why */
        record Refused(String key) implements Drawing {}
    }

    private Logo() {}

    static synchronized Drawing draw(byte[] file) {
        if (file.length == 0) {
            return new Drawing.Refused("organisation.logo.wrong.missing");
        }
        if (file.length > LARGEST_FILE) {
            return new Drawing.Refused("organisation.logo.wrong.large");
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            return reader(input).map(reader -> draw(reader, input)).orElseGet(() -> noPicture(file));
        } catch (IOException e) {
            return new Drawing.Refused("organisation.logo.wrong.broken");
        }
    }

    private static Optional<ImageReader> reader(ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    /** Its size is read before its picture: a small file can hold a picture of gigabytes. Its metadata is not read at all. */
    private static Drawing draw(ImageReader reader, ImageInputStream input) {
        try {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE_SENT || height > LONGEST_SIDE_SENT || width * height > MOST_PIXELS) {
                return new Drawing.Refused("organisation.logo.wrong.pixels");
            }
            return new Drawing.Drawn(png(scaled(reader.read(0))));
        } catch (IOException | RuntimeException e) { // what readers throw at broken files is not theirs to promise
            return new Drawing.Refused("organisation.logo.wrong.broken");
        } finally {
            reader.dispose();
        }
    }

    private static Drawing noPicture(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 1000), StandardCharsets.ISO_8859_1);
        boolean drawing = start.contains("<svg") || start.contains("<!DOCTYPE svg");
        return new Drawing.Refused(drawing ? "organisation.logo.wrong.svg" : "organisation.logo.wrong.format");
    }

    /** Halved until it is near its size, which keeps fine lines, and never made larger. */
    private static BufferedImage scaled(BufferedImage picture) {
        double factor = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage current = picture;
        while (current.getWidth() / 2 > width && current.getHeight() / 2 > height) {
            current = redrawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return redrawn(current, width, height);
    }

    private static BufferedImage redrawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = drawn.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
