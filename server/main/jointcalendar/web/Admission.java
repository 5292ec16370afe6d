package jointcalendar.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may call a route: finds the visitor, asks for the route's role and the form's token, and refuses. */
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
    private static final String ANONYMOUS = "visitor";

    private final Cookies cookies;
    private final Visitor.Finder visitors;
    private final FormToken formToken;
    private final Messages messages;
    private final Refusal refusal;
    private final ReaderLanguage languages;
    private final RefusedAccess.Listener refusedAccess;

    /** @param languages for those who are not signed in */
    Admission(
            Cookies cookies,
            Visitor.Finder visitors,
            FormToken formToken,
            Messages messages,
            Refusal refusal,
            ReaderLanguage languages,
            RefusedAccess.Listener refusedAccess) {
        this.cookies = cookies;
        this.visitors = visitors;
        this.formToken = formToken;
        this.messages = messages;
        this.refusal = refusal;
        this.languages = languages;
        this.refusedAccess = refusedAccess;
    }

    /**
     * Lets a request go on, or answers it with a refusal.
     *
     * @param withFiles paths, as they were registered, whose forms may hold files, and how much; none is read for whom it is not
     * @param closed answers a person's request itself and says so, where the portal is not open for it
     */
    void admit(Context ctx, InternalRouter routes, Map<String, TakesFiles.Room> withFiles, Predicate<Context> closed) {
        if (ctx.path().startsWith("/static/")) {
            return;
        }
        Access access = access(ctx, routes);
        RequestLimits.checkForm(ctx);
        Visitor visitor = access == Access.PROGRAM ? nobody(ctx, languages.usual()) : find(ctx);
        if (access != Access.PROGRAM && closed.test(ctx)) {
            ctx.skipRemainingHandlers();
        } else if (!access.admits(visitor.viewer())) {
            refuse(ctx, visitor);
        } else {
            admitForm(ctx, routes, withFiles, visitor, access);
        }
    }

    private void admitForm(
            Context ctx,
            InternalRouter routes,
            Map<String, TakesFiles.Room> withFiles,
            Visitor visitor,
            Access access) {
        if (access != Access.PROGRAM && ctx.isMultipart()) {
            Multipart.admit(ctx, Optional.ofNullable(withFiles.get(path(ctx, routes))));
        }
        if (changesSomething(ctx) && access != Access.PROGRAM && !formToken.isRight(ctx, visitor)) {
            refusal.staleForm(ctx);
            leave(ctx);
        }
    }

    private Visitor find(Context ctx) {
        String token = cookies.get(ctx, Web.SESSION).orElse("");
        Visitor.Known known = visitors.find(token);
        if (!known.viewer().signedIn()) {
            return Visitor.remember(ctx, nobody(languages.of(ctx)), anonymous(ctx), messages);
        }
        known.newToken().ifPresent(next -> cookies.set(ctx, Web.SESSION, next, Web.SESSION_SECONDS));
        String session = known.session().isEmpty() ? token : known.session();
        return Visitor.remember(ctx, known, session, messages);
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
    void tell(Context ctx) {
        Endpoint route = ctx.endpoints().matchedHttpEndpoint();
        Optional<RefusedAccess.Why> why = Refusal.why(ctx).or(() -> RefusedAccess.Why.of(ctx.statusCode()));
        why.filter(w -> route != null || w != RefusedAccess.Why.NOT_FOUND)
                .ifPresent(w -> refusedAccess.refused(RefusedAccess.of(
                        Visitor.isKnown(ctx) ? Visitor.of(ctx).viewer().account() : 0,
                        w,
                        ctx.method().name(),
                        route == null ? "-" : route.path)));
    }

    /** Finds out who sent a request that no route took, for whom the refusal is written. */
    void meet(Context ctx) {
        try {
            find(ctx);
        } catch (RuntimeException e) {
            LOG.warn("A refusal is told to nobody known: {}", e.getClass().getName());
            meetNobody(ctx);
        }
    }

    /** Takes whoever sent a request for nobody, in the language spoken so far; asks no database. */
    void meetNobody(Context ctx) {
        nobody(ctx, spoken(ctx));
    }

    private Language spoken(Context ctx) {
        return Visitor.isKnown(ctx) ? Visitor.of(ctx).viewer().language() : languages.of(ctx);
    }
}
