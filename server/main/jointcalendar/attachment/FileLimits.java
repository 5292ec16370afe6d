package jointcalendar.attachment;

/**
 * How much may be attached, in bytes.
 *
 * @param file of one file
 * @param activity of all files of one activity together
 * @param portal of all files that are kept
 * @param reserve what stays free on the disk whatever is attached, for the database beside it
 */
public record FileLimits(long file, long activity, long portal, long reserve) {
    /** What holds where nothing else is said: enough for manuals with pictures, and for some hundreds of activities with them. */
    public static final FileLimits USUAL = ofMegabytes(20, 100, 10_000, 500);

    private static final long MEGABYTE = 1_000_000;
    private static final int FILES_AT_ONCE = 3;

    public static FileLimits ofMegabytes(long file, long activity, long portal, long reserve) {
        return new FileLimits(file * MEGABYTE, activity * MEGABYTE, portal * MEGABYTE, reserve * MEGABYTE);
    }

    /** Of the files that are sent together. */
    public long atOnce() {
        return Math.max(file, Math.min(FILES_AT_ONCE * file, activity));
    }

    /** What one form may hold, with the fields around its files. */
    public long request() {
        return atOnce() + MEGABYTE;
    }
}
