package jointcalendar.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stood in a form that could not be taken, so that it can be sent again from the page that says so. Only of forms that came from this
 * portal's own pages: what another site had somebody post is not offered to them to send. Secrets are never kept. As much is kept as a request may hold,
 * since a form with sixty sessions in three languages is long.
 */
final class KeptFields {
    private static final List<String> SECRETS = List.of(FormToken.FIELD, "password", "proof", "code", "set-up");

    private KeptFields() {}

    /** A field as it was sent. */
    public record Kept(String name, String value) {}

    /** Nothing where the form may not or cannot be sent again. */
    static List<Kept> of(Context ctx) {
        if (!isOwn(ctx) || ctx.isMultipart()) {
            return List.of();
        }
        List<Kept> fields = ctx.formParamMap().entrySet().stream()
                .filter(field -> !field.getKey().equals(FormToken.FIELD))
                .flatMap(field -> field.getValue().stream().map(value -> new Kept(field.getKey(), value)))
                .toList();
        boolean secret = fields.stream().anyMatch(field -> SECRETS.contains(field.name()));
        return secret ? List.of() : fields;
    }

    /** The token that came with such a form, for when it cannot be told who sent it; empty where there is none. */
    static String token(Context ctx) {
        return isOwn(ctx) && !ctx.isMultipart()
                ? Optional.ofNullable(ctx.formParam(FormToken.FIELD)).orElse("")
                : "";
    }

    /** By what browsers say of where a request comes from (Fetch Metadata; else RFC 6454 section 7). */
    private static boolean isOwn(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return Stream.of(ctx.header("Origin"), ctx.header("Referer"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .filter(from -> host(from).equals(Optional.ofNullable(ctx.host())))
                .isPresent();
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
