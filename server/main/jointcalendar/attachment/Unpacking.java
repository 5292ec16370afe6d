package jointcalendar.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** How much one document has been unpacked to, all its parts and those of documents embedded in it together. */
final class Unpacking {
    /** Bytes kept of a part's start. */
    static final int START = 64;
    /** Bytes kept of a part that tells what the document is. */
    static final int TOLD = 1 << 20;

    static final int MOST_PARTS = 10_000;
    static final long MOST_BYTES = 300_000_000;
    /** Beyond so many bytes unpacked, more than {@link #MOST_TIMES} the packed size is no document any more. */
    static final long SURELY_FINE = 10_000_000;

    static final int MOST_TIMES = 200;
    private static final String VBA = "_VBA_PROJECT";
    private static final int MOST_LOOKED_AT = 8_000_000;

    private final long packed;
    private long unpacked;
    private int parts;
    private int depth;
    private boolean macros;

    Unpacking(long packed) {
        this.packed = packed;
    }

    /** Whether any part holds programs of Office's. */
    boolean foundMacros() {
        return macros;
    }

    /** Reads a part to its end and returns its first bytes, no more than so many. */
    ByteBuffer unpack(InputStream part, int most) throws IOException, Unfit {
        if (++parts > MOST_PARTS) {
            throw new Unfit(Unfit.Why.BOMB);
        }
        byte[] start = part.readNBytes(most);
        count(start.length);
        ByteBuffer begin = ByteBuffer.wrap(start);
        refuseWhatRuns(start);
        if (isZip(start)) {
            embedded(new SequenceInputStream(new ByteArrayInputStream(start), part));
            return begin; // read to its end, and closed by it
        }
        if (CompoundFile.begins(begin)) {
            lookForMacros(start, part);
        }
        drain(part);
        return begin;
    }

    private void count(long more) throws Unfit {
        unpacked += more;
        if (unpacked > MOST_BYTES || (unpacked > SURELY_FINE && unpacked / MOST_TIMES > packed)) {
            throw new Unfit(Unfit.Why.BOMB);
        }
    }

    private void drain(InputStream part) throws IOException, Unfit {
        byte[] buffer = new byte[1 << 16];
        for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
            count(read);
        }
    }

    private static void refuseWhatRuns(byte[] start) throws Unfit {
        String text = new String(start, 0, Math.min(start.length, START), StandardCharsets.ISO_8859_1);
        boolean runs = text.startsWith("MZ") || text.startsWith("\u007fELF") || text.startsWith("#!");
        boolean archive = text.startsWith("Rar!") || text.startsWith("7z\u00bc\u00af") || text.startsWith("\u00fd7zXZ");
        if (runs || archive) {
            throw new Unfit(runs ? Unfit.Why.PROGRAM : Unfit.Why.NESTED);
        }
    }

    private static boolean isZip(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /** A table in a text brings its own document along; one within that is no honest document. */
    private void embedded(InputStream part) throws IOException, Unfit {
        if (depth > 0) {
            throw new Unfit(Unfit.Why.NESTED);
        }
        depth++;
        ZipInputStream zip = new ZipInputStream(part);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            macros |= entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin");
            unpack(zip, START);
        }
        drain(part);
        depth--;
    }

    /** Their storage bears this name in UTF-16, wherever in the part that stands. */
    private void lookForMacros(byte[] start, InputStream part) throws IOException, Unfit {
        byte[] rest = part.readNBytes(MOST_LOOKED_AT);
        count(rest.length);
        String all = new String(start, StandardCharsets.ISO_8859_1) + new String(rest, StandardCharsets.ISO_8859_1);
        macros |= all.contains(new String(VBA.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
