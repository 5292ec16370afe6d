package jointcalendar.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jointcalendar.access.Visibility;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.text.Language;
import jointcalendar.text.Slug;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** Judges one row: a plan, or everything that is wrong with it. */
final class RowReader {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    /** Stands in for days that are wrong, so that whatever else is wrong is told as well. */
    private static final Session UNKNOWN = Session.wholeDays(LocalDate.EPOCH, LocalDate.EPOCH);

    private static final String NO_REASON = "No reason was given.";

    private final ActivityRow row;
    private final Vocabulary vocabulary;
    private final Function<String, OptionalLong> organisation;
    private final List<String> wrong = new ArrayList<>();

    /** @param organisation the number of an organisation by its short name */
    RowReader(ActivityRow row, Vocabulary vocabulary, Function<String, OptionalLong> organisation) {
        this.row = row;
        this.vocabulary = vocabulary;
        this.organisation = organisation;
    }

    /** The plan; empty where something is wrong. */
    Optional<Plan> plan() {
        if (!row.get("reference").matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ._/-]{0,39}")) {
            wrong.add("reference must have 1 to 40 letters, digits, dots, dashes or slashes");
        }
        Optional<Session> when = when();
        Status status = choice("status", Status.values(), Status.TENTATIVE);
        Plan plan = plan(when.orElse(UNKNOWN), status);
        return wrong.isEmpty() ? Optional.of(plan) : Optional.empty();
    }

    /** What is wrong, in the order of finding. */
    List<String> wrong() {
        return wrong;
    }

    private Plan plan(Session when, Status status) {
        Visibility visibility = choice("visibility", Visibility.values(), Visibility.MEMBERS);
        String title = text("title", 1, LONGEST_TITLE);
        return Plan.of(title, term("kind", Term.List.KIND, row.get("kind")), lead(), when)
                .with(read -> read.language(Language.guess(title))
                        .description(text("description", 0, LONGEST_TEXT))
                        .status(status)
                        .precision(choice("date_precision", DatePrecision.values(), DatePrecision.DAY))
                        .place(place())
                        .targets(all("target_regions", this::isPlace))
                        .themes(all("themes", slug -> isKnown(Term.List.THEME, slug)))
                        .audiences(all("audiences", slug -> isKnown(Term.List.AUDIENCE, slug)))
                        .partners(organisations("partners"))
                        .funders(organisations("funders"))
                        .expectedParticipants(number("expected_participants"))
                        .visibility(visibility)
                        .readers(readers(visibility))
                        .result(Result.NONE.with(came -> came.participants(number("actual_participants"))
                                .outcome(text("outcome", 0, LONGEST_TEXT))))
                        .cancellationReason(status == Status.CANCELLED ? Optional.of(NO_REASON) : Optional.empty()));
    }

    private boolean isKnown(Term.List list, String slug) {
        return vocabulary.term(list, slug).isPresent();
    }

    private Optional<Session> when() {
        Optional<LocalDate> first = day("starts_on");
        Optional<LocalDate> last = day("ends_on");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            wrong.add("ends_on " + last.get() + " is before starts_on " + first.get());
            return Optional.empty();
        }
        if (!row.get("date_precision").equals("day") && !areWholeMonths(first.get(), last.get())) {
            wrong.add("with date_precision " + row.get("date_precision")
                    + " starts_on must be the first day of a month and ends_on the last");
        }
        return Optional.of(Session.wholeDays(first.get(), last.get()));
    }

    private static boolean areWholeMonths(LocalDate first, LocalDate last) {
        return first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    }

    private Optional<LocalDate> day(String column) {
        try {
            LocalDate day = LocalDate.parse(row.get(column));
            if (day.getYear() >= 1990 && day.getYear() <= 2100) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        wrong.add(column + " must be a day such as 2007-04-24, not \"" + row.get(column) + "\"");
        return Optional.empty();
    }

    private Place place() {
        String code = row.get("region");
        Optional<Region> region = vocabulary.region(code);
        String country = row.get("country");
        if (!code.isEmpty() && region.isEmpty()) {
            wrong.add("region " + code + " is unknown");
        }
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            wrong.add("country " + country + " is unknown");
        }
        if (region.isPresent() && !country.isEmpty() && !region.get().country().equals(country)) {
            wrong.add("region " + code + " is not in " + country);
        }
        return new Place(
                text("venue", 0, 200),
                text("locality", 0, 100),
                region.map(Region::code),
                region.map(Region::country).or(() -> Optional.of(country).filter(given -> !given.isEmpty())));
    }

    private boolean isPlace(String code) {
        return vocabulary.region(code).isPresent() || COUNTRIES.contains(code);
    }

    private long lead() {
        OptionalLong lead = organisation.apply(row.get("lead"));
        if (lead.isEmpty()) {
            wrong.add("lead \"" + row.get("lead") + "\" is no known organisation");
        }
        return lead.orElse(0);
    }

    private Set<Long> organisations(String column) {
        Set<String> names = all(column, name -> organisation.apply(name).isPresent());
        return names.stream()
                .flatMap(name -> organisation.apply(name).stream().boxed())
                .collect(Collectors.toSet());
    }

    /** Whoever names chosen organisations without choosing any, or the other way round, has made a mistake that would show or hide too much. */
    private Set<Long> readers(Visibility visibility) {
        Set<Long> readers = organisations("readers");
        if ((visibility == Visibility.CHOSEN) == row.list("readers").isEmpty()) {
            wrong.add("readers must be named with visibility chosen, and with no other");
        }
        return readers;
    }

    private String term(String column, Term.List list, String slug) {
        if (vocabulary.term(list, slug).isEmpty()) {
            wrong.add(column + " \"" + slug + "\" is unknown");
        }
        return slug;
    }

    private Set<String> all(String column, Predicate<String> isKnown) {
        Set<String> values = new LinkedHashSet<>(row.list(column));
        values.stream().filter(isKnown.negate()).forEach(value -> wrong.add(column + ": \"" + value + "\" is unknown"));
        return values;
    }

    private <E extends Enum<E>> E choice(String column, E[] values, E otherwise) {
        for (E value : values) {
            if (Slug.of(value).equals(row.get(column))) {
                return value;
            }
        }
        String choices = Arrays.stream(values).map(value -> Slug.of(value)).collect(Collectors.joining(", "));
        wrong.add(column + " must be one of " + choices + ", not \"" + row.get(column) + "\"");
        return otherwise;
    }

    private OptionalInt number(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.matches("[0-9]{1,7}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        wrong.add(column + " must be a whole number, not \"" + text + "\"");
        return OptionalInt.empty();
    }

    private String text(String column, int shortest, int longest) {
        String text = row.get(column).replaceAll("[\\p{Cc}&&[^\n\t]]", "");
        if (text.length() < shortest) {
            wrong.add(column + " is missing");
        } else if (text.length() > longest) {
            wrong.add(column + " has more than " + longest + " characters");
        }
        return text;
    }
}
