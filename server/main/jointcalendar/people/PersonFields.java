package jointcalendar.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jointcalendar.access.Role;
import jointcalendar.mail.MailAddress;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Language;
import jointcalendar.text.PersonName;
import jointcalendar.text.PlainName;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/**
 * Judges what was typed about a person. What is wrong is noted in the form; the answer is then of no use.
 *
 * @param words in which faults are told
 */
public record PersonFields(Form form, Words words) {
    public static final int LONGEST_GIVEN = 60;
    public static final int LONGEST_FAMILY = 120;
    private static final Pattern PERSONAL = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’ʼ()\\-–]*");

    /** The name, of which one half at least has to be there. */
    public PersonName name() {
        PersonName name = nameIfAny();
        if (name.given().isEmpty() && name.family().isEmpty()) {
            form.refuse("given", words.say("people.wrong.name.none"));
        }
        return name;
    }

    /** The name, which may be empty. */
    public PersonName nameIfAny() {
        return new PersonName(half("given", LONGEST_GIVEN), half("family", LONGEST_FAMILY));
    }

    private String half(String field, int most) {
        String typed =
                Normalizer.normalize(form.value(field), Normalizer.Form.NFC).replaceAll(" {2,}", " ");
        if (form.wasCleaned(field)) {
            form.refuse(field, words.say(PlainName.Fault.HIDDEN_CHARACTERS.key()));
        }
        PlainName.fault(typed).ifPresent(fault -> form.refuse(field, words.say(fault.key())));
        if (typed.length() > most) {
            form.refuse(field, words.say("people.wrong.name.too-long", most));
        }
        if (!PERSONAL.matcher(typed).matches()) {
            form.refuse(field, words.say("people.wrong.name.odd"));
        }
        return typed;
    }

    /** The address, in the form in which mail is sent to it; nothing where it is none. */
    public Optional<MailAddress> address(String field) {
        Optional<MailAddress> address =
                form.wasCleaned(field) ? Optional.empty() : MailAddress.parse(form.value(field));
        if (address.isEmpty()) {
            form.refuse(field, words.say("people.wrong.address"));
        }
        return address;
    }

    /** English where none was chosen. */
    public Language language() {
        Optional<Language> language = Language.of(form.value("language"));
        if (language.isEmpty()) {
            form.refuse("language", words.say("people.wrong.choice"));
        }
        return language.orElse(Language.EN);
    }

    /** One of the roles that may be given here. */
    public Role role(List<Role> given) {
        Optional<Role> role = given.stream()
                .filter(one -> lower(one).equals(form.value("role")))
                .findFirst();
        if (role.isEmpty()) {
            form.refuse("role", words.say("people.wrong.choice"));
        }
        return role.orElse(Role.READER);
    }

    /** An organisation's number; 0, which none has, where none was chosen. */
    public long organisation(Organisations organisations) {
        Optional<Long> id = Optional.of(form.value("organisation"))
                .filter(typed -> typed.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(number -> organisations.find(number).isPresent());
        if (id.isEmpty()) {
            form.refuse("organisation", words.say("people.wrong.choice"));
        }
        return id.orElse(0L);
    }

    /** Every language in its own words, as options. */
    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(one -> choice(one.code(), one.ownName(), "language"))
                .toList();
    }

    public List<Choice> roles(List<Role> given) {
        return given.stream()
                .map(one -> choice(lower(one), words.say("people.role." + lower(one) + ".what"), "role"))
                .toList();
    }

    public List<Choice> organisations(Organisations organisations) {
        return organisations.all().stream()
                .map(one -> choice(Long.toString(one.id()), one.shortName(), "organisation"))
                .toList();
    }

    private Choice choice(String value, String label, String field) {
        return new Choice(value, label, value.equals(form.value(field)));
    }

    /** A role as forms and the database write it. */
    public static String lower(Role role) {
        return Slug.of(role);
    }
}
