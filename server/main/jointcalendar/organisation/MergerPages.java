package jointcalendar.organisation;

import static io.javalin.apibuilder.ApiBuilder.get;
import static io.javalin.apibuilder.ApiBuilder.post;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Words;
import jointcalendar.web.Access;
import jointcalendar.web.Choice;
import jointcalendar.web.Cookies;
import jointcalendar.web.Notice;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;
import jointcalendar.web.Visitor;

/** Merging an organisation into another: choose it, see what goes over, do it. */
public final class MergerPages implements EndpointGroup {
    private final OrganisationRepository organisations;
    private final AskedOrganisationPages asked;
    private final Merger merger;
    private final Pages pages;
    private final Refusal refusal;
    private final Cookies cookies;

    public MergerPages(
            OrganisationRepository organisations, Merger merger, Pages pages, Refusal refusal, Cookies cookies) {
        this.organisations = organisations;
        this.asked = new AskedOrganisationPages(organisations, refusal);
        this.merger = merger;
        this.pages = pages;
        this.refusal = refusal;
        this.cookies = cookies;
    }

    @Override
    public void addEndpoints() {
        get("/organisations/{id}/merger", this::choose, Access.COORDINATOR);
        post("/organisations/{id}/merger", this::merge, Access.COORDINATOR);
    }

    private void choose(Context ctx) {
        source(ctx).ifPresent(source -> show(ctx, source, target(ctx.queryParam("into"), source)));
    }

    private void merge(Context ctx) {
        source(ctx).ifPresent(source -> {
            Optional<Organisation> target = target(ctx.formParam("into"), source);
            if (target.isEmpty()
                    || !merger.merge(
                            source.id(), target.get().id(), Visitor.of(ctx).viewer())) {
                ctx.status(422);
                show(ctx, source, Optional.empty());
                return;
            }
            Notice.leave(ctx, cookies, "organisation.notice.merged");
            ctx.redirect("/organisations/" + target.get().id());
        });
    }

    /** What was merged already is merged no more. */
    private Optional<Organisation> source(Context ctx) {
        Optional<Organisation> source = asked.find(ctx).map(Profile::organisation);
        if (source.isPresent() && source.get().mergedInto().isPresent()) {
            refusal.notFound(ctx);
            return Optional.empty();
        }
        return source;
    }

    private Optional<Organisation> target(@org.jspecify.annotations.Nullable String asked, Organisation source) {
        return Optional.ofNullable(asked)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> organisations.all().find(Long.parseLong(id)))
                .filter(target -> target.active() && target.id() != source.id());
    }

    private void show(Context ctx, Organisation source, Optional<Organisation> target) {
        Words words = Visitor.of(ctx).words();
        List<String> counts = merger.counts(source.id()).stream()
                .map(count -> words.say(count.key(), count.number()))
                .toList();
        pages.show(
                ctx,
                "organisation/merger.peb",
                Map.of(
                        "source", OrganisationView.of(source, words),
                        "target", target.map(found -> OrganisationView.of(found, words)),
                        "otherSide",
                                target.filter(found -> found.side() != source.side())
                                        .isPresent(),
                        "counts", counts,
                        "targets", targets(source, target, words)));
    }

    private List<Choice> targets(Organisation source, Optional<Organisation> chosen, Words words) {
        return organisations.all().active().stream()
                .filter(target -> target.id() != source.id())
                .map(target -> new Choice(
                        Long.toString(target.id()),
                        target.label(words.language()),
                        chosen.filter(target::equals).isPresent()))
                .toList();
    }
}
