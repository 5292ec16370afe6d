package jointcalendar.db;

/** Where a database is and as whom to enter it. The URL is Connector/J's: {@code jdbc:mysql:…}, with one host or several. */
public record DatabaseAddress(String url, String user, String password) {
    /** Tells where, and keeps the password to itself. */
    @Override
    public String toString() {
        return shown() + " as " + user;
    }

    /** The server alone, for a user who may not enter any database there yet. */
    DatabaseAddress withoutSchema() {
        return new DatabaseAddress(url.replaceFirst("^([^?]*//[^/?]*)/[^?]*", "$1/"), user, password);
    }

    /** The URL as it may be shown: without a password that it brings, and without what follows the question mark. */
    String shown() {
        return url.replaceFirst("\\?.*", "")
                .replaceAll("(?i)(password\\w*=)[^,)]*", "$1…")
                .replaceAll("([/,][^/,:@()]*):[^/,@()]*@", "$1@");
    }
}
