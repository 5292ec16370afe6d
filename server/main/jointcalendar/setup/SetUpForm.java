package jointcalendar.setup;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.access.Side;
import jointcalendar.mail.MailAddress;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisations;
import jointcalendar.organisation.ShortName;
import jointcalendar.setting.PortalSettings;
import jointcalendar.setting.SettingForm;
import jointcalendar.text.Language;
import jointcalendar.text.Names;
import jointcalendar.text.PersonName;
import jointcalendar.text.PlainName;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Form;

/** Reads what the set-up page was filled in with, and says field by field what is wrong with it. */
final class SetUpForm {
    private static final int LONGEST_GIVEN_NAME = 60;
    private static final int LONGEST_FAMILY_NAME = 120;
    private static final int LONGEST_NAME = 200;

    private final Form form;
    private final Words words;
    private final Organisations there;

    /** @param there organisations that an import brought before anybody was here */
    SetUpForm(Form form, Words words, Organisations there) {
        this.form = form;
        this.words = words;
        this.there = there;
    }

    /** What was wanted; empty where a field is wrong, and then the form says which. */
    Optional<NewPortal> wanted(SettingForm settingFields) {
        PersonName name =
                new PersonName(text("given-name", LONGEST_GIVEN_NAME), text("family-name", LONGEST_FAMILY_NAME));
        if (name.given().isEmpty() && name.family().isEmpty()) {
            refuse("given-name", "setup.wrong.name");
        }
        String email = email();
        String shortName = line("short-name");
        boolean known = isThere(shortName);
        if (!known) {
            ShortName.fault(shortName, there, OptionalLong.empty()).ifPresent(key -> refuse("short-name", key));
            if (line("name-en").isEmpty()) {
                refuse("name-en", "setup.wrong.organisation-name");
            }
        }
        Map<Language, String> names =
                Names.of(text("name-en", LONGEST_NAME), text("name-ru", LONGEST_NAME), text("name-kk", LONGEST_NAME));
        Kind kind = known ? Kind.OTHER : kind();
        Side side = known ? Side.GUEST : side();
        Optional<PortalSettings> settings = settingFields.chosen();
        return form.isRight()
                ? settings.map(
                        chosen -> new NewPortal(name, email, words.language(), shortName, names, kind, side, chosen))
                : Optional.empty();
    }

    private boolean isThere(String shortName) {
        return there.active().stream()
                .anyMatch(organisation -> organisation.shortName().equalsIgnoreCase(shortName));
    }

    private String email() {
        Optional<MailAddress> address = MailAddress.parse(form.value("email"));
        if (address.isEmpty()) {
            refuse("email", "setup.wrong.email");
        }
        return address.map(MailAddress::value).orElse("");
    }

    private Kind kind() {
        return Kind.of(form.value("kind")).orElseGet(() -> {
            refuse("kind", "setup.wrong.choice");
            return Kind.OTHER;
        });
    }

    private Side side() {
        return Arrays.stream(Side.values())
                .filter(side -> Slug.of(side).equals(form.value("side")))
                .findFirst()
                .orElseGet(() -> {
                    refuse("side", "setup.wrong.choice");
                    return Side.GUEST;
                });
    }

    private String text(String field, int most) {
        String typed = line(field);
        if (typed.length() > most) {
            form.refuse(field, words.say("setup.wrong.too-long", most));
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
}
