package jointcalendar.organisation;

import io.javalin.http.Context;
import java.util.Optional;
import jointcalendar.access.Right;
import jointcalendar.access.Viewer;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Finds the organisation that a request's address names, or answers why not. */
final class AskedOrganisationPages {
    private final OrganisationRepository organisations;
    private final Refusal refusal;

    AskedOrganisationPages(OrganisationRepository organisations, Refusal refusal) {
        this.organisations = organisations;
        this.refusal = refusal;
    }

    /** The organisation, where the visitor may know of it; one that has ended is known to those alone who may run it. */
    Optional<Profile> find(Context ctx) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Optional<Profile> found = asked(ctx)
                .filter(profile -> profile.organisation().active()
                        || viewer.may(
                                Right.RUN_ORGANISATION, profile.organisation().id()));
        if (found.isEmpty()) {
            refusal.notFound(ctx);
        }
        return found;
    }

    /** As {@link #find}, where the visitor may change it as well. */
    Optional<Profile> findToRun(Context ctx) {
        Viewer viewer = Visitor.of(ctx).viewer();
        Optional<Profile> found = find(ctx);
        if (found.isPresent()
                && !viewer.may(
                        Right.RUN_ORGANISATION, found.get().organisation().id())) {
            refusal.forbidden(ctx);
            return Optional.empty();
        }
        return found;
    }

    /** The organisation into which the asked one was merged in the end. */
    Optional<Organisation> standing(Context ctx) {
        return asked(ctx)
                .map(Profile::organisation)
                .filter(organisation -> organisation.mergedInto().isPresent())
                .map(organisations.all()::standingFor);
    }

    private Optional<Profile> asked(Context ctx) {
        String id = ctx.pathParam("id");
        return id.matches("[0-9]{1,18}") ? organisations.profile(Long.parseLong(id)) : Optional.empty();
    }
}
