package jointcalendar.text;

/** Failures as a log may show them: messages of exceptions may hold what people typed, which does not belong into a log. */
public final class WithoutWords {
    private WithoutWords() {}

    /** The same trace, in which each exception is named by its class alone. */
    public static Throwable of(Throwable failure) {
        Throwable cause = failure.getCause() == null ? null : of(failure.getCause());
        RuntimeException bare = new RuntimeException(failure.getClass().getName(), cause);
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
