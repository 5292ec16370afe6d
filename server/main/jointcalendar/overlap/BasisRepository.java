package jointcalendar.overlap;

import static jointcalendar.db.schema.Tables.OVERLAP_BASIS;

import java.time.LocalDate;
import java.util.Locale;
import jointcalendar.db.Database;

/** Keeps by which basis the flags were found, and how far a rebuild by it has come. */
final class BasisRepository {
    private static final long ONLY_ROW = 1;

    /** What a rebuild does, in this order. */
    enum Step {
        /** Reads anew by what candidates are found. */
        INDEX,
        /** Compares anew. */
        FLAGS,
        DONE;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far the flags are brought to a basis.
     *
     * @param fingerprint of that basis; empty where flags of several may stand side by side
     * @param reached all activities that begin on that day or later are through this step
     */
    record Progress(String fingerprint, Step step, LocalDate reached) {
        /** Where nothing is known, and after flags were written by another basis than the others. */
        static final Progress NONE = begin("");

        static Progress begin(String fingerprint) {
            return new Progress(fingerprint, Step.INDEX, LocalDate.of(9999, 12, 31));
        }

        /** The step is through with that day too. */
        Progress reached(LocalDate day) {
            return new Progress(fingerprint, step, day);
        }

        Progress nextStep() {
            return new Progress(fingerprint, Step.values()[step.ordinal() + 1], NONE.reached);
        }

        boolean isDoneBy(Basis basis) {
            return step == Step.DONE && fingerprint.equals(basis.fingerprint());
        }
    }

    private final Database database;

    BasisRepository(Database database) {
        this.database = database;
    }

    Progress read() {
        return database.sql()
                .selectFrom(OVERLAP_BASIS)
                .where(OVERLAP_BASIS.ID.eq(ONLY_ROW))
                .fetchOptional(row -> new Progress(
                        row.getFingerprint(), Step.valueOf(row.getStep().toUpperCase(Locale.ROOT)), row.getReachedOn()))
                .orElse(Progress.NONE);
    }

    /** Belongs into a transaction after {@link jointcalendar.db.ChangeCounter#lock()}. */
    void write(Progress progress) {
        database.sql().deleteFrom(OVERLAP_BASIS).execute();
        database.sql()
                .insertInto(OVERLAP_BASIS)
                .set(OVERLAP_BASIS.ID, ONLY_ROW)
                .set(OVERLAP_BASIS.FINGERPRINT, progress.fingerprint())
                .set(OVERLAP_BASIS.STEP, progress.step().slug())
                .set(OVERLAP_BASIS.REACHED_ON, progress.reached())
                .execute();
    }
}
