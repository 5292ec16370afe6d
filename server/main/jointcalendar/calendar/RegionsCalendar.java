package jointcalendar.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jointcalendar.activity.Coverage;
import jointcalendar.activity.CoverageRepository;
import jointcalendar.activity.Filter;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** A quarter as a map of the country's regions, where there is one of it, else as a list of them. */
final class RegionsCalendar implements CalendarView {
    private final CoverageRepository coverage;
    private final VocabularyRepository vocabulary;

    RegionsCalendar(CoverageRepository coverage, VocabularyRepository vocabulary) {
        this.coverage = coverage;
        this.vocabulary = vocabulary;
    }

    @Override
    public String template() {
        return "calendar/regions.peb";
    }

    @Override
    public Map<String, Object> show(CalendarAddress address, Visitor visitor) {
        Coverage counts = coverage.between(
                address.first(), address.last(), address.filter().ofWhatCounts(), visitor.viewer());
        return Map.of(
                "regions", view(counts, address, visitor),
                "nothing", counts.all() == 0,
                "shown", visitor.words().say("calendar.coverage.shown", counts.all()));
    }

    private RegionsView view(Coverage counts, CalendarAddress address, Visitor visitor) {
        Vocabulary terms = vocabulary.current();
        List<String> codes = terms.regions().stream().map(Region::code).toList();
        int most = codes.stream().map(counts::ofRegion).max(Integer::compare).orElse(0);
        Counted.Maker cells = new Counted.Maker(address, visitor, most);
        boolean map = TileMap.holds(codes);
        Function<Predicate<String>, List<RegionsView.Tile>> tiles = which -> FilterViews.places(terms).stream()
                .filter(which)
                .filter(code -> isAsked(address.filter(), code))
                .map(code -> tile(code, cells, counts, FilterViews.place(code, terms, visitor.words()), map))
                .toList();
        return new RegionsView(map, tiles.apply(codes::contains), tiles.apply(code -> !codes.contains(code)));
    }

    private static boolean isAsked(Filter filter, String code) {
        return filter.regions().isEmpty() || filter.regions().contains(code);
    }

    private static RegionsView.Tile tile(String code, Counted.Maker cells, Coverage counts, String name, boolean map) {
        String style = map
                ? TileMap.of(code)
                        .map(place -> "row-" + place.row() + " column-" + place.column())
                        .orElse("")
                : "";
        return new RegionsView.Tile(
                name, cells.of(counts.ofRegion(code), Optional.empty(), Optional.of(code), name), style);
    }
}
