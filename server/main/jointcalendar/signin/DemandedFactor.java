package jointcalendar.signin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jointcalendar.access.Role;
import jointcalendar.db.SettingRepository;
import jointcalendar.text.Slug;

/** The roles that must have a second factor, as the coordinator set them. */
public final class DemandedFactor {
    static final String SETTING = "second-factor-roles";
    private final SettingRepository settings;

    public DemandedFactor(SettingRepository settings) {
        this.settings = settings;
    }

    Set<Role> roles() {
        return settings.get(SETTING).map(DemandedFactor::roles).orElse(Set.of());
    }

    void set(Set<Role> roles) {
        settings.set(SETTING, text(roles));
    }

    static String text(Set<Role> roles) {
        return roles.stream().sorted().map(role -> Slug.of(role)).collect(Collectors.joining(" "));
    }

    static Set<Role> roles(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
