package jointcalendar.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.account.Account;
import jointcalendar.db.Database;

/** The second factor: codes from an authenticator, and recovery codes for who has lost it. */
final class SecondFactor {
    private static final String SETTING_UP = "set-up/";
    private static final String KEPT = "account/";

    private final Database database;
    private final FactorRepository factors;
    private final Seal seal;
    private final Chronicle chronicle;
    private final Clock realTime;

    SecondFactor(Database database, Seal seal, Chronicle chronicle, Clock realTime) {
        this.database = database;
        this.factors = new FactorRepository(database);
        this.seal = seal;
        this.chronicle = chronicle;
        this.realTime = realTime;
    }

    /**
     * What somebody needs to set one up. Nothing is stored until they have shown that it works.
     *
     * @param sealed the secret as the form carries it: only the portal opens it, and only for this account
     * @param secret as people type it
     */
    public record SetUp(String sealed, String secret, QrCode picture) {}

    /** @param issuer what authenticators call the portal */
    SetUp begin(Account account, String issuer) {
        return setUp(account, issuer, OneTimeCode.newSecret());
    }

    /** The same again, for a form that is sent back; another one where it was not the portal's. */
    SetUp again(Account account, String issuer, String sealed) {
        return setUp(
                account, issuer, seal.open(sealed, SETTING_UP + account.id()).orElseGet(OneTimeCode::newSecret));
    }

    private SetUp setUp(Account account, String issuer, byte[] secret) {
        return new SetUp(
                seal.close(secret, SETTING_UP + account.id()),
                Base32.grouped(Base32.of(secret), " "),
                QrCode.of(OneTimeCode.address(secret, issuer, account.email())));
    }

    /** Takes a secret whose code was shown right; the recovery codes, which nobody is told again. */
    Optional<List<String>> confirm(Account account, String sealed, String code, Browser browser) {
        Optional<byte[]> secret = seal.open(sealed, SETTING_UP + account.id());
        OptionalLong step = secret.map(key -> OneTimeCode.step(key, digits(code), realTime.instant(), 0))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = RecoveryCode.newSet();
        boolean added =
                database.transaction(() -> add(account, secret.orElseThrow(), step.getAsLong(), codes, browser));
        chronicle.send();
        return added ? Optional.of(codes) : Optional.empty();
    }

    private boolean add(Account account, byte[] secret, long step, List<String> codes, Browser browser) {
        String kept = seal.close(secret, KEPT + account.id());
        if (!factors.add(account.id(), kept, step, realTime.instant())) {
            return false;
        }
        factors.setRecoveryCodes(
                account.id(), codes.stream().map(RecoveryCode::hash).toList());
        chronicle.changed(account, News.SECOND_FACTOR_SET, browser);
        return true;
    }

    boolean has(Account account) {
        return factors.setAt(account.id()).isPresent();
    }

    int recoveryCodesLeft(Account account) {
        return factors.recoveryCodes(account.id());
    }

    /** Whether this is a code of the authenticator, or a recovery code; either is used up by it. */
    boolean check(Account account, String typed, Browser browser) {
        String code = digits(typed);
        boolean right = code.matches("\\d{6}") ? checkCode(account, code) : checkRecovery(account, typed, browser);
        if (!right) {
            chronicle.refused(account.id(), "second-factor", "wrong");
        }
        return right;
    }

    private boolean checkCode(Account account, String code) {
        Optional<FactorRepository.Factor> factor = factors.find(account.id());
        OptionalLong step = factor.flatMap(kept -> seal.open(kept.sealedSecret(), KEPT + account.id()))
                .map(secret -> OneTimeCode.step(
                        secret, code, realTime.instant(), factor.get().lastStep()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && factors.use(account.id(), step.getAsLong());
    }

    private boolean checkRecovery(Account account, String typed, Browser browser) {
        boolean used = database.transaction(() -> {
            boolean right = factors.useRecovery(account.id(), RecoveryCode.hash(typed));
            if (right) {
                chronicle.changed(account, News.RECOVERY_CODE_USED, browser);
            }
            return right;
        });
        chronicle.send();
        return used;
    }

    /** A new set of recovery codes in place of what is left of the last one. */
    List<String> newRecoveryCodes(Account account, Browser browser) {
        List<String> codes = RecoveryCode.newSet();
        database.transaction(() -> {
            factors.setRecoveryCodes(
                    account.id(), codes.stream().map(RecoveryCode::hash).toList());
            chronicle.changed(account, News.RECOVERY_CODES_MADE, browser);
        });
        chronicle.send();
        return codes;
    }

    void remove(Account account, Browser browser) {
        database.transaction(() -> {
            if (factors.remove(account.id())) {
                chronicle.changed(account, News.SECOND_FACTOR_REMOVED, browser);
            }
        });
        chronicle.send();
    }

    /** Authenticators show codes in two halves, and people type what they see. */
    private static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
