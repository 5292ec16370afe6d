package jointcalendar.people.data;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.signin.SignInRepository;

/** Where the person is signed in. */
public final class SignInPart implements PersonalData.Part {
    private final SignInRepository sessions;

    public SignInPart(SignInRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return sessions.sessionsOf(account.id()).stream()
                .map(session -> new Row()
                        .with("began at", session.began())
                        .with("last seen at", session.seen())
                        .with("ends at", session.ends())
                        .values())
                .toList();
    }

    @Override
    public void forget(Account account) {
        sessions.endAll(account.id());
    }
}
