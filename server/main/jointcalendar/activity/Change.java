package jointcalendar.activity;

import java.time.Instant;
import java.util.List;

/**
 * One field that went from one value to another, both as {@link FieldText} writes them: slugs, codes, ISO dates, numbers of organisations,
 * lists parted by semicolons, JSON where values hold more.
 */
public record Change(Field field, String from, String to) {
    /** The fields whose changes are kept. */
    public enum Field {
        TITLE,
        DESCRIPTION,
        LANGUAGE,
        TRANSLATIONS,
        KIND,
        STATUS,
        DATES,
        PLACE,
        ONLINE,
        TARGETS,
        THEMES,
        AUDIENCES,
        AUDIENCE_SIZES,
        LEAD,
        PARTNERS,
        FUNDERS,
        HOST,
        CONTACT,
        WORK_LANGUAGES,
        LINKS,
        TAGS,
        EXPECTED_PARTICIPANTS,
        ACTUAL_PARTICIPANTS,
        ATTENDANCE,
        VISIBILITY,
        READERS,
        OUTCOME,
        RECOMMENDATIONS,
        MATERIALS,
        CANCELLATION_REASON
    }

    /**
     * A saved change of an activity.
     *
     * @param version the activity's version that it made; 1 is its posting and has no changes
     * @param account whose hand it was, or 0 for the portal's own (an import)
     * @param at in the portal's business time
     */
    public record Revision(long activity, int version, long account, Instant at, List<Change> changes) {
        Revision withoutChanges() {
            return new Revision(activity, version, account, at, List.of());
        }
    }
}
