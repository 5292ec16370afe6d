package jointcalendar.activity;

/** How many people of one audience came, none of them fewer than 0. Where nobody asked who is who, all are of unstated sex. */
public record Attendance(int women, int men, int unstated) {
    /** @throws IllegalArgumentException where a number is below 0 */
    public Attendance {
        if (women < 0 || men < 0 || unstated < 0) {
            throw new IllegalArgumentException("Fewer than nobody cannot come");
        }
    }

    public int all() {
        return women + men + unstated;
    }
}
