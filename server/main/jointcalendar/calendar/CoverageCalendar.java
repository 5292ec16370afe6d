package jointcalendar.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jointcalendar.activity.Coverage;
import jointcalendar.activity.CoverageRepository;
import jointcalendar.activity.Filter;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** A quarter as a matrix of audiences and regions, which shows who is reached where and who is not. */
final class CoverageCalendar implements CalendarView {
    private final CoverageRepository coverage;
    private final VocabularyRepository vocabulary;

    CoverageCalendar(CoverageRepository coverage, VocabularyRepository vocabulary) {
        this.coverage = coverage;
        this.vocabulary = vocabulary;
    }

    @Override
    public String template() {
        return "calendar/coverage.peb";
    }

    @Override
    public Map<String, Object> show(CalendarAddress address, Visitor visitor) {
        Coverage counts = coverage.between(
                address.first(), address.last(), address.filter().ofWhatCounts(), visitor.viewer());
        Matrix matrix = new Matrix(counts, address, visitor, vocabulary.current());
        return Map.of(
                "coverage", matrix.view(),
                "nothing", counts.all() == 0,
                "shown", visitor.words().say("calendar.coverage.shown", counts.all()));
    }

    /** Puts the counts into rows and columns: those that the filter asks for, or all. */
    private static final class Matrix {
        private final Coverage counts;
        private final Vocabulary terms;
        private final Words words;
        private final List<Term> audiences;
        private final List<String> places;
        private final Counted.Maker cells;

        Matrix(Coverage counts, CalendarAddress address, Visitor visitor, Vocabulary terms) {
            Filter filter = address.filter();
            this.counts = counts;
            this.terms = terms;
            this.words = visitor.words();
            this.audiences = terms.audiences().stream()
                    .filter(one -> isAsked(filter.audiences(), one.slug()))
                    .toList();
            this.places = FilterViews.places(terms).stream()
                    .filter(code -> isAsked(filter.regions(), code))
                    .toList();
            this.cells = new Counted.Maker(address, visitor, most());
        }

        private static boolean isAsked(Set<String> asked, String one) {
            return asked.isEmpty() || asked.contains(one);
        }

        private int most() {
            return audiences.stream()
                    .map(Term::id)
                    .flatMap(audience -> places.stream().map(place -> counts.of(audience, place)))
                    .max(Integer::compare)
                    .orElse(0);
        }

        CoverageView view() {
            return new CoverageView(
                    places.stream().map(this::place).toList(),
                    audiences.stream().map(this::row).toList(),
                    sums());
        }

        private CoverageView.Row row(Term audience) {
            String name = audience.name(words.language());
            return new CoverageView.Row(
                    name,
                    places.stream()
                            .map(code -> cells.of(
                                    counts.of(audience.id(), code),
                                    Optional.of(audience.slug()),
                                    Optional.of(code),
                                    name + ", " + place(code)))
                            .toList(),
                    cells.of(counts.ofAudience(audience.id()), Optional.of(audience.slug()), Optional.empty(), name));
        }

        private CoverageView.Row sums() {
            String all = words.say("calendar.coverage.all");
            return new CoverageView.Row(
                    all,
                    places.stream()
                            .map(code ->
                                    cells.of(counts.ofRegion(code), Optional.empty(), Optional.of(code), place(code)))
                            .toList(),
                    cells.of(counts.all(), Optional.empty(), Optional.empty(), all));
        }

        private String place(String code) {
            return FilterViews.place(code, terms, words);
        }
    }
}
