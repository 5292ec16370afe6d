package jointcalendar.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import jointcalendar.access.Origin;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the server refuses before a page could be made: requests that are none, that are too long, or for another host. A sentence in
 * each language says so, and nothing of how the server works.
 */
final class BareErrors extends ErrorHandler {
    private final Network network;
    private final Messages messages;
    private final RefusedAccess.Listener refusedAccess;

    BareErrors(Network network, Messages messages, RefusedAccess.Listener refusedAccess) {
        this.network = network;
        this.messages = messages;
        this.refusedAccess = refusedAccess;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Origin before = Origin.current();
        Origin.enter(Entrance.origin(request, network.proxies()));
        try {
            RefusedAccess.Why.of(status)
                    .ifPresent(why -> refusedAccess.refused(RefusedAccess.of(0, why, request.getMethod(), "-")));
        } finally {
            Origin.enter(before);
        }
        answer(request, response, callback, status);
        return true;
    }

    private void answer(Request request, Response response, Callback callback, int status) {
        SecurityHeaders.set(response.getHeaders(), network.secure());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        byte[] told = HttpMethod.HEAD.is(request.getMethod()) ? new byte[0] : words(status);
        response.write(true, ByteBuffer.wrap(told), callback);
    }

    private byte[] words(int status) {
        String key = RefusedAccess.Why.of(status)
                .map(why -> "common.bare." + why.word())
                .filter(messages::has)
                .orElse(status >= 500 ? "common.bare.broken" : "common.bare.malformed");
        return Arrays.stream(Language.values())
                .map(language -> messages.say(language, key))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
