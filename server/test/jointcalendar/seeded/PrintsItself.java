package jointcalendar.seeded;

/** Breaks a rule of the house, to show that it is watched. */
public final class PrintsItself {
    public void say(String word) {
        System.out.println(word);
    }
}
