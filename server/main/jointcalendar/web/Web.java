package jointcalendar.web;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.text.WithoutWords;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way each request goes: visitor, right to call the route, form token, handler, error page. */
public final class Web {
    private static final Logger LOG = LoggerFactory.getLogger(Web.class);
    private static final long STOP_MILLIS = 10_000;
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10";
    /** The name of the cookie that holds a session's token. */
    public static final String SESSION = "session";

    private static final String ANONYMOUS = "visitor";

    private final Cookies cookies;
    private final Visitor.Finder visitors;
    private final FormToken formToken;
    private final Messages messages;
    private final Refusal refusal;
    private final ReaderLanguage languages;
    private final Network network;
    private final RefusedAccess.Listener refusedAccess;

    /** @param languages for those who are not signed in */
    public Web(
            Cookies cookies,
            Visitor.Finder visitors,
            FormToken formToken,
            Messages messages,
            Refusal refusal,
            ReaderLanguage languages,
            Network network,
            RefusedAccess.Listener refusedAccess) {
        this.cookies = cookies;
        this.visitors = visitors;
        this.formToken = formToken;
        this.messages = messages;
        this.refusal = refusal;
        this.languages = languages;
        this.network = network;
        this.refusedAccess = refusedAccess;
    }

    /** The server with all routes of these groups, not yet started. */
    public Javalin server(List<EndpointGroup> groups) {
        return server(groups, ctx -> false);
    }

