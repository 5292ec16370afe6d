package jointcalendar.attachment;

import java.io.IOException;
import java.io.InputStream;

/** A file as it was sent; its name is anything. */
public record Sent(String name, Source content) {
    /** Where the bytes of a file come from; opened once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
