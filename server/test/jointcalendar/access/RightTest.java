package jointcalendar.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Right.Reach;
import jointcalendar.access.Viewer.Seat;
import jointcalendar.text.Language;
import org.junit.jupiter.api.Test;

/** The table of rights in code is the one that the README shows. */
class RightTest {
    private static final long OWN = 1;
    private static final long OTHER = 2;

    @Test
    void theReadmeShowsTheTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| may | nobody |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(RightTest::cells)
                .toList();
        assertEquals(Arrays.stream(Right.values()).map(RightTest::row).toList(), rows);
    }

    @Test
    void aRightForOnesOwnOrganisationEndsThere() {
        Viewer lead = Viewer.person(5, Role.LEAD, OWN, Side.GUEST, Language.EN);
        assertTrue(lead.may(Right.RUN_ORGANISATION, OWN));
        assertFalse(lead.may(Right.RUN_ORGANISATION, OTHER));
        assertFalse(lead.may(Right.RUN_PORTAL));
    }

    @Test
    void nobodySeesWhatIsPublicAndNoMore() {
        Viewer nobody = Viewer.nobody(Language.EN);
        assertEquals(
                List.of(Right.SEE_PUBLIC),
                Arrays.stream(Right.values()).filter(nobody::may).toList());
        assertFalse(nobody.may(Right.SEE_CONFIDENTIAL, 0));
    }

    /** The cells behind the first, which words it. */
    private static String cells(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
        return Arrays.stream(cells).skip(1).map(String::strip).collect(Collectors.joining(" | "));
    }

    private static String row(Right right) {
        Stream<String> roles = Stream.of(Role.READER, Role.MEMBER, Role.LEAD)
                .map(role -> words(reach(right, role), guest(right, role)));
        boolean endsSomewhere = reach(right, Role.LEAD) == Reach.OWN_ORGANISATION;
        String coordinator = endsSomewhere ? "every organisation" : "yes";
        return Stream.of(Stream.of(words(right.ofNobody(), right.ofNobody())), roles, Stream.of(coordinator))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(" | "));
    }

    private static Reach reach(Right right, Role role) {
        return right.of(new Seat(5, role, OWN, Side.DONOR));
    }

    private static Reach guest(Right right, Role role) {
        return right.of(new Seat(5, role, OWN, Side.GUEST));
    }

    private static String words(Reach donor, Reach guest) {
        if (donor != guest) {
            return "on the donor side";
        }
        return switch (donor) {
            case NOT_AT_ALL -> "";
            case OWN_ORGANISATION -> "own organisation";
            case EVERYWHERE -> "yes";
        };
    }
}
