package jointcalendar.organisation;

import java.util.regex.Pattern;

/** How well colours are told apart, by the formula of WCAG 2.2 ("contrast ratio", from 1 to 21). */
public final class Contrast {
    /** What text of usual size needs (success criterion 1.4.3, level AA). */
    public static final double ENOUGH = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int WHITE = 0xffffff;
    private static final int INK = 0x17212b;
    /** How much of an organisation's colour its bars show. */
    private static final double TINT = 0.14;

    private Contrast() {}

    /** Whether a text is a colour such as {@code #0b6470}. */
    static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /** Whether a colour can be read on white, and ink on the tint of it that bars have. */
    public static boolean isReadable(String colour) {
        int rgb = rgb(colour);
        return ratio(rgb, WHITE) >= ENOUGH && ratio(INK, tint(rgb)) >= ENOUGH;
    }

    /** The contrast of a colour against white. */
    static double againstWhite(String colour) {
        return ratio(rgb(colour), WHITE);
    }

    private static double ratio(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int shifted) {
        double value = (shifted & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int tint(int rgb) {
        return mixed(rgb >> 16) << 16 | mixed(rgb >> 8) << 8 | mixed(rgb);
    }

    private static int mixed(int shifted) {
        return (int) Math.round(TINT * (shifted & 0xff) + (1 - TINT) * 0xff);
    }

    private static int rgb(String colour) {
        return Integer.parseInt(colour.substring(1), 16);
    }
}
