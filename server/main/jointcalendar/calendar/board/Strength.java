package jointcalendar.calendar.board;

import jointcalendar.overlap.Finding;

/** How pressing a flag is, as people tell it. */
public enum Strength {
    SLIGHT,
    MEDIUM,
    STRONG;

    private static final double MEDIUM_FROM = 0.45;
    private static final double STRONG_FROM = 0.7;

    static Strength of(Finding finding) {
        if (finding.strength() >= STRONG_FROM) {
            return STRONG;
        }
        return finding.strength() >= MEDIUM_FROM ? MEDIUM : SLIGHT;
    }
}
