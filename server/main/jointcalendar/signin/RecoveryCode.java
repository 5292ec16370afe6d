package jointcalendar.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jointcalendar.access.Signer;

/** Codes on paper for who has lost the second factor: 120 bits of chance each, so that a plain hash of one is enough (OWASP ASVS 5.0, 6.5.2). */
final class RecoveryCode {
    private static final int MANY = 10;
    private static final int BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /** A new set, such as {@code abcd-efgh-ijkl-mnop-qrst-uvwx}. */
    static List<String> newSet() {
        return Stream.generate(RecoveryCode::next).limit(MANY).toList();
    }

    private static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.grouped(Base32.of(bytes).toLowerCase(Locale.ROOT), "-");
    }

    /** What is kept of a code, however its letters and hyphens were typed. */
    static String hash(String typed) {
        return Signer.hash(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
