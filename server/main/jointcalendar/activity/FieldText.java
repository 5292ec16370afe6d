package jointcalendar.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Change.Field;
import jointcalendar.text.Language;

/**
 * Each field of a plan as text, for the history, and back again. Both directions agree: a plan whose field is set to the text of that
 * field is the same plan, so that what the history holds can be put back.
 */
public final class FieldText {
    private FieldText() {}

    /** The field of this plan as text. */
    public static String of(Plan plan, Field field) {
        return switch (field) {
            case TITLE -> plan.title();
            case DESCRIPTION -> plan.description();
            case LANGUAGE -> plan.language().name();
            case TRANSLATIONS -> Json.write(plan.translations());
            case KIND -> plan.kind();
            case STATUS -> plan.status().name();
            case DATES -> dates(plan);
            case PLACE -> place(plan.place());
            case ONLINE -> plan.place().online();
            case TARGETS -> list(plan.targets());
            case THEMES -> list(plan.themes());
            case AUDIENCES -> list(plan.audiences());
            case AUDIENCE_SIZES -> Json.write(plan.audienceSizes());
            case LEAD -> Long.toString(plan.lead());
            case PARTNERS -> list(plan.partners());
            case FUNDERS -> list(plan.funders());
            case HOST -> plan.host().map(Object::toString).orElse("");
            case CONTACT -> plan.contact().isEmpty() ? "" : Json.write(plan.contact());
            case WORK_LANGUAGES -> list(plan.workLanguages());
            case LINKS -> Json.write(plan.links());
            case TAGS -> list(plan.tags());
            case EXPECTED_PARTICIPANTS -> number(plan.expectedParticipants());
            case ACTUAL_PARTICIPANTS -> number(plan.result().participants());
            case ATTENDANCE -> Json.write(plan.result().attendance());
            case VISIBILITY -> plan.visibility().name();
            case READERS -> list(plan.readers());
            case OUTCOME -> plan.result().outcome();
            case RECOMMENDATIONS -> plan.result().recommendations();
            case MATERIALS -> plan.result().materials();
            case CANCELLATION_REASON -> plan.cancellationReason().orElse("");
        };
    }

    /**
     * This plan with one field as that text says.
     *
     * @param text as {@link #of} wrote it
     */
    public static Plan set(Plan plan, Field field, String text) {
        return switch (field) {
            case TITLE -> plan.withTitle(text);
            case DESCRIPTION -> plan.withDescription(text);
            case LANGUAGE -> plan.withLanguage(Language.valueOf(text));
            case TRANSLATIONS -> plan.withTranslations(translations(text));
            case KIND -> plan.withKind(text);
            case STATUS -> plan.withStatus(Status.valueOf(text));
            case DATES -> plan.with(made -> made.precision(precision(text)).sessions(sessions(text)));
            case PLACE -> plan.withPlace(place(text, plan.place().online()));
            case ONLINE -> plan.withPlace(place(place(plan.place()), text));
            case TARGETS -> plan.withTargets(Set.copyOf(list(text)));
            case THEMES -> plan.withThemes(Set.copyOf(list(text)));
            case AUDIENCES -> plan.withAudiences(Set.copyOf(list(text)));
            case AUDIENCE_SIZES -> plan.withAudienceSizes(sizes(text));
            case LEAD -> plan.withLead(Long.parseLong(text));
            case PARTNERS -> plan.withPartners(numbers(text));
            case FUNDERS -> plan.withFunders(numbers(text));
            case HOST -> plan.withHost(numbers(text).stream().findFirst());
            case CONTACT -> plan.withContact(contact(text));
            case WORK_LANGUAGES -> plan.withWorkLanguages(Set.copyOf(list(text)));
            case LINKS -> plan.withLinks(links(text));
            case TAGS -> plan.withTags(Set.copyOf(list(text)));
            case EXPECTED_PARTICIPANTS -> plan.withExpectedParticipants(number(text));
            case VISIBILITY -> plan.withVisibility(Visibility.valueOf(text));
            case READERS -> plan.withReaders(numbers(text));
            case CANCELLATION_REASON ->
                plan.withCancellationReason(Optional.of(text).filter(why -> !why.isEmpty()));
            case ACTUAL_PARTICIPANTS, ATTENDANCE, OUTCOME, RECOMMENDATIONS, MATERIALS ->
                plan.withResult(result(plan.result(), field, text));
        };
    }

    private static Result result(Result result, Field field, String text) {
        return switch (field) {
            case ACTUAL_PARTICIPANTS -> result.withParticipants(number(text));
            case ATTENDANCE -> result.withAttendance(attendance(text));
            case OUTCOME -> result.withOutcome(text);
            case RECOMMENDATIONS -> result.withRecommendations(text);
            default -> result.withMaterials(text);
        };
    }

    /** Precision, then each session as {@code first/last}, with times as {@code first/last/start/end/zone}. */
    private static String dates(Plan plan) {
        return plan.precision() + ";"
                + plan.sessions().stream().map(FieldText::session).collect(Collectors.joining(";"));
    }

    private static String session(Session session) {
        return session.firstDay() + "/" + session.lastDay()
                + session.times()
                        .map(times -> "/" + times.start() + "/" + times.end() + "/" + times.zone())
                        .orElse("");
    }

    static DatePrecision precision(String dates) {
        return DatePrecision.valueOf(list(dates).get(0));
    }

    static List<Session> sessions(String dates) {
        return list(dates).stream().skip(1).map(FieldText::readSession).toList();
    }

    private static Session readSession(String text) {
        String[] parts = text.split("/", 5);
        LocalDate first = LocalDate.parse(parts[0]);
        LocalDate last = LocalDate.parse(parts[1]);
        return parts.length == 2
                ? Session.wholeDays(first, last)
                : new Session(
                        first,
                        last,
                        Optional.of(new Session.Times(
                                LocalTime.parse(parts[2]), LocalTime.parse(parts[3]), ZoneId.of(parts[4]))));
    }

    private static String place(Place place) {
        return String.join(
                ";",
                place.venue(),
                place.locality(),
                place.region().orElse(""),
                place.country().orElse(""));
    }

    /** A venue may hold a semicolon; towns and codes are the last three. */
    static Place place(String text, String online) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(";", -1)));
        int size = parts.size();
        return new Place(
                String.join(";", parts.subList(0, size - 3)),
                parts.get(size - 3),
                given(parts.get(size - 2)),
                given(parts.get(size - 1)),
                online);
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(";"));
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(";", -1))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static Set<Long> numbers(String text) {
        return list(text).stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    static Map<Language, Translation> translations(String text) {
        return Json.read(text, Json.TRANSLATIONS, Map.of());
    }

    static Map<String, Integer> sizes(String text) {
        return Json.read(text, Json.SIZES, Map.of());
    }

    static Map<String, Attendance> attendance(String text) {
        return Json.read(text, Json.ATTENDANCE, Map.of());
    }

    static Contact contact(String text) {
        return Json.read(text, Json.CONTACT, Contact.NONE);
    }

    static List<Link> links(String text) {
        return Json.read(text, Json.LINKS, List.of());
    }
}
