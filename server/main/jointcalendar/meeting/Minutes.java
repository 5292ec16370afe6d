package jointcalendar.meeting;

/** How long each item may take: a few minutes for each thing to talk of, in steps of five, and never so long that people leave. */
public record Minutes(int opening, int reports, int outlooks, int overlaps, int people, int closing) {
    private static final int FRAME = 10;
    private static final int STEP = 5;

    static Minutes of(Agenda agenda) {
        int reported = agenda.reports().stream()
                .mapToInt(report -> report.told().size())
                .sum();
        int coming = agenda.outlooks().stream()
                .mapToInt(outlook -> outlook.activities().size())
                .sum();
        return new Minutes(
                FRAME,
                steps(2 * reported, 35),
                steps(2 * coming, 35),
                steps(STEP * agenda.overlaps().strongest().size(), 30),
                agenda.people().isSomething() ? FRAME : 0,
                FRAME);
    }

    public int total() {
        return opening + reports + outlooks + overlaps + people + closing;
    }

    private static int steps(int minutes, int most) {
        return Math.min(most, (minutes + STEP - 1) / STEP * STEP);
    }
}
