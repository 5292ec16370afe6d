package jointcalendar.calendar.dates;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;

/** What the address of a list asks for: a choice for each filter, and which page. What cannot be chosen filters nothing. */
final class BoardForm {
    private static final int PAGE = 20;

    /** Where one is in a list of several pages. */
    public record Pager(String previous, String next, String text) {}

    private final Context ctx;
    private final String path;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    BoardForm(Context ctx, String path) {
        this.ctx = ctx;
        this.path = path;
    }

    /** What is chosen of these options by that parameter, and is filtered by from now on. */
    Optional<String> chosen(String parameter, List<Choice> options) {
        Optional<String> value = Optional.ofNullable(ctx.queryParam(parameter)).filter(asked -> options.stream()
                .anyMatch(option -> option.value().equals(asked)));
        value.ifPresent(known -> chosen.put(parameter, known));
        return value;
    }

    boolean isFiltered() {
        return !chosen.isEmpty();
    }

    /** Options, of which the one that the address asks for is on. */
    <T> List<Choice> options(String parameter, Stream<T> all, Function<T, String> value, Function<T, String> label) {
        String asked = ctx.queryParam(parameter);
        return all.map(one -> new Choice(
                        value.apply(one), label.apply(one), value.apply(one).equals(asked)))
                .toList();
    }

    /** The page of all that is asked for. */
    <T> List<T> page(List<T> all) {
        return all.stream()
                .skip((long) (page(all.size()) - 1) * PAGE)
                .limit(PAGE)
                .toList();
    }

    Pager pager(int all, Words words) {
        int page = page(all);
        return new Pager(
                page > 1 ? address(page - 1) : "",
                page < last(all) ? address(page + 1) : "",
                words.say("flag.list.page", page, last(all)));
    }

    private int page(int all) {
        String page = ctx.queryParam("page");
        int asked = page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        return Math.min(asked, last(all));
    }

    private static int last(int all) {
        return Math.max(1, (all + PAGE - 1) / PAGE);
    }

    private String address(int page) {
        StringBuilder address = new StringBuilder(path + "?page=" + page);
        chosen.forEach((parameter, value) -> address.append('&')
                .append(parameter)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
