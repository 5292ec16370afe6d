package jointcalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without script: it keeps cookies, follows what a form says, and shows what came. */
public final class TestBrowser {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private int status;
    private String body = "";
    private String fetchSite = "";
    private HttpResponse<byte[]> answer;

    TestBrowser(URI base) {
        this.base = base;
    }

    public TestBrowser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    /** Opens a page, and follows where it leads within the portal. */
    public TestBrowser open(String path) {
        send(request(path).GET());
        return follow();
    }

    /** Asks without following redirects, with more headers: name, value, name, value. */
    public TestBrowser ask(String method, String path, String... headers) {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        send(request);
        return this;
    }

    /** Posts fields as they are, without what a form would add: name, value, name, value. */
    public TestBrowser postRaw(String path, String... fields) {
        send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(pairs(fields)))));
        return this;
    }

    /**
     * Fills in the page's form that is sent to that address and sends it, following where it leads.
     *
     * @param fields name, value, name, value: each takes the place of what the form held under that name; a name twice sets both
     */
    public TestBrowser submit(String action, String... fields) {
        Element form = page().selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new AssertionError("No form to " + action + " on this page:\n" + body);
        }
        List<String[]> all = new ArrayList<>(held(form));
        List<String[]> typed = pairs(fields);
        all.removeIf(held -> typed.stream().anyMatch(pair -> pair[0].equals(held[0])));
        all.addAll(typed);
        send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(all))));
        return follow();
    }

    /**
     * Sends a file by the page's form to that address, following where it leads.
     *
     * @param field of the file
     */
    public TestBrowser upload(String action, String field, String type, byte[] file) {
        return uploadTo(action, action, field, type, file);
    }

    /** As {@link #upload}, with the fields of one form sent to another address. */
    public TestBrowser uploadTo(String form, String address, String field, String type, byte[] file) {
        String boundary = "----" + java.util.UUID.randomUUID();
        java.io.ByteArrayOutputStream sent = new java.io.ByteArrayOutputStream();
        fields(form).forEach((name, values) -> {
            if (!name.equals(field)) {
                values.forEach(value -> part(
                        sent, boundary, "name=\"" + name + "\"", "text/plain", value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        part(sent, boundary, "name=\"" + field + "\"; filename=\"../../a file\"", type, file);
        sent.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent.toByteArray())));
        return follow();
    }

    /** A file as a browser sends it. */
    public record SentFile(String name, byte[] content) {}

    /**
     * Sends files in the field {@code files} by the page's form to that address, following where it leads.
     *
     * @param fields name, value, name, value: each takes the place of what the form held under that name
     */
    public TestBrowser attach(String action, List<SentFile> files, String... fields) {
        return attachTo(action, action, files, fields);
    }

    /** As {@link #attach}, with the fields of one form sent to another address. */
    public TestBrowser attachTo(String form, String address, List<SentFile> files, String... fields) {
        String boundary = "----" + java.util.UUID.randomUUID();
        java.io.ByteArrayOutputStream sent = new java.io.ByteArrayOutputStream();
        Map<String, List<String>> all = new LinkedHashMap<>(fields(form));
        all.remove("files");
        pairs(fields).forEach(pair -> all.put(pair[0], List.of(pair[1])));
        all.forEach((name, values) -> values.forEach(value ->
                part(sent, boundary, "name=\"" + name + "\"", "text/plain", value.getBytes(StandardCharsets.UTF_8))));
        files.forEach(file -> part(
                sent,
                boundary,
                "name=\"files\"; filename=\"" + file.name() + "\"",
                "application/octet-stream",
                file.content()));
        sent.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent.toByteArray())));
        return follow();
    }

    private static void part(
            java.io.ByteArrayOutputStream sent, String boundary, String names, String type, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + names + "\r\nContent-Type: " + type
                + "\r\n\r\n";
        sent.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        sent.writeBytes(content);
        sent.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** What the page's form to that address would send as it stands. */
    public Map<String, List<String>> fields(String action) {
        Element form = page().selectFirst("form[action=" + action + "]");
        return form == null
                ? Map.of()
                : held(form).stream()
                        .collect(Collectors.groupingBy(
                                pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    }

    private static List<String[]> held(Element form) {
        List<String[]> fields = new ArrayList<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            switch (field.tagName()) {
                case "select" ->
                    field.select("option[selected]")
                            .forEach(option -> fields.add(new String[] {field.attr("name"), option.attr("value")}));
                case "textarea" -> fields.add(new String[] {field.attr("name"), field.wholeText()});
                default -> {
                    boolean box = List.of("checkbox", "radio").contains(field.attr("type"));
                    if (!box || field.hasAttr("checked")) {
                        fields.add(new String[] {field.attr("name"), field.attr("value")});
                    }
                }
            }
        }
        return fields;
    }

    private static List<String[]> pairs(String... fields) {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(new String[] {fields[i], fields[i + 1]});
        }
        return pairs;
    }

    private static String encoded(List<String[]> fields) {
        return fields.stream()
                .map(pair -> Arrays.stream(pair)
                        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
    }

    private TestBrowser follow() {
        for (int hops = 0; hops < 5 && status >= 300 && status < 400 && status != 304; hops++) {
            send(request(URI.create(header("Location"))).GET());
        }
        return this;
    }

    private HttpRequest.Builder request(String path) {
        return request(URI.create(path));
    }

    /** From now on says of each request where it comes from, as browsers do: same-origin, cross-site. */
    public TestBrowser fetchSite(String site) {
        fetchSite = site;
        return this;
    }

    private HttpRequest.Builder request(URI path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (!fetchSite.isEmpty()) {
            request.header("Sec-Fetch-Site", fetchSite);
        }
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private void send(HttpRequest.Builder request) {
        try {
            answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        status = answer.statusCode();
        body = new String(answer.body(), StandardCharsets.UTF_8);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    public int status() {
        return status;
    }

    /** The body as it came. */
    public String body() {
        return body;
    }

    public byte[] bytes() {
        return answer.body();
    }

    /** The first header of that name, or empty. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** All headers of that name. */
    public List<String> headers(String name) {
        return answer.headers().allValues(name);
    }

    public Map<String, List<String>> allHeaders() {
        return answer.headers().map();
    }

    /** Where the browser is, as a path. */
    public String path() {
        return answer.uri().getPath();
    }

    public Document page() {
        return Jsoup.parse(body, base.toString());
    }

    /** All that a reader sees of the page's own part. */
    public String text() {
        Element main = page().selectFirst("main");
        return main == null ? page().text() : main.text();
    }

    public Map<String, String> cookies() {
        return cookies;
    }
}
