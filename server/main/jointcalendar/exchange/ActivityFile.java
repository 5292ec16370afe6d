package jointcalendar.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A comma-separated file (RFC 4180, UTF-8, with or without byte order mark) read into rows. */
final class ActivityFile {
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final List<ActivityRow> rows = new ArrayList<>();
    private final List<ImportReport.Problem> problems = new ArrayList<>();

    private ActivityFile() {}

    /** @param reader that refuses what is not UTF-8 */
    static ActivityFile read(Reader reader) throws IOException {
        ActivityFile file = new ActivityFile();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(withoutMark(reader))) {
            file.addAll(csv);
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
            file.problems.add(new ImportReport.Problem(file.nextLine(), unreadable(e)));
        }
        return file;
    }

    /** The library finds a byte order mark in streams of bytes only. */
    private static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader text = new PushbackReader(reader);
        int first = text.read();
        if (first != BYTE_ORDER_MARK && first != -1) {
            text.unread(first);
        }
        return text;
    }

    List<ActivityRow> rows() {
        return rows;
    }

    List<ImportReport.Problem> problems() {
        return problems;
    }

    private void addAll(CsvReader<NamedCsvRecord> csv) {
        for (NamedCsvRecord row : csv) {
            if (rows.isEmpty() && problems.isEmpty()) {
                checkHeader(row.getHeader());
            }
            if (!problems.isEmpty() && rows.isEmpty()) {
                return; // nothing below a wrong header means anything
            }
            int columns = row.getHeader().size();
            if (row.getFieldCount() != columns) {
                problems.add(new ImportReport.Problem(
                        row.getStartingLineNumber(),
                        "has " + row.getFieldCount() + " cells, not " + columns
                                + "; a cell with a comma in it must stand in quotes"));
            }
            rows.add(new ActivityRow(row.getStartingLineNumber(), row.getFieldsAsMap()));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new ImportReport.Problem(
                    1, "the file has no row; its first line must be: " + String.join(",", ActivityRow.COLUMNS)));
        }
    }

    private void checkHeader(List<String> header) {
        TreeSet<String> missing = new TreeSet<>(ActivityRow.COLUMNS);
        header.forEach(missing::remove);
        TreeSet<String> unknown = new TreeSet<>(header);
        ActivityRow.COLUMNS.forEach(unknown::remove);
        ActivityRow.MORE.forEach(unknown::remove);
        if (!missing.isEmpty()) {
            problems.add(new ImportReport.Problem(1, "columns are missing: " + String.join(", ", missing)));
        }
        if (!unknown.isEmpty()) {
            problems.add(new ImportReport.Problem(1, "columns are unknown: " + String.join(", ", unknown)));
        }
        if (header.size() != new TreeSet<>(header).size()) {
            problems.add(new ImportReport.Problem(1, "a column stands twice"));
        }
    }

    private long nextLine() {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
    }

    private static String unreadable(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return "from here on the file is not UTF-8; save it as \"CSV UTF-8\"";
            }
        }
        return "from here on the file cannot be read as CSV: " + e.getMessage();
    }
}
