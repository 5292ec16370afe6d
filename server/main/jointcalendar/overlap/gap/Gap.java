package jointcalendar.overlap.gap;

import java.time.LocalDate;

/**
 * People for whom nothing is planned on a theme, though there was something.
 *
 * @param audience slug of the vocabulary
 * @param place code of the region, or of a country for what was meant for all of it
 * @param theme slug of the vocabulary
 * @param before how many activities there were
 * @param lastOn the last day of the latest of them
 * @param latest its number
 */
public record Gap(String audience, String place, String theme, int before, LocalDate lastOn, long latest) {}
