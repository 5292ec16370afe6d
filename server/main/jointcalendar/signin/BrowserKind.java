package jointcalendar.signin;

import java.util.List;

/** Reads the coarse kind of a browser from its User-Agent header: one of a few programs on one of a few systems, nothing else. */
final class BrowserKind {
    static final String UNKNOWN = "other/other";

    /** What a header holds, and what that means; the first that fits stands, since most browsers also name those they resemble. */
    private record Sign(String part, String meaning) {}

    private static final List<Sign> PROGRAMS = List.of(
            new Sign("Firefox/", "firefox"),
            new Sign("FxiOS/", "firefox"),
            new Sign("Edg", "edge"),
            new Sign("OPR/", "opera"),
            new Sign("YaBrowser/", "yandex"),
            new Sign("Chrome/", "chrome"),
            new Sign("CriOS/", "chrome"),
            new Sign("Safari/", "safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Windows", "windows"),
            new Sign("Android", "android"),
            new Sign("iPhone", "ios"),
            new Sign("iPad", "ios"),
            new Sign("Mac OS X", "macos"),
            new Sign("Linux", "linux"));

    private BrowserKind() {}

    static String of(String userAgent) {
        return first(PROGRAMS, userAgent) + "/" + first(SYSTEMS, userAgent);
    }

    private static String first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.part()))
                .map(Sign::meaning)
                .findFirst()
                .orElse("other");
    }
}
