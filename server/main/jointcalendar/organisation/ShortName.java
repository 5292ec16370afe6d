package jointcalendar.organisation;

import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.text.PlainName;

/** Whether an organisation may be called so on the calendar's bars, where nobody must take it for another. */
public final class ShortName {
    public static final int LONGEST = 60;

    private ShortName() {}

    /**
     * The key of the message that says what is wrong with a short name; empty where nothing is.
     *
     * @param self the organisation that is called so already or wants to be
     */
    public static Optional<String> fault(String name, Organisations all, OptionalLong self) {
        if (name.isBlank()) {
            return Optional.of("organisation.wrong.short-name-missing");
        }
        if (name.length() > LONGEST) {
            return Optional.of("organisation.wrong.short-name-long");
        }
        return PlainName.fault(name)
                .map(PlainName.Fault::key)
                .or(() -> isTaken(name, all, self)
                        ? Optional.of("organisation.wrong.short-name-taken")
                        : Optional.empty());
    }

    private static boolean isTaken(String name, Organisations all, OptionalLong self) {
        return all.all().stream()
                .filter(other -> self.isEmpty() || other.id() != self.getAsLong())
                .anyMatch(other -> PlainName.lookAlike(other.shortName(), name));
    }
}
