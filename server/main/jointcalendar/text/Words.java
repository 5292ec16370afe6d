package jointcalendar.text;

/** The messages of one language, and its way of writing dates and numbers. */
public record Words(Messages messages, Language language) {
    /** The message of this key with its arguments; see {@link Messages#say}. */
    public String say(String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }

    /** Dates as this language writes them. */
    public Dates dates() {
        return Dates.in(language);
    }
}
