package jointcalendar.web;

/**
 * An option of a form's field.
 *
 * @param value as it is sent
 * @param on whether it is chosen
 */
public record Choice(String value, String label, boolean on) {}
