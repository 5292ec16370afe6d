package jointcalendar.web;

import io.javalin.Javalin;
import io.javalin.apibuilder.EndpointGroup;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.router.InternalRouter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import jointcalendar.access.Signer;
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

    /** How long a browser keeps that cookie; whether the session still lives is the portal's to say. */
    public static final int SESSION_SECONDS = 30 * 24 * 3600;

    private final Messages messages;
    private final Refusal refusal;
    private final Admission admission;
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
        this.messages = messages;
        this.refusal = refusal;
        this.admission = new Admission(cookies, visitors, formToken, messages, refusal, languages, refusedAccess);
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
        Map<String, TakesFiles.Room> rooms = rooms(groups);
        Javalin made = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = RequestLimits.LARGEST_BODY;
            config.http.prefer405over404 = true;
            config.http.defaultContentType = "text/plain; charset=utf-8";
            config.jetty.modifyServer(jetty -> setUp(jetty, rooms.keySet()));
            config.jetty.modifyHttpConfiguration(Web::setUp);
            staticFiles(config);
            files(config, rooms.values());
            guards(config, routes, rooms, closed);
            failures(config);
            groups.forEach(config.routes::apiBuilder);
        });
        routes.set(made.unsafe.internalRouter);
        return made;
    }

    private void setUp(Server jetty, Set<String> withFiles) {
        jetty.setStopTimeout(STOP_MILLIS);
        jetty.insertHandler(new GracefulHandler());
        jetty.insertHandler(new Entrance(
                network, path -> withFiles.stream().anyMatch(registered -> TakesFiles.isAt(registered, path))));
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

    /** What a form holds does not touch the disk, but for files that are too large for the memory. */
    private static void files(JavalinConfig config, Collection<TakesFiles.Room> rooms) {
        long largest = rooms.stream().mapToLong(TakesFiles.Room::largest).max().orElse(RequestLimits.LARGEST_BODY);
        config.jetty.multipartConfig.maxInMemoryFileSize((int) RequestLimits.LARGEST_BODY, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(largest, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(largest, SizeUnit.BYTES);
        rooms.stream()
                .flatMap(room -> room.folder().stream())
                .findFirst()
                .ifPresent(folder -> config.jetty.multipartConfig.cacheDirectory(folder.toString()));
    }

    private static Map<String, TakesFiles.Room> rooms(List<EndpointGroup> groups) {
        Map<String, TakesFiles.Room> rooms = new HashMap<>();
        groups.stream()
                .filter(TakesFiles.class::isInstance)
                .map(TakesFiles.class::cast)
                .forEach(group -> group.pathsThatTakeFiles().forEach(path -> rooms.put(path, group.room())));
        return rooms;
    }

    private void guards(
            JavalinConfig config,
            AtomicReference<InternalRouter> routes,
            Map<String, TakesFiles.Room> withFiles,
            Predicate<Context> closed) {
        config.routes.beforeMatched(
                ctx -> admission.admit(ctx, Objects.requireNonNull(routes.get()), withFiles, closed));
        config.routes.after(admission::tell);
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
        admission.meetNobody(ctx);
        refusal.broken(ctx, reference);
    }

    private void answer(Context ctx, int status) {
        if (!Visitor.isKnown(ctx)) {
            admission.meet(ctx);
        }
        if (status == 404) {
            refusal.notFound(ctx);
        } else {
            refusal.other(ctx, status);
        }
    }
}
