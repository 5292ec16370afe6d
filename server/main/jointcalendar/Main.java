package jointcalendar;

/** Starts the portal or one of its commands. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
