package jointcalendar.db;

/** Where a database is and as whom to enter it. The URL is Connector/J's: {@code jdbc:mysql:…}, with one host or several. */
public record DatabaseAddress(String url, String user, String password) {
    /** Tells where, and keeps the password to itself. */
    @Override
    public String toString() {
        return withoutProperties() + " as " + user;
    }

    String withoutProperties() {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
