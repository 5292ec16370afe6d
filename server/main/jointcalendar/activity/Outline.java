package jointcalendar.activity;

/**
 * A saved activity without what is only read by people: for comparing many with each other.
 *
 * @param plan with its title in all languages, kind, status, days, place, targets, themes, audiences, lead and partners, and with who may see
 *     it; all else is left empty, and so are times of day
 */
public record Outline(long id, Plan plan) {}
