package jointcalendar.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import jointcalendar.web.Choice;

/**
 * The filter as a page shows it. Templates read it as {@code filter}.
 *
 * @param groups what can be chosen
 * @param text the words looked for, or empty
 * @param chips what is on, each with the address without it
 * @param clear the address without any of it
 */
public record FilterView(List<Group> groups, String text, List<Chip> chips, String clear) {
    /**
     * A list to choose from.
     *
     * @param name of the address's parameter
     */
    public record Group(String name, String label, List<Choice> choices) {
        /** How many are chosen. */
        public long chosen() {
            return choices.stream().filter(Choice::on).count();
        }
    }

    /** A value that is on. */
    public record Chip(String label, String href) {}

    static List<Chip> chips(List<Group> groups, String text, CalendarAddress address) {
        List<Chip> chips = chips(groups, address::without);
        if (!text.isEmpty()) {
            chips.add(new Chip("“" + text + "”", address.without("q", text)));
        }
        return chips;
    }

    /** @param without the address without a value, by the parameter's name and the value */
    static List<Chip> chips(List<Group> groups, BinaryOperator<String> without) {
        List<Chip> chips = new ArrayList<>();
        groups.forEach(group -> group.choices().stream()
                .filter(Choice::on)
                .forEach(choice -> chips.add(
                        new Chip(group.label() + ": " + choice.label(), without.apply(group.name(), choice.value())))));
        return chips;
    }
}