    /**
     * As the other.
     *
     * @param closed answers a person's request itself and says so, where the portal is not open for it
     */
    public Javalin server(List<EndpointGroup> groups, Predicate<Context> closed) {
        AtomicReference<InternalRouter> routes = new AtomicReference<>();
        Javalin made = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = RequestLimits.LARGEST_BODY;
            config.http.prefer405over404 = true;
            config.http.defaultContentType = "text/plain; charset=utf-8";
            config.jetty.modifyServer(this::setUp);
            config.jetty.modifyHttpConfiguration(Web::setUp);
            staticFiles(config);
            filesInMemory(config);
            guards(config, routes, pathsThatTakeFiles(groups), closed);
            failures(config);
            groups.forEach(config.routes::apiBuilder);
        });
        routes.set(made.unsafe.internalRouter);
        return made;
    }

    private void setUp(Server jetty) {
        jetty.setStopTimeout(STOP_MILLIS);
        jetty.insertHandler(new GracefulHandler());
        jetty.insertHandler(new Entrance(network));
        jetty.setErrorHandler(new BareErrors(network, messages, refusedAccess));
    }

    private static void setUp(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(RequestLimits.LONGEST_HEAD);
        http.setIdleTimeout(RequestLimits.IDLE_MILLIS);
        http.setMinRequestDataRate(RequestLimits.SLOWEST_BYTES_A_SECOND);
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

    /** What a form holds never touches the disk: it is as small as any request. */
    private static void filesInMemory(JavalinConfig config) {
        config.jetty.multipartConfig.maxInMemoryFileSize((int) RequestLimits.LARGEST_BODY, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(RequestLimits.LARGEST_BODY, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(RequestLimits.LARGEST_BODY, SizeUnit.BYTES);
    }

    private static Set<String> pathsThatTakeFiles(List<EndpointGroup> groups) {
        return groups.stream()
                .filter(TakesFiles.class::isInstance)
                .flatMap(group -> ((TakesFiles) group).pathsThatTakeFiles().stream())
                .collect(Collectors.toSet());
    }

    private void guards(
            JavalinConfig config,
            AtomicReference<InternalRouter> routes,
            Set<String> withFiles,
            Predicate<Context> closed) {
        config.routes.beforeMatched(ctx -> admit(ctx, Objects.requireNonNull(routes.get()), withFiles, closed));
        config.routes.after(this::tell);
    }

    private void admit(Context ctx, InternalRouter routes, Set<String> withFiles, Predicate<Context> closed) {
        if (ctx.path().startsWith("/static/")) {
            return;
        }
        Access access = access(ctx, routes);
        if (access != Access.PROGRAM && ctx.isMultipart()) {
            Multipart.admit(ctx, withFiles.contains(path(ctx, routes)), RequestLimits.LARGEST_BODY);
        }
        RequestLimits.checkForm(ctx);
        Visitor visitor = access == Access.PROGRAM ? nobody(ctx, languages.usual()) : find(ctx);
        if (access != Access.PROGRAM && closed.test(ctx)) {
            ctx.skipRemainingHandlers();
        } else if (!access.admits(visitor.viewer())) {
            refuse(ctx, visitor);
        } else if (changesSomething(ctx) && access != Access.PROGRAM && !formToken.isRight(ctx, visitor)) {
            refusal.staleForm(ctx);
            leave(ctx);
        }
    }

    private Visitor find(Context ctx) {
        String session = cookies.get(ctx, SESSION).orElse("");
        Visitor.Known known = visitors.find(session);
        return known.viewer().signedIn()
                ? Visitor.remember(ctx, known, session, messages)
                : Visitor.remember(ctx, nobody(languages.of(ctx)), anonymous(ctx), messages);
    }

    private Visitor nobody(Context ctx, Language language) {
        return Visitor.remember(ctx, nobody(language), "", messages);
    }

    private static Visitor.Known nobody(Language language) {
        return new Visitor.Known(Viewer.nobody(language), "");
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

    /** The path as it was registered, such as {@code /activities/{id}}. */
    private static String path(Context ctx, InternalRouter routes) {
        ParsedEndpoint matched = routes.findFirstHttpHandlerEntry(ctx.method(), ctx.path());
        return matched == null ? "" : matched.endpoint.path;
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
            String to = WayBack.pathAndQuery(ctx.path(), ctx.queryString());
            ctx.redirect("/sign-in?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));
            Refusal.is(ctx, RefusedAccess.Why.SIGN_IN_FIRST);
        }
        leave(ctx);
    }

    private void leave(Context ctx) {
        tell(ctx);
        ctx.skipRemainingHandlers();
    }

    /** Tells of a refusal, whoever made it, before the answer goes out; an address that names nothing is no refusal. */
    private void tell(Context ctx) {
        Endpoint route = ctx.endpoints().matchedHttpEndpoint();
        Optional<RefusedAccess.Why> why = Refusal.why(ctx).or(() -> RefusedAccess.Why.of(ctx.statusCode()));
        why.filter(w -> route != null || w != RefusedAccess.Why.NOT_FOUND)
                .ifPresent(w -> refusedAccess.refused(RefusedAccess.of(
                        Visitor.isKnown(ctx) ? Visitor.of(ctx).viewer().account() : 0,
                        w,
                        ctx.method().name(),
                        route == null ? "-" : route.path)));
    }

    private void failures(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus()));
        config.routes.exception(EofException.class, (e, ctx) -> answer(ctx, 400)); // the sender hung up half-way
        config.routes.exception(Exception.class, (e, ctx) -> {
            if (e instanceof HttpException refused) {
                answer(ctx, refused.getCode()); // the server's own, such as for a body that comes too slowly
            } else {
                fail(ctx, e);
            }
        });
    }

    private void fail(Context ctx, Exception e) {
        String reference = Signer.randomToken().substring(0, 8);
        LOG.error(
                "Request failed, reference {}: {} {}",
                reference,
                ctx.method(),
                ctx.endpoint().path,
                WithoutWords.of(e));
        // what stands around a known visitor's page asks the database, which may be what failed
        nobody(ctx, spoken(ctx));
        refusal.broken(ctx, reference);
    }

    private void answer(Context ctx, int status) {
        if (!Visitor.isKnown(ctx)) {
            meet(ctx);
        }
        if (status == 404) {
            refusal.notFound(ctx);
        } else {
            refusal.other(ctx, status);
        }
    }

    /** Finds out who sent a request that no route took, for whom the refusal is written. */
    private void meet(Context ctx) {
        try {
            find(ctx);
        } catch (RuntimeException e) {
            LOG.warn("A refusal is told to nobody known: {}", e.getClass().getName());
            nobody(ctx, spoken(ctx));
        }
    }

    private Language spoken(Context ctx) {
        return Visitor.isKnown(ctx) ? Visitor.of(ctx).viewer().language() : languages.of(ctx);
    }
}
