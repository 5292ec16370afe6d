package jointcalendar.people.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.signin.SignIn;

/** How the person signs in, and where they are signed in. */
public final class SignInPart implements PersonalData.Part {
    private final SignIn signIn;

    public SignInPart(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        SignIn.Told told = signIn.told(account);
        List<Map<String, Object>> rows = new ArrayList<>();
        told.password().ifPresent(at -> rows.add(way("password", at)));
        told.secondFactor().ifPresent(at -> rows.add(way("second factor", at)));
        told.identities()
                .forEach(identity -> rows.add(new Row()
                        .with("way", "account elsewhere")
                        .with("issuer", identity.issuer())
                        .with("subject", identity.subject())
                        .with("since", identity.since())
                        .values()));
        told.sessions()
                .forEach(session -> rows.add(new Row()
                        .with("began at", session.since())
                        .with("last seen at", session.seen())
                        .with("browser", session.kind())
                        .with("from", session.origin())
                        .values()));
        return rows;
    }

    private static Map<String, Object> way(String way, Instant since) {
        return new Row().with("way", way).with("since", since).values();
    }

    @Override
    public void forget(Account account) {
        signIn.forget(account);
    }
}
