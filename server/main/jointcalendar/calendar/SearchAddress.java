package jointcalendar.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jointcalendar.activity.Filter;

/**
 * What somebody looks for, as the page's address says it.
 *
 * @param filter whose text is looked for among what passes the rest of it
 * @param page from 1
 */
record SearchAddress(Filter filter, int page) {
    private static final String LONGEST_PAGE = "[1-9][0-9]{0,3}";

    static SearchAddress read(Map<String, List<String>> query) {
        int page = query.getOrDefault("page", List.of()).stream()
                .findFirst()
                .filter(number -> number.matches(LONGEST_PAGE))
                .map(Integer::valueOf)
                .orElse(1);
        return new SearchAddress(Filter.of(query), page);
    }

    String page(int number) {
        return "/search?" + filter.query() + "&page=" + number;
    }

    /** The same words without that value of the filter. */
    String without(String name, String value) {
        String dropped = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return "/search?"
                + Arrays.stream(filter.query().split("&", -1))
                        .filter(part -> !part.equals(dropped))
                        .collect(Collectors.joining("&"));
    }

    /** The same words without any filter. */
    String withoutFilter() {
        return "/search?" + Filter.ALL.withText(filter.text()).query();
    }

    /** Other words with the same filter. */
    String insteadOf(String word, String other) {
        String text = filter.text().toLowerCase(java.util.Locale.ROOT).replace(word, other);
        return "/search?" + filter.withText(text).query();
    }

    boolean isFiltered() {
        return !filter.withText("").isAll();
    }
}
