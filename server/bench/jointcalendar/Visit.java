package jointcalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Requests to a portal by one who is signed in. */
final class Visit {
    private static final int CONNECTIONS = 4;
    private static final long LOAD_NANOS = 2_000_000_000L;

    private final URI base;
    private final String session;
    private final HttpClient http = client();

    Visit(URI base, String session) {
        this.base = base;
        this.session = session;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** The answer to a GET, which must have that status. */
    HttpResponse<byte[]> get(int status, String path, String... headers) {
        return get(http, status, path, headers);
    }

    /** Requests a second of one kind by four clients, each on a connection of its own. */
    long rate(int status, String path, String... headers) {
        IntStream.range(0, CONNECTIONS).forEach(i -> get(status, path, headers));
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        CompletableFuture.allOf(IntStream.range(0, CONNECTIONS)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> {
                                    HttpClient own = client();
                                    while (System.nanoTime() - start < LOAD_NANOS) {
                                        get(own, status, path, headers);
                                        done.incrementAndGet();
                                    }
                                },
                                task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
        return done.get() * 1_000_000_000L / (System.nanoTime() - start);
    }

    private HttpResponse<byte[]> get(HttpClient client, int status, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Cookie", "session=" + session);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
