package jointcalendar.setting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Countries;
import jointcalendar.text.Language;
import jointcalendar.text.Words;
import jointcalendar.text.Zones;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/** The fields of the portal's settings: what they offer, and what was chosen. Templates read it as {@code settings}. */
public final class SettingForm {
    private final Form form;
    private final Words words;
    private final Instant now;

    /** @param now the moment whose distances from UTC the zones tell */
    public SettingForm(Form form, Words words, Instant now) {
        this.form = form;
        this.words = words;
        this.now = now;
    }

    /** The fields filled in with these settings. */
    public static Map<String, List<String>> fields(PortalSettings settings) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("language", List.of(settings.language().code()));
        fields.put("zone", List.of(settings.zone().getId()));
        fields.put("country", List.of(settings.country().orElse("")));
        fields.put("public-holidays", settings.publicHolidays() ? List.of("yes") : List.of());
        return fields;
    }

    /** The settings that were chosen; empty where a field is wrong, and then the form says which. */
    public Optional<PortalSettings> chosen() {
        Optional<Language> language = Language.of(form.value("language"));
        Optional<ZoneId> zone = Zones.find(form.value("zone"));
        Optional<String> country = Optional.of(form.value("country")).filter(code -> !code.isEmpty());
        refuseUnless(language.isPresent(), "language");
        refuseUnless(zone.isPresent(), "zone");
        refuseUnless(country.filter(code -> !Countries.exists(code)).isEmpty(), "country");
        return language.isEmpty() || zone.isEmpty() || !form.error("country").isEmpty()
                ? Optional.empty()
                : Optional.of(new PortalSettings(
                        language.get(),
                        zone.get(),
                        country,
                        country.isPresent() && form.has("public-holidays", "yes")));
    }

    private void refuseUnless(boolean fine, String field) {
        if (!fine) {
            form.refuse(field, words.say("setting.wrong.choice"));
        }
    }

    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(language -> choice("language", language.code(), language.ownName()))
                .toList();
    }

    /** Those of the chosen country first. */
    public List<Choice> zones() {
        Optional<String> country = Optional.of(form.value("country")).filter(Countries::exists);
        return Zones.countryFirst(country).stream()
                .map(zone -> choice("zone", zone.getId(), Zones.label(zone, words.language(), now)))
                .toList();
    }

    public List<Choice> countries() {
        return Countries.in(words.language()).stream()
                .map(country -> choice("country", country.code(), country.name()))
                .toList();
    }

    private Choice choice(String field, String value, String label) {
        return new Choice(value, label, form.value(field).equals(value));
    }
}
