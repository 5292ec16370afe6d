package jointcalendar.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether an address is known here is told by no answer: not by its text, its headers or the work behind it. */
class NothingToLearnTest {
    private static final String PASSWORD = "copper lantern of Shymkent";
    /** All of one length. */
    private static final Map<String, String> KINDS = Map.of(
            "known, with a password", "aaaa@test.example",
            "known, without one", "bbbb@test.example",
            "inactive", "cccc@test.example",
            "unknown", "dddd@test.example");

    private TestPortal portal;

    @BeforeEach
    void start() {
        portal = TestPortal.empty();
        for (String email : List.of("aaaa@test.example", "bbbb@test.example", "cccc@test.example")) {
            portal.account(email, Role.MEMBER, "INL", Side.DONOR);
        }
        for (String email : List.of("aaaa@test.example", "cccc@test.example")) {
            portal.as(email).open("/profile/sign-in").submit("/profile/password", "password", PASSWORD);
        }
        portal.testDatabase.database().sql().execute("update account set active = 0 where email = 'cccc@test.example'");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private TestBrowser link(String email) {
        return portal.visitor().open("/sign-in").submit("/sign-in", "email", email);
    }

    private TestBrowser password(String email) {
        return portal.visitor().open("/sign-in").submit("/sign-in", "email", email, "password", "a wrong guess");
    }

    /** Status, headers and body, without what differs from visitor to visitor. */
    private static String answer(TestBrowser browser, String email) {
        Map<String, List<String>> headers = new TreeMap<>(browser.allHeaders());
        headers.remove("date");
        return (browser.status() + "\n" + headers + "\n" + browser.body())
                .replace(email, "?")
                .replaceAll("name=\"form-token\" value=\"[^\"]*\"", "token")
                .replaceAll("(visitor|device)=[A-Za-z0-9_.-]+", "cookie");
    }

    @Test
    void whoAsksForALinkIsAnsweredTheSame() {
        String unknown = answer(link("dddd@test.example"), "dddd@test.example");
        KINDS.forEach((kind, email) -> assertEquals(unknown, answer(link(email), email), kind));
    }

    @Test
    void whoGuessesAPasswordIsAnsweredTheSame() {
        String unknown = answer(password("dddd@test.example"), "dddd@test.example");
        KINDS.forEach((kind, email) -> assertEquals(unknown, answer(password(email), email), kind));
    }

    @Test
    void theRightPasswordOfAnInactiveAccountIsAnsweredAsAWrongOne() {
        String wrong = answer(password("dddd@test.example"), "dddd@test.example");
        TestBrowser right = portal.visitor()
                .open("/sign-in")
                .submit("/sign-in", "email", "cccc@test.example", "password", PASSWORD);
        assertEquals(wrong, answer(right, "cccc@test.example"));
    }

    @Test
    void eachAnswerAsksTheDatabaseAsOften() {
        password("first@test.example"); // makes the bucket of this origin
        Map<String, Integer> forPasswords = new LinkedHashMap<>();
        KINDS.forEach((kind, email) -> {
            TestBrowser asking = portal.visitor().open("/sign-in");
            forPasswords.put(
                    kind,
                    portal.statementsOf(() -> asking.submit("/sign-in", "email", email, "password", "a wrong guess")));
        });
        assertEquals(1, forPasswords.values().stream().distinct().count(), forPasswords.toString());
    }

    @Test
    void howLongAnswersTakeIsPrinted() {
        StringBuilder table = new StringBuilder("median of 5 answers, ms: link, password\n");
        KINDS.forEach((kind, email) -> table.append(String.format(
                java.util.Locale.ROOT,
                "  %-24s %6.1f %6.1f%n",
                kind,
                median(() -> link(email)),
                median(() -> password(email)))));
        System.out.print(table);
        assertEquals(KINDS.size() + 1, table.toString().lines().count());
    }

    private static double median(Runnable work) {
        double[] millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            long before = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        return millis[2];
    }
}
