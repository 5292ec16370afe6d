package jointcalendar.overlap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.access.Visibility;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** A plan under construction: a training of one day for border guards of East Kazakhstan, on forged documents, until said otherwise. */
public final class Given implements Cloneable {
    public static final Vocabulary VOCABULARY = vocabulary();

    private String title = "Forged documents";
    private String kind = "training";
    private Status status = Status.CONFIRMED;
    private DatePrecision precision = DatePrecision.DAY;
    private List<Session> sessions = List.of(Session.wholeDays(day("2007-05-15"), day("2007-05-15")));
    private Place place = new Place("", "", Optional.empty(), Optional.of("KZ"));
    private Set<String> targets = Set.of("KZ-63");
    private Set<String> themes = Set.of("document-fraud");
    private Set<String> audiences = Set.of("border-guards");
    private long lead = 1;
    private Set<Long> partners = Set.of();
    private Visibility visibility = Visibility.MEMBERS;

    private Given() {}

    public static Given training() {
        return new Given();
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public Plan plan() {
        return Plan.of(title, kind, lead, sessions.toArray(Session[]::new)).with(made -> made.status(status)
                .precision(precision)
                .place(place)
                .targets(targets)
                .themes(themes)
                .audiences(audiences)
                .partners(partners)
                .visibility(visibility)
                .cancellationReason(status == Status.CANCELLED ? Optional.of("No money") : Optional.empty()));
    }

    public Given by(long lead) {
        return but(given -> given.lead = lead);
    }

    public Given with(Long... partners) {
        return but(given -> given.partners = Set.of(partners));
    }

    public Given named(String title) {
        return but(given -> given.title = title);
    }

    public Given as(String kind) {
        return but(given -> given.kind = kind);
    }

    public Given being(Status status) {
        return but(given -> given.status = status);
    }

    public Given shownTo(Visibility visibility) {
        return but(given -> given.visibility = visibility);
    }

    public Given on(String day) {
        return on(day, day);
    }

    public Given on(String first, String last) {
        return in(Session.wholeDays(day(first), day(last)));
    }

    public Given in(Session... sessions) {
        return but(given -> given.sessions = List.of(sessions));
    }

    public Given sometime(DatePrecision precision) {
        return but(given -> given.precision = precision);
    }

    public Given at(String venue, String locality) {
        return at(new Place(venue, locality, place.region(), place.country()));
    }

    public Given at(Place place) {
        return but(given -> given.place = place);
    }

    public Given from(String... targets) {
        return but(given -> given.targets = Set.of(targets));
    }

    public Given about(String... themes) {
        return but(given -> given.themes = Set.of(themes));
    }

    public Given forPeople(String... audiences) {
        return but(given -> given.audiences = Set.of(audiences));
    }

    private Given but(Consumer<Given> change) {
        try {
            Given other = (Given) clone();
            change.accept(other);
            return other;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** The default vocabulary, read from the migration that brings it. */
    private static Vocabulary vocabulary() {
        String sql = resource("/migrations/V002__vocabulary.sql");
        List<Term> terms = new ArrayList<>();
        Matcher term = Pattern.compile(
                        "\\('(kind|theme|audience)', '([^']*)', '([^']*)', '([^']*)', '([^']*)', (\\d), \\d+\\)")
                .matcher(sql);
        while (term.find()) {
            Term.List list = Term.List.valueOf(term.group(1).toUpperCase(Locale.ROOT));
            terms.add(new Term(
                    terms.size() + 1,
                    list,
                    term.group(2),
                    names(term),
                    term.group(6).equals("1")));
        }
        List<Region> regions = new ArrayList<>();
        Matcher region = Pattern.compile("\\('(KZ-\\d+)', '(KZ)', '([^']*)', '([^']*)', '([^']*)',")
                .matcher(sql);
        while (region.find()) {
            regions.add(new Region(region.group(1), region.group(2), names(region)));
        }
        return new Vocabulary(terms, regions);
    }

    private static Map<Language, String> names(Matcher row) {
        return Map.of(Language.EN, row.group(3), Language.RU, row.group(4), Language.KK, row.group(5));
    }

    public static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Given.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
