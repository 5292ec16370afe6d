package jointcalendar.signin;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords with Argon2id (RFC 9106) in the PHC form, with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two
 * passes, one lane. Only a few are computed at once, since each takes its memory. Passwords count in Unicode's form NFC.
 */
final class PasswordHash {
    private static final Argon2Function PRESENT = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private PasswordHash() {}

    static String of(String password) {
        return atOnce(() -> PRESENT.hash(normal(password)).getResult());
    }

    /** Whether the hash is of that password; its own parameters stand in it. */
    static boolean isOf(String hash, String password) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return atOnce(() -> made.check(normal(password), hash));
    }

    /** Whether the hash was made with other parameters than those of today. */
    static boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(PRESENT);
    }

    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private interface Work<T> {
        T run();
    }

    private static <T> T atOnce(Work<T> work) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return work.run();
        } finally {
            AT_ONCE.release();
        }
    }
}
