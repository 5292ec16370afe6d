package jointcalendar.people.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.account.Account;
import jointcalendar.signin.Identity;
import jointcalendar.signin.Session;
import jointcalendar.signin.SignIn;

/** How the person signs in, and where they are signed in. */
public final class SignInPart implements PersonalData.Part {
    private final SignIn signIn;

    public SignInPart(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String name() {
        return "signing in";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        SignIn.Told told = signIn.told(account);
        return Stream.of(
                        told.password().map(at -> way("password", at)).stream(),
                        told.secondFactor().map(at -> way("second factor", at)).stream(),
                        told.identities().stream().map(SignInPart::identity),
                        told.sessions().stream().map(SignInPart::session))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Map<String, Object> way(String what, Instant setAt) {
        return new Row().with("kind", what).with("set at", setAt).values();
    }

    private static Map<String, Object> identity(Identity identity) {
        return new Row()
                .with("kind", "account elsewhere")
                .with("issuer", identity.issuer())
                .with("subject", identity.subject())
                .with("set at", identity.since())
                .values();
    }

    private static Map<String, Object> session(Session session) {
        return new Row()
                .with("kind", "session")
                .with("browser", session.kind())
                .with("origin", session.origin())
                .with("began at", session.since())
                .with("last seen at", session.seen())
                .values();
    }

    @Override
    public void forget(Account account) {
        signIn.forget(account);
    }
}
