package jointcalendar.organisation;

/**
 * How to reach an organisation; each may be empty.
 *
 * @param person a name or a function, such as "Programme officer for counter-trafficking"
 * @param website an address by http or https
 */
public record Contacts(String person, String email, String phone, String address, String website) {
    public static final Contacts NONE = new Contacts("", "", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }
}
