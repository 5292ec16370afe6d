package jointcalendar.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import jointcalendar.account.Account;
import jointcalendar.text.Words;

/** What the page of one's own signing in shows. */
final class OwnSignInViews {
    private final SignIn signIn;
    private final PasswordSignIn passwords;
    private final SecondFactor factor;
    private final DemandedFactor demanded;
    private final List<OpenIdProvider> providers;
    private final Clock realTime;
    private final Clock business;

    /** @param business whose zone is for those who have not chosen one */
    OwnSignInViews(
            SignIn signIn,
            PasswordSignIn passwords,
            SecondFactor factor,
            DemandedFactor demanded,
            List<OpenIdProvider> providers,
            Clock realTime,
            Clock business) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.factor = factor;
        this.demanded = demanded;
        this.providers = providers;
        this.realTime = realTime;
        this.business = business;
    }

    /**
     * The page.
     *
     * @param fresh whether credentials may be changed now
     * @param hasPassword whether there is one
     * @param codesLeft of recovery codes
     * @param demanded whether the role must have a second factor
     */
    public record Own(
            String email,
            boolean fresh,
            boolean hasPassword,
            boolean hasFactor,
            int codesLeft,
            boolean demanded,
            List<Linked> identities,
            List<Shown> sessions) {}

    /** An account elsewhere, by the name of who vouches for it. */
    public record Linked(long id, String label, String since) {}

    /** A session in words; {@code here}: the one that looks. */
    public record Shown(long id, String way, String browser, String origin, String since, String seen, boolean here) {}

    Own of(Visit visit, Words words) {
        Account account = visit.account();
        ZoneId reader = account.zone().orElseGet(business::getZone);
        return new Own(
                account.email(),
                visit.isFresh(realTime),
                passwords.has(account),
                factor.has(account),
                factor.recoveryCodesLeft(account),
                demanded.roles().contains(account.role()),
                signIn.told(account).identities().stream()
                        .map(identity -> linked(identity, words, reader))
                        .toList(),
                signIn.sessions(account).stream()
                        .map(session -> shown(session, visit, words, reader))
                        .toList());
    }

    private Linked linked(Identity identity, Words words, ZoneId reader) {
        Optional<String> label = providers.stream()
                .filter(provider -> provider.issuer().equals(identity.issuer()))
                .map(OpenIdProvider::label)
                .findFirst();
        return new Linked(identity.id(), label.orElse(identity.issuer()), at(identity.since(), words, reader));
    }

    private static Shown shown(Session session, Visit visit, Words words, ZoneId reader) {
        return new Shown(
                session.id(),
                words.say("signin.way." + session.way().slug()),
                BrowserWords.of(words, session.kind()),
                session.origin(),
                at(session.since(), words, reader),
                at(session.seen(), words, reader),
                session.id() == visit.session());
    }

    private static String at(Instant instant, Words words, ZoneId reader) {
        ZonedDateTime local = instant.atZone(reader);
        return words.dates().day(local.toLocalDate()) + ", " + words.dates().time(local.toLocalTime());
    }
}
