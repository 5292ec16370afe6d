package jointcalendar.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a backup says of itself, as its last entry: it is written when everything before it is known, and a file that was cut off has none.
 *
 * @param program the version of the program that wrote it
 * @param schema the last migration of the database it was made from
 * @param createdAt an instant, ISO 8601
 * @param keyMark by which the secret key of that portal can be known again, without telling it; empty where there was none
 */
record Manifest(
        int format,
        String program,
        String schema,
        String createdAt,
        String keyMark,
        List<TablePart> tables,
        List<FilePart> files) {

    static final String ENTRY = "backup.json";
    static final int FORMAT = 1;

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");

    /** A table's rows, each a JSON array on a line of its own, with values in the order of the columns. */
    record TablePart(String name, List<Column> columns, long nextId, long rows, Measure measure) {
        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /** A file of the data folder, by its path in there. */
    record FilePart(String path, Measure measure) {}

    /** How many uploads there are; the key is none. */
    int uploads() {
        return (int) files.stream()
                .filter(file -> !file.path().equals(PortalFiles.KEY))
                .count();
    }

    Stream<Part> parts() {
        return Stream.concat(
                tables.stream().map(table -> new Part(table.entry(), table.measure())),
                files.stream().map(file -> new Part(file.path(), file.measure())));
    }

    /** An entry of the archive, and what it must be. */
    record Part(String entry, Measure measure) {}

    byte[] toJson() throws JsonProcessingException {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** @throws BackupRefused where it is none, or one that only a newer program reads */
    static Manifest parse(byte[] json) {
        try {
            JsonNode tree = Json.MAPPER.readTree(json);
            if (tree.path("format").asInt() > FORMAT) {
                throw new BackupRefused("A newer program wrote this backup, in a format that this one does not know.");
            }
            Manifest read = Json.MAPPER.treeToValue(tree, Manifest.class);
            if (read.format() != FORMAT || !read.isSound()) {
                throw new BackupRefused("This is no backup of the portal, or its list of contents was changed.");
            }
            return read;
        } catch (IOException e) {
            throw new BackupRefused("This is no backup of the portal, or its list of contents is damaged.");
        }
    }

    private boolean isSound() {
        Set<String> entries = new HashSet<>();
        return VERSION.matcher(schema).matches()
                && tables.stream().allMatch(table -> Table.isName(table.name()) && table.rows() >= 0)
                && files.stream().allMatch(file -> PortalFiles.isPath(file.path()))
                && parts().allMatch(part -> part.measure().bytes() >= 0 && entries.add(part.entry()));
    }
}
