package jointcalendar.attachment;

import jointcalendar.text.Slug;

/** Why a file's content may not be attached; thrown from deep within a file to {@link ContentCheck}, which makes a value of it. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    /** The reasons; {@code attachment.wrong.} and its slug is the key of its sentence. */
    enum Why {
        /** Nothing in it. */
        EMPTY,
        /** None of the formats that may be attached. */
        FORMAT,
        /** It runs when it is opened. */
        PROGRAM,
        /** A page or drawing that a browser would run. */
        PAGE,
        /** An archive of files. */
        ARCHIVE,
        /** A document with macros. */
        MACROS,
        /** A document that only a password opens, so that nobody can look into it. */
        LOCKED,
        /** Unpacked it would be too much. */
        BOMB,
        /** An archive within a document within a document. */
        NESTED,
        /** It cannot be read to its end. */
        BROKEN,
        /** Its name ends otherwise than its content asks. */
        ENDING;

        String key() {
            return "attachment.wrong." + Slug.of(this);
        }
    }

    private final Why why;

    Unfit(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
