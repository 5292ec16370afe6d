package jointcalendar.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A document that is a ZIP of parts (ECMA-376 part 2; OpenDocument 1.3 part 2): every part is unpacked once, into nothing, and no more than
 * {@link Unpacking} allows. What the document says that it is decides, and not the names of its parts.
 */
final class PackedDocument {
    private static final String TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";
    private static final Pattern MACRO_PART = Pattern.compile(
            "(?i)(.*/)?vba(Project|Data).*|(.*/)?macrosheets/.*|Scripts/.+|Basic/(?!.*script-l[bc]\\.xml).+[^/]");
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private final Map<String, String> told = new HashMap<>();
    private boolean macros;

    private PackedDocument() {}

    static FileType type(Path file) throws Unfit {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            PackedDocument document = new PackedDocument();
            document.read(zip, new Unpacking(Files.size(file)));
            return document.judged();
        } catch (IOException | RuntimeException e) { // what a broken archive makes the JDK throw is not its to promise
            throw new Unfit(Unfit.Why.BROKEN);
        }
    }

    private void read(ZipFile zip, Unpacking unpacking) throws IOException, Unfit {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            macros |= MACRO_PART.matcher(name).matches();
            try (InputStream in = zip.getInputStream(entry)) {
                boolean tells = name.equalsIgnoreCase(TYPES) || name.equals(MIMETYPE);
                ByteBuffer start = unpacking.unpack(in, tells ? Unpacking.TOLD : Unpacking.START);
                if (tells) {
                    told.merge(name.equals(MIMETYPE) ? MIMETYPE : TYPES, text(start), String::concat);
                }
            }
        }
        macros |= unpacking.foundMacros();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private FileType judged() throws Unfit {
        String types = told.getOrDefault(TYPES, "");
        // nothing honest writes a media type with character references, and nobody shall hide one so
        if (macros || types.contains("macroEnabled") || types.contains("vbaProject") || types.contains("&#")) {
            throw new Unfit(Unfit.Why.MACROS);
        }
        return office(types)
                .or(() -> FileType.ofMediaType(told.getOrDefault(MIMETYPE, "").strip()))
                .orElseThrow(() -> new Unfit(Unfit.Why.ARCHIVE));
    }

    private static Optional<FileType> office(String types) {
        return MAIN_PARTS.entrySet().stream()
                .filter(main -> types.contains(OFFICE + main.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
