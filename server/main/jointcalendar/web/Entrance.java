package jointcalendar.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import jointcalendar.access.Origin;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What each request passes before anything else: it gets its {@link Origin} and its answer the security headers, and one that asks for
 * another host than this portal's is turned away (RFC 9110 section 15.5.20), so that no page is ever made for a name somebody made up.
 */
final class Entrance extends Handler.Wrapper {
    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

    private final Network network;
    private final Predicate<String> takesFiles;

    /** @param takesFiles whether a path is one to which files may be sent */
    Entrance(Network network, Predicate<String> takesFiles) {
        this.network = network;
        this.takesFiles = takesFiles;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Origin.enter(origin(request, network.proxies()));
        try {
            SecurityHeaders.set(response.getHeaders(), network.secure());
            OptionalInt refusal = refusal(request);
            if (refusal.isPresent()) {
                Response.writeError(request, response, callback, refusal.getAsInt());
                return true;
            }
            return super.handle(asItSays(request), response, callback);
        } finally {
            Origin.leave();
        }
    }

    private OptionalInt refusal(Request request) {
        return network.isAskedForBy(Request.getServerName(request))
                ? RequestLimits.refusal(request.getHttpURI(), request.getHeaders(), takesFiles(request))
                : OptionalInt.of(HttpStatus.MISDIRECTED_REQUEST_421);
    }

    private boolean takesFiles(Request request) {
        return takesFiles.test(
                Optional.ofNullable(request.getHttpURI().getPath()).orElse(""));
    }

    /** Javalin would take a GET for a DELETE where this header says so. */
    private static Request asItSays(Request request) {
        if (!request.getHeaders().contains(METHOD_OVERRIDE)) {
            return request;
        }
        HttpFields headers =
                HttpFields.build(request.getHeaders()).remove(METHOD_OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    static Origin origin(Request request, Proxies proxies) {
        return proxies.origin(
                Request.getRemoteAddr(request),
                request.getHeaders().getValuesList(proxies.header().text()));
    }
}
