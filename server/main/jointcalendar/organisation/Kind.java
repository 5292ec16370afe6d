package jointcalendar.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation is. */
public enum Kind {
    DONOR_GOVERNMENT,
    UN_AGENCY,
    INTERNATIONAL_ORGANISATION,
    EMBASSY,
    MINISTRY,
    GOVERNMENT_BODY,
    LAW_ENFORCEMENT,
    NGO,
    OTHER;

    /** As it is stored, sent by forms and written in files: {@code un_agency}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String key() {
        return "organisation.kind." + slug().replace('_', '-');
    }

    public static Optional<Kind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
