package jointcalendar.ical;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Folding by RFC 5545 section 3.1: at most 75 octets a line, not counting its CRLF, and no character torn apart. iCal4j
 * counts characters, of which Cyrillic has two octets each.
 */
final class ContentLines {
    private static final int MOST_OCTETS = 75;
    private static final byte[] FOLD = "\r\n ".getBytes(US_ASCII);

    private ContentLines() {}

    /** @param lines each ended by CRLF, as iCal4j prints them */
    static byte[] fold(String lines) {
        byte[] plain = lines.getBytes(UTF_8);
        var folded = new ByteArrayOutputStream(plain.length + plain.length / 16);
        int start = 0;
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] == '\n') {
                foldLine(plain, start, i - 1, folded);
                folded.write(plain, i - 1, 2);
                start = i + 1;
            }
        }
        return folded.toByteArray();
    }

    private static void foldLine(byte[] plain, int start, int end, ByteArrayOutputStream folded) {
        int from = start;
        int room = MOST_OCTETS;
        while (end - from > room) {
            int cut = startOfCharacter(plain, from + room);
            folded.write(plain, from, cut - from);
            folded.writeBytes(FOLD);
            from = cut;
            room = MOST_OCTETS - 1;
        }
        folded.write(plain, from, end - from);
    }

    private static int startOfCharacter(byte[] utf8, int index) {
        int start = index;
        while ((utf8[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }
}
