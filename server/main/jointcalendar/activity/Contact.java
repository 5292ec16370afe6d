package jointcalendar.activity;

/** Whom to ask about an activity; each may be empty. Never shown to the public, since it is a person. */
public record Contact(String name, String email, String phone) {
    public static final Contact NONE = new Contact("", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }
}
