package jointcalendar.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers what it is told to: a reply to a command, or {@link #HANG_UP}. A full stop stands for the end of data. */
final class FakeSmtpServer implements AutoCloseable {
    static final String HANG_UP = "hang up";

    final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, String> replies = new ConcurrentHashMap<>(
            Map.of("EHLO", "250 fake", "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", ".", "250 ok"));
    private final Map<String, String> once = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    FakeSmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "fake-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    FakeSmtpServer answers(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    /** Answers so to the next such command, and then as before. */
    void answersOnce(String command, String reply) {
        once.put(command, reply);
    }

    String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort() + "?starttls=never";
    }

    long count(String command) {
        return commands.stream().filter(command::equals).count();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                commands.add("CONNECT");
                talk(client);
            } catch (IOException e) {
                commands.add("BROKEN");
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        String reply = "220 fake";
        while (!reply.equals(HANG_UP)) {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            while (reply.startsWith("354") && !line.equals(".")) {
                line = in.readLine();
            }
            String command = line.split(" ")[0];
            commands.add(command);
            String first = once.remove(command);
            reply = first != null ? first : replies.getOrDefault(command, "250 ok");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
