package jointcalendar.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that may be attached: documents that people exchange, none of which runs by itself when it is opened. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    RTF("application/rtf", "rtf"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** As IANA has it registered, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What readers call it: the usual ending in capitals. */
    public String label() {
        return name();
    }

    /** How names of such files usually end, with the point. */
    String ending() {
        return "." + endings.get(0);
    }

    boolean fits(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** For the {@code accept} attribute of a field that takes files: every ending, with commas between them. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream().map(ending -> "." + ending))
                .collect(Collectors.joining(","));
    }

    /** All of them for readers: "PDF, DOCX, …". */
    public static String told() {
        return Arrays.stream(values()).map(FileType::label).collect(Collectors.joining(", "));
    }
}
