package jointcalendar.organisation;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.access.Side;
import jointcalendar.mail.MailAddress;
import jointcalendar.text.Language;
import jointcalendar.text.Names;
import jointcalendar.text.PlainName;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** Reads what was typed of an organisation, and says field by field what is wrong with it. */
final class OrganisationForm {
    static final String OWN_COLOUR = "own";
    private static final int LONGEST_NAME = 200;
    private static final int FEWEST_DIGITS = 5;

    private final Form form;
    private final Words words;
    private final Organisations all;
    private final Optional<Details> before;
    private final OptionalLong self;
    private final boolean whole;

    /**
     * @param before what is said of the organisation that is edited
     * @param whole whether short name, kind and side may be said too, and not only what is the organisation's own to say
     */
    OrganisationForm(Form form, Words words, Organisations all, Optional<Profile> before, boolean whole) {
        this.form = form;
        this.words = words;
        this.all = all;
        this.before = before.map(Details::of);
        this.self = before.map(profile -> OptionalLong.of(profile.organisation().id()))
                .orElse(OptionalLong.empty());
        this.whole = whole;
    }

    /** The fields filled in with what is said now. */
    static Form filled(Details now, int version) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("short-name", List.of(now.shortName()));
        for (Language language : Language.values()) {
            fields.put("name-" + language.code(), List.of(now.names().getOrDefault(language, "")));
        }
        fields.put("kind", List.of(now.kind().slug()));
        fields.put("side", List.of(lower(now.side())));
        boolean palette = Palette.COLOURS.contains(now.colour());
        fields.put("colour", List.of(palette ? now.colour() : OWN_COLOUR));
        fields.put("own-colour", List.of(now.colour()));
        fields.put("person", List.of(now.contacts().person()));
        fields.put("email", List.of(now.contacts().email()));
        fields.put("phone", List.of(now.contacts().phone()));
        fields.put("address", List.of(now.contacts().address()));
        fields.put("website", List.of(now.contacts().website()));
        fields.put("version", List.of(Integer.toString(version)));
        return new Form(fields);
    }

    /** What was said; empty where a field is wrong, and then the form says which. */
    Optional<Details> details() {
        Details read = new Details(shortName(), names(), kind(), side(), colour(), contacts());
        return form.isRight() ? Optional.of(read) : Optional.empty();
    }

    private String shortName() {
        if (!whole && before.isPresent()) {
            return before.get().shortName();
        }
        String name = line("short-name");
        ShortName.fault(name, all, self).ifPresent(key -> refuse("short-name", key));
        return name;
    }

    private Map<Language, String> names() {
        if (line("name-en").isEmpty()) {
            refuse("name-en", "organisation.wrong.name-missing");
        }
        return Names.of(text("name-en", LONGEST_NAME), text("name-ru", LONGEST_NAME), text("name-kk", LONGEST_NAME));
    }

    private Kind kind() {
        if (!whole && before.isPresent()) {
            return before.get().kind();
        }
        return Kind.of(form.value("kind")).orElseGet(() -> {
            refuse("kind", "organisation.wrong.choice");
            return Kind.OTHER;
        });
    }

    private Side side() {
        if (!whole && before.isPresent()) {
            return before.get().side();
        }
        return Arrays.stream(Side.values())
                .filter(side -> lower(side).equals(form.value("side")))
                .findFirst()
                .orElseGet(() -> {
                    refuse("side", "organisation.wrong.side");
                    return Side.GUEST;
                });
    }

    private String colour() {
        String chosen = form.value("colour").equals(OWN_COLOUR) ? form.value("own-colour") : form.value("colour");
        String colour = chosen.toLowerCase(Locale.ROOT);
        if (!Contrast.isColour(colour)) {
            refuse("colour", "organisation.wrong.colour");
        } else if (!Contrast.isReadable(colour)) {
            double ratio = Math.floor(Contrast.againstWhite(colour) * 10) / 10;
            form.refuse("colour", words.say("organisation.wrong.contrast", ratio, Contrast.ENOUGH));
        }
        return colour;
    }

    private Contacts contacts() {
        return new Contacts(text("person", 120), email(), phone(), text("address", 300), website());
    }

    private String email() {
        String typed = line("email");
        if (!typed.isEmpty() && MailAddress.parse(typed).isEmpty()) {
            refuse("email", "organisation.wrong.email");
        }
        return typed;
    }

    private String phone() {
        String typed = text("phone", 60);
        if (!typed.isEmpty() && typed.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            refuse("phone", "organisation.wrong.phone");
        }
        return typed;
    }

    /** Only http and https: an address such as javascript: would run in the reader's page. */
    private String website() {
        String typed = line("website");
        if (typed.isEmpty()) {
            return "";
        }
        String address = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
        if (address.length() > 300 || !isWebsite(address)) {
            refuse("website", "organisation.wrong.website");
        }
        return address;
    }

    private static boolean isWebsite(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String text(String field, int most) {
        String typed = line(field);
        if (typed.length() > most) {
            form.refuse(field, words.say("organisation.wrong.too-long", most));
        }
        PlainName.fault(typed).ifPresent(fault -> refuse(field, fault.key()));
        return typed;
    }

    private String line(String field) {
        return form.value(field).replaceAll("\\s+", " ");
    }

    private void refuse(String field, String key) {
        form.refuse(field, words.say(key));
    }

    private static String lower(Side side) {
        return Slug.of(side);
    }
}
