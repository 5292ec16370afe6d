package jointcalendar.activity;

/** A plan's title and description in another language than its own; either may be empty. */
public record Translation(String title, String description) {
    public boolean isEmpty() {
        return title.isEmpty() && description.isEmpty();
    }
}
