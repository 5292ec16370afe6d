package jointcalendar.organisation;

import static io.javalin.apibuilder.ApiBuilder.get;

import io.javalin.apibuilder.EndpointGroup;
import io.javalin.http.Context;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.access.Signer;
import jointcalendar.web.Access;

/**
 * The style sheet of the organisations' colours and of those that may be chosen: numbers and colours alone, so that it may be shown to anyone and kept for a minute.
 */
public final class OrganisationColoursApi implements EndpointGroup {
    private final OrganisationRepository organisations;

    public OrganisationColoursApi(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Override
    public void addEndpoints() {
        get("/organisations.css", this::show, Access.PROGRAM);
    }

    private void show(Context ctx) {
        Stream<String> own = organisations.all().all().stream().map(OrganisationColoursApi::rule);
        String sheet = Stream.concat(own, swatches()).collect(Collectors.joining("\n", "", "\n"));
        String tag = "\"" + Signer.hash(sheet).substring(0, 16) + "\"";
        ctx.header("Cache-Control", "public, max-age=60, stale-while-revalidate=86400");
        ctx.header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            ctx.contentType("text/css; charset=utf-8").result(sheet);
        }
    }

    private static Stream<String> swatches() {
        return IntStream.range(0, Palette.COLOURS.size())
                .mapToObj(index -> ".swatch-" + index + "{--c:" + Palette.COLOURS.get(index) + "}");
    }

    private static String rule(Organisation organisation) {
        return ".org-" + organisation.id() + "{--c:" + organisation.colour() + "}";
    }
}
