package jointcalendar.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets through lines of bounded length: a value that would fill the memory is refused before it does. */
final class LimitedLines extends FilterInputStream {
    private final int longest;
    private int line;

    LimitedLines(InputStream in, int longest) {
        super(in);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int some = super.read(buffer, from, length);
        for (int index = from; index < from + some; index++) {
            line = buffer[index] == '\n' ? 0 : line + 1;
            if (line > longest) {
                throw new IOException("a row is too long to be true");
            }
        }
        return some;
    }
}
