package jointcalendar.web;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnsupportedMediaTypeResponse;
import io.javalin.http.staticfiles.Location;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.text.WithoutWords;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way each request goes: visitor, right to call the route, form token, handler, error page. */
public final class Web {
    private static final Logger LOG = LoggerFactory.getLogger(Web.class);
    private static final long LARGEST_REQUEST = 1_000_000;
    private static final long STOP_MILLIS = 10_000;
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10";
    /** The name of the cookie that holds a session's token. */
    public static final String SESSION = "session";

    /** How long a browser keeps that cookie; whether the session still lives is the portal's to say. */
    public static final int SESSION_SECONDS = 30 * 24 * 3600;

    private static final String ANONYMOUS = "visitor";

    private final Cookies cookies;
    private final Visitor.Finder visitors;
    private final FormToken formToken;
    private final Messages messages;
    private final Refusal refusal;
    private final Language language;
    private final boolean secure;

    /**
     * @param language for those who are not signed in
     * @param secure whether people reach the portal by https
     */
    public Web(
            Cookies cookies,
            Visitor.Finder visitors,
            FormToken formToken,
            Messages messages,
            Refusal refusal,
            Language language,
            boolean secure) {
        this.cookies = cookies;
        this.visitors = visitors;
        this.formToken = formToken;
        this.messages = messages;
        this.refusal = refusal;
        this.language = language;
        this.secure = secure;
    }

    /** The server with all routes of these groups, not yet started. */
    public Javalin server(List<EndpointGroup> groups) {
        AtomicReference<InternalRouter> routes = new AtomicReference<>();
        Javalin made = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_REQUEST;
            config.http.prefer405over404 = true;
            config.http.defaultContentType = "text/plain; charset=utf-8";
            config.jetty.modifyServer(jetty -> {
                jetty.setStopTimeout(STOP_MILLIS);
                jetty.insertHandler(new GracefulHandler());
            });
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            staticFiles(config);
            guards(config, routes);
            failures(config);
            groups.forEach(config.routes::apiBuilder);
        });
        routes.set(made.unsafe.internalRouter);
        return made;
    }

    private static void staticFiles(JavalinConfig config) {
        addFolder(config, "/static", "/static");
        addFolder(config, "/static/htmx", HTMX);
    }

    private static void addFolder(JavalinConfig config, String path, String folder) {
        config.staticFiles.add(files -> {
            files.hostedPath = path;
            files.directory = folder;
            files.location = Location.CLASSPATH;
            files.roles = Set.of(Access.ANYONE);
            files.headers = java.util.Map.of("Cache-Control", "public, max-age=31536000, immutable");
        });
    }

    private void guards(JavalinConfig config, AtomicReference<InternalRouter> routes) {
        config.routes.before(ctx -> SecurityHeaders.set(ctx, secure));
        config.routes.beforeMatched(ctx -> admit(ctx, Objects.requireNonNull(routes.get())));
    }

    private void admit(Context ctx, InternalRouter routes) {
        if (ctx.path().startsWith("/static/")) {
            return;
        }
        Access access = access(ctx, routes);
        if (access != Access.PROGRAM && ctx.isMultipart()) {
            throw new UnsupportedMediaTypeResponse(""); // the portal's forms hold no files
        }
        Visitor visitor = access == Access.PROGRAM ? nobody(ctx) : find(ctx);
        if (!access.admits(visitor.viewer())) {
            refuse(ctx, visitor);
        } else if (changesSomething(ctx) && access != Access.PROGRAM && !formToken.isRight(ctx, visitor)) {
            refusal.staleForm(ctx);
            ctx.skipRemainingHandlers();
        }
    }

    private Visitor find(Context ctx) {
        String token = cookies.get(ctx, SESSION).orElse("");
        Visitor.Known known = visitors.find(token);
        known.newToken().ifPresent(next -> cookies.set(ctx, SESSION, next, SESSION_SECONDS));
        String session = known.session().isEmpty() ? token : known.session();
        String secret = known.viewer().signedIn() ? session : anonymous(ctx);
        return Visitor.remember(ctx, known, secret, messages);
    }

    private Visitor nobody(Context ctx) {
        return Visitor.remember(ctx, new Visitor.Known(Viewer.nobody(language), ""), "", messages);
    }

    private String anonymous(Context ctx) {
        return cookies.get(ctx, ANONYMOUS).filter(value -> value.length() == 43).orElseGet(() -> {
            String fresh = Signer.randomToken();
            cookies.set(ctx, ANONYMOUS, fresh);
            return fresh;
        });
    }

    /** A HEAD request is answered by the handler for GET, and so asks for the role of that. */
    private static Access access(Context ctx, InternalRouter routes) {
        Set<RouteRole> roles = ctx.routeRoles();
        if (roles.isEmpty() && ctx.method() == HandlerType.HEAD) {
            ParsedEndpoint get = routes.findFirstHttpHandlerEntry(HandlerType.GET, ctx.path());
            Roles named = get == null ? null : get.endpoint.metadata(Roles.class);
            roles = named == null ? roles : named.getRoles();
        }
        return roles.stream()
                .map(Access.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A route without a role"));
    }

    private static boolean changesSomething(Context ctx) {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(ctx.method().name());
    }

    /** Nobody is asked to sign in and comes back to where they were going; somebody is told that it is not theirs. */
    private void refuse(Context ctx, Visitor visitor) {
        if (visitor.viewer().signedIn()) {
            refusal.forbidden(ctx);
        } else if (changesSomething(ctx)) {
            refusal.signedOut(ctx);
        } else {
            ctx.redirect("/sign-in?to="
                    + java.net.URLEncoder.encode(pathAndQuery(ctx), java.nio.charset.StandardCharsets.UTF_8));
        }
        ctx.skipRemainingHandlers();
    }

    private static String pathAndQuery(Context ctx) {
        String query = ctx.queryString();
        return query == null ? ctx.path() : ctx.path() + "?" + query;
    }

    private void failures(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus()));
        config.routes.exception(Exception.class, (e, ctx) -> {
            String reference = Signer.randomToken().substring(0, 8);
            LOG.error(
                    "Request failed, reference {}: {} {}",
                    reference,
                    ctx.method(),
                    ctx.endpoint().path,
                    WithoutWords.of(e));
            nobody(ctx); // what stands around a known visitor's page asks the database, which may be what failed
            refusal.broken(ctx, reference);
        });
    }

    private void answer(Context ctx, int status) {
        if (!Visitor.isKnown(ctx)) {
            nobody(ctx);
        }
        if (status == 404) {
            refusal.notFound(ctx);
        } else {
            refusal.other(ctx, status);
        }
    }
}
