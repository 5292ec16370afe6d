package jointcalendar.calendar;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Status;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Countries;
import jointcalendar.text.Language;
import jointcalendar.text.Slug;
import jointcalendar.text.SpokenLanguages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Region;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/** What the fields of the activity form offer, with what is chosen. Templates read it as {@code choices}. */
public final class FormChoices {
    private static final List<String> ZONES = List.of(
            "Asia/Almaty",
            "Asia/Qyzylorda",
            "Asia/Aqtobe",
            "Asia/Bishkek",
            "Asia/Tashkent",
            "Asia/Dushanbe",
            "Asia/Ashgabat",
            "Europe/Moscow",
            "Europe/Istanbul",
            "Asia/Dubai",
            "Europe/Kyiv",
            "Europe/Vienna",
            "Europe/Rome",
            "Europe/Zurich",
            "Europe/Brussels",
            "Europe/London",
            "America/New_York",
            "Asia/Bangkok",
            "UTC");

    private final Form form;
    private final Viewer viewer;
    private final Vocabulary vocabulary;
    private final Organisations organisations;
    private final Words words;
    private final Set<Visibility> visibilities;

    /** @param visibilities that may be chosen */
    FormChoices(
            Form form,
            Viewer viewer,
            Vocabulary vocabulary,
            Organisations organisations,
            Words words,
            Set<Visibility> visibilities) {
        this.form = form;
        this.viewer = viewer;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.words = words;
        this.visibilities = visibilities;
    }

    public List<Choice> kinds() {
        return terms("kind", vocabulary.kinds());
    }

    public List<Choice> themes() {
        return terms("themes", vocabulary.themes());
    }

    /** Each with how many of them are expected. */
    public List<Audience> audiences() {
        return terms("audiences", vocabulary.audiences()).stream()
                .map(choice -> new Audience(
                        choice.value(),
                        choice.label(),
                        choice.on(),
                        form.value("size-" + choice.value()),
                        form.error("size-" + choice.value())))
                .toList();
    }

    /** A choice with a number beside it, as it was typed. */
    public record Audience(String value, String label, boolean on, String size, String error) {}

    /** In which language title and description may be. */
    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(language -> choice("language", language.code(), language.ownName()))
                .toList();
    }

    public List<Choice> workLanguages() {
        return SpokenLanguages.in(language()).stream()
                .map(spoken -> choice("work-languages", spoken.code(), spoken.name()))
                .toList();
    }

    public List<Choice> hosts() {
        return organisations("host");
    }

    /** The sessions as typed. */
    public List<SessionRows.Row> sessions() {
        return new SessionRows(form).rows();
    }

    /** How often a series may repeat a session. */
    public List<Choice> everyWeeks() {
        return Stream.of(1, 2, 3, 4, 6, 8, 12)
                .map(weeks ->
                        choice("series-every", Integer.toString(weeks), words.say("activity.form.series-weeks", weeks)))
                .toList();
    }

    /** The numbers of the links as typed, with two empty ones to fill in. */
    public List<Integer> links() {
        int filled = 0;
        for (int n = 1; n <= ActivityDetails.MOST_LINKS; n++) {
            if (!form.value("link-" + n).isEmpty()
                    || !form.value("link-label-" + n).isEmpty()) {
                filled = n;
            }
        }
        return IntStream.rangeClosed(1, Math.min(filled + 2, ActivityDetails.MOST_LINKS))
                .boxed()
                .toList();
    }

    public List<Choice> statuses() {
        return words(
                "status", "activity.status.", Stream.of(Status.values()).filter(status -> status != Status.CANCELLED));
    }

    public List<Choice> precisions() {
        return words("precision", "activity.precision.", Arrays.stream(DatePrecision.values()));
    }

    /** Who may see it, from the widest circle to the narrowest. */
    public List<Level> visibilities() {
        return visibilities.stream()
                .sorted()
                .map(level -> Slug.of(level))
                .map(level -> new Level(
                        level,
                        words.say("activity.visibility." + level),
                        words.say("activity.level." + level),
                        form.has("visibility", level)))
                .toList();
    }

    /** A choice with a line that says what it means. */
    public record Level(String value, String label, String meaning, boolean on) {}

    /** Those to whom alone it may be shown. */
    public List<Choice> readers() {
        return organisations("readers");
    }

    public List<Choice> regions() {
        return vocabulary.regions().stream()
                .map(region -> choice("region", region.code(), region.name(language())))
                .toList();
    }

    /** Regions, with each country that has some in front of them: its name there means all of it. */
    public List<Choice> targets() {
        Stream<String> countries =
                vocabulary.regions().stream().map(Region::country).distinct();
        return Stream.concat(countries, vocabulary.regions().stream().map(Region::code))
                .map(code -> choice(
                        "targets",
                        code,
                        code.length() == 2
                                ? words.say("activity.form.whole-country", vocabulary.place(code, language()))
                                : vocabulary.place(code, language())))
                .toList();
    }

    public List<Choice> countries() {
        return Countries.in(language()).stream()
                .map(country -> choice("country", country.code(), country.name()))
                .toList();
    }

    public List<Choice> zones() {
        Stream<String> chosen = Stream.of(form.value("zone")).filter(zone -> !zone.isEmpty() && !ZONES.contains(zone));
        return Stream.concat(chosen, ZONES.stream())
                .map(zone -> choice("zone", zone, zone(zone)))
                .toList();
    }

    private String zone(String id) {
        return ZONES.contains(id) ? words.dates().town(ZoneId.of(id)) : id.replace('_', ' ');
    }

    public List<Choice> partners() {
        return organisations("partners");
    }

    public List<Choice> funders() {
        return organisations("funders");
    }

    /** For whom the viewer may post: empty where there is nothing to choose. */
    public List<Choice> leads() {
        return viewer.has(Role.COORDINATOR) ? organisations("lead") : List.of();
    }

    private List<Choice> terms(String field, List<Term> terms) {
        return terms.stream()
                .map(term -> choice(field, term.slug(), term.name(language())))
                .toList();
    }

    private List<Choice> organisations(String field) {
        return organisations.standing().stream()
                .map(organisation -> choice(field, Long.toString(organisation.id()), organisation.label(language())))
                .filter(choice -> choice.on() || organisations.isActive(Long.parseLong(choice.value())))
                .toList();
    }

    private List<Choice> words(String field, String key, Stream<? extends Enum<?>> values) {
        return values.map(value -> Slug.of(value))
                .map(value -> choice(field, value, words.say(key + value)))
                .toList();
    }

    private Choice choice(String field, String value, String label) {
        return new Choice(value, label, form.has(field, value));
    }

    private Language language() {
        return words.language();
    }
}
