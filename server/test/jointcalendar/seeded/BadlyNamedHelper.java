package jointcalendar.seeded;

/** Breaks a rule of the house, to show that it is watched. */
public final class BadlyNamedHelper {
    public int help() {
        return 1;
    }
}
