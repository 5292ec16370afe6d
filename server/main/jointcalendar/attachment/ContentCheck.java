package jointcalendar.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is by its content (OWASP File Upload: never by what its sender says), and whether such a file may be attached under
 * its name. Tika tells one format from another by their first bytes; containers are looked into here, since Tika's own reading of them
 * would bring the parsers of all formats along.
 */
final class ContentCheck {
    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();
    private static final String UNKNOWN = "application/octet-stream";
    private static final Set<String> PAGES =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml");
    private static final Set<String> ARCHIVES = Set.of(
            "application/gzip",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip2",
            "application/x-xz",
            "application/java-archive",
            "application/vnd.ms-cab-compressed");
    private static final String PROGRAMS =
            "application/(x-(msdownload|dosexec|executable|elf|sharedlib|object|mach-o.*|sh|bat|ms-installer|java.*)|java-vm|javascript)"
                    + "|text/(javascript|x-(python|perl|php|vbscript|sh|shellscript|awk))";

    private ContentCheck() {}

    /** What came of looking at a file. */
    sealed interface Verdict {
        record Fit(FileType type) implements Verdict {}

        /** @param is what it was found to be, where its name alone is wrong */
        record Refused(Unfit.Why why, Optional<FileType> is) implements Verdict {}
    }

    /** @throws UncheckedIOException where the file cannot be read from the disk */
    static Verdict look(Path file, FileName name) {
        try {
            FileType found = type(file);
            FileType type = found == FileType.TXT && FileType.CSV.fits(name.ending()) ? FileType.CSV : found;
            return type.fits(name.ending())
                    ? new Verdict.Fit(type)
                    : new Verdict.Refused(Unfit.Why.ENDING, Optional.of(type));
        } catch (Unfit e) {
            return new Verdict.Refused(e.why(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileType type(Path file) throws IOException, Unfit {
        if (Files.size(file) == 0) {
            throw new Unfit(Unfit.Why.EMPTY);
        }
        byte[] start = start(file);
        if (CompoundFile.begins(ByteBuffer.wrap(start))) {
            return oldOffice(file);
        }
        return start[0] == 'P' && start.length > 1 && start[1] == 'K' ? PackedDocument.type(file) : simple(file);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static FileType simple(Path file) throws IOException, Unfit {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String detected = base(TIKA.detect(in, new Metadata()));
            if (detected.equals(UNKNOWN) && isText(file)) {
                return FileType.TXT;
            }
            return FileType.ofMediaType(detected).orElseThrow(() -> new Unfit(why(detected)));
        }
    }

    /** Cyrillic in the code pages of old, which Tika takes for no text: it has none of the signs that no text has. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                if (sign == 0x7f || (sign < ' ' && "\t\n\f\r".indexOf(sign) < 0)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String base(MediaType type) {
        return type.getBaseType().toString();
    }

    private static Unfit.Why why(String detected) {
        if (PAGES.contains(detected)) {
            return Unfit.Why.PAGE;
        }
        if (detected.matches(PROGRAMS)) {
            return Unfit.Why.PROGRAM;
        }
        return ARCHIVES.contains(detected) ? Unfit.Why.ARCHIVE : Unfit.Why.FORMAT;
    }

    /** By the streams that each program keeps its document in ([MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT] 2.1). */
    private static FileType oldOffice(Path file) throws Unfit {
        Set<String> names = names(file);
        if (names.contains("EncryptedPackage")) {
            throw new Unfit(Unfit.Why.LOCKED);
        }
        if (names.contains("_VBA_PROJECT") || names.contains("_VBA_PROJECT_CUR") || names.contains("Macros")) {
            throw new Unfit(Unfit.Why.MACROS);
        }
        if (names.contains("WordDocument")) {
            return FileType.DOC;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return FileType.XLS;
        }
        if (names.contains("PowerPoint Document")) {
            return FileType.PPT;
        }
        throw new Unfit(Unfit.Why.FORMAT);
    }

    private static Set<String> names(Path file) throws Unfit {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return CompoundFile.names(channel);
        } catch (IOException | RuntimeException e) { // sectors that lead nowhere
            throw new Unfit(Unfit.Why.BROKEN);
        }
    }
}
