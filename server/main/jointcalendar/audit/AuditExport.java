package jointcalendar.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.text.SpreadsheetText;

/** Entries as a file for spreadsheets, however many they are: it is written in pieces, newest first. */
final class AuditExport {
    private static final int PIECE = 1_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final AuditRepository entries;
    private final ZoneId zone;

    AuditExport(AuditRepository entries, ZoneId zone) {
        this.entries = entries;
        this.zone = zone;
    }

    /** Writes what the filter lets through; the first characters tell spreadsheets that it is UTF-8. Times are in UTC (ISO 8601). */
    void write(AuditFilter filter, AuditWords words, OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                    CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(writer);
            csv.writeRecord("number", "time", "account", "who", "origin", "action", "what", "subject", "detail");
            for (List<AuditEntry> piece = piece(Long.MAX_VALUE, filter);
                    !piece.isEmpty();
                    piece = piece(piece.get(piece.size() - 1).id(), filter)) {
                piece.forEach(entry -> csv.writeRecord(row(entry, words)));
                writer.flush();
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AuditEntry> piece(long before, AuditFilter filter) {
        return entries.before(before, filter, zone, PIECE);
    }

    private static List<String> row(AuditEntry entry, AuditWords words) {
        return Stream.of(
                        Long.toString(entry.id()),
                        entry.at().toString(),
                        Long.toString(entry.account()),
                        words.who(entry.account(), entry.origin()),
                        entry.origin(),
                        entry.action(),
                        words.action(entry.action()),
                        entry.subject(),
                        entry.detail())
                .map(SpreadsheetText::guarded)
                .toList();
    }
}
