package jointcalendar.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in a compound file, the container of Office's old formats ([MS-CFB] sections 2.2, 2.3 and 2.6): only its directory is read, and
 * no more of that than any honest file has.
 */
final class CompoundFile {
    private static final long MAGIC = 0xE11AB1A1E011CFD0L;
    private static final int HEADER = 512;
    private static final int IN_HEADER = 109;
    private static final int ENTRY = 128;
    private static final long LAST_SECTOR = 0xFFFFFFFAL;
    private static final int MOST_SECTORS = 20_000;

    private final SeekableByteChannel file;
    private final ByteBuffer header;
    private final int sectorSize;

    private CompoundFile(SeekableByteChannel file, ByteBuffer header) throws IOException {
        this.file = file;
        this.header = header;
        int shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw new IOException("A sector has 512 or 4096 bytes");
        }
        this.sectorSize = 1 << shift;
    }

    static boolean begins(ByteBuffer start) {
        return start.remaining() >= 8
                && start.duplicate().order(ByteOrder.LITTLE_ENDIAN).getLong(start.position()) == MAGIC;
    }

    /**
     * The names of all streams and storages.
     *
     * @throws IOException where the file is broken
     */
    static Set<String> names(SeekableByteChannel file) throws IOException {
        ByteBuffer header = read(file, 0, HEADER);
        if (!begins(header)) {
            throw new IOException("No compound file");
        }
        return new CompoundFile(file, header).directory();
    }

    private Set<String> directory() throws IOException {
        Set<String> names = new HashSet<>();
        long sector = header.getInt(48) & 0xFFFFFFFFL;
        for (int read = 0; sector < LAST_SECTOR; read++) {
            if (read == MOST_SECTORS) {
                throw new IOException("A directory without end");
            }
            ByteBuffer entries = sector(sector);
            for (int at = 0; at < sectorSize; at += ENTRY) {
                name(entries, at, names);
            }
            sector = next(sector);
        }
        return names;
    }

    private static void name(ByteBuffer entries, int at, Set<String> names) {
        int length = entries.getShort(at + 64) - 2;
        boolean used = entries.get(at + 66) != 0;
        if (used && length > 0 && length <= 62) {
            names.add(new String(entries.array(), at, length, StandardCharsets.UTF_16LE));
        }
    }

    /** The sector that follows one in its chain, as the allocation table has it. */
    private long next(long sector) throws IOException {
        int perSector = sectorSize / 4;
        ByteBuffer table = sector(tableSector(sector / perSector));
        return table.getInt((int) (sector % perSector) * 4) & 0xFFFFFFFFL;
    }

    /** Where that part of the allocation table lies: the first parts as the header says, others as a chain of further lists does. */
    private long tableSector(long part) throws IOException {
        if (part < IN_HEADER) {
            return header.getInt(76 + (int) part * 4) & 0xFFFFFFFFL;
        }
        int perList = sectorSize / 4 - 1;
        ByteBuffer list = sector(header.getInt(68) & 0xFFFFFFFFL);
        for (long skipped = (part - IN_HEADER) / perList; skipped > 0; skipped--) {
            list = sector(list.getInt(perList * 4) & 0xFFFFFFFFL);
        }
        return list.getInt((int) ((part - IN_HEADER) % perList) * 4) & 0xFFFFFFFFL;
    }

    private ByteBuffer sector(long number) throws IOException {
        return read(file, (number + 1) * sectorSize, sectorSize);
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw new IOException("The file ends too early");
            }
        }
        return bytes.flip();
    }
}
