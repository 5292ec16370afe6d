package jointcalendar.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import jointcalendar.activity.Contact;
import jointcalendar.activity.Link;
import jointcalendar.activity.Translation;
import jointcalendar.mail.MailAddress;
import jointcalendar.text.Language;
import jointcalendar.text.SpokenLanguages;

/** Judges the fields of the activity form that most plans leave empty: other languages, whom to ask, links, tags, expected numbers. */
final class ActivityDetails {
    static final int MOST_LINKS = 10;
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_TAG = 30;
    private static final int MOST_TAGS = 20;

    private final FieldReader fields;

    ActivityDetails(FieldReader fields) {
        this.fields = fields;
    }

    /** In which title and description are written: what was chosen, else what the title's letters say. */
    Language language() {
        String chosen = fields.form().value("language");
        if (!chosen.isEmpty() && Language.of(chosen).isEmpty()) {
            fields.refuse("language", "activity.wrong.choice");
        }
        return Language.of(chosen).orElseGet(() -> Language.guess(fields.form().value("title")));
    }

    /** The words in other languages; those in the plan's own are asked for further up, and say what is wrong if they differ. */
    Map<Language, Translation> translations(Language own) {
        Map<Language, Translation> found = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String title = fields.line("title-" + language.code(), LONGEST_TITLE);
            String description = fields.text("description-" + language.code(), LONGEST_TEXT);
            if (language != own) {
                found.put(language, new Translation(title, description));
            }
        }
        return found;
    }

    String online() {
        return address("online");
    }

    private String address(String field) {
        String typed = fields.line(field, LONGEST_ADDRESS);
        if (!typed.isEmpty() && !Link.isFit(typed)) {
            fields.refuse(field, "activity.wrong.address");
            return "";
        }
        return typed;
    }

    Contact contact() {
        String email = fields.line("contact-email", 254);
        if (!email.isEmpty() && MailAddress.parse(email).isEmpty()) {
            fields.refuse("contact-email", "activity.wrong.email");
        }
        String phone = fields.line("contact-phone", 60);
        if (!phone.matches("[0-9+()./ ,;x#-]*")) {
            fields.refuse("contact-phone", "activity.wrong.phone");
        }
        return new Contact(fields.line("contact-name", 120), email, phone);
    }

    Set<String> workLanguages() {
        return fields.choices("work-languages", SpokenLanguages::exists);
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        IntStream.rangeClosed(1, MOST_LINKS).forEach(n -> {
            String address = address("link-" + n);
            String label = fields.line("link-label-" + n, LONGEST_LABEL);
            if (!address.isEmpty()) {
                links.add(new Link(address, label));
            } else if (!label.isEmpty()) {
                fields.refuse("link-" + n, "activity.wrong.link-missing");
            }
        });
        return links;
    }

    /** Words that commas or semicolons part. */
    Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        Arrays.stream(fields.form().value("tags").split("[,;\n]", -1))
                .map(tag -> tag.strip().replaceAll("\\s+", " "))
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            fields.form().refuse("tags", fields.words().say("activity.wrong.tags", MOST_TAGS, LONGEST_TAG));
        }
        return tags;
    }

    /** How many of each of these audiences are expected, where that was told. */
    Map<String, Integer> sizes(Set<String> audiences) {
        Map<String, Integer> sizes = new TreeMap<>();
        audiences.forEach(slug -> fields.number("size-" + slug).ifPresent(number -> sizes.put(slug, number)));
        return sizes;
    }
}
