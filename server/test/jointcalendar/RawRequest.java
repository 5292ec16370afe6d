package jointcalendar;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What no browser would send: bytes as they are, and the answer as it came. */
public final class RawRequest {
    private RawRequest() {}

    /** An answer; all of it is ISO 8859-1, whatever it says. */
    public record Answer(int status, List<String> head, String body) {
        /** The first header of that name, or empty. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A GET of that path with these header lines, of which one should be Host. */
    public static Answer get(URI server, String path, String... headers) {
        return send(server, "GET " + path + " HTTP/1.1", headers);
    }

    /** Sends a request line and headers, and reads until the server hangs up. */
    public static Answer send(URI server, String line, String... headers) {
        String lines = Arrays.stream(headers).map(header -> header + "\r\n").reduce("", String::concat);
        return exchange(server, line + "\r\n" + lines + "Connection: close\r\n\r\n");
    }

    private static Answer exchange(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        List<String> lines = head.lines().toList();
        int status = Integer.parseInt(lines.get(0).substring(9, 12));
        return new Answer(status, lines.subList(1, lines.size()), end < 0 ? "" : text.substring(end + 4));
    }
}
