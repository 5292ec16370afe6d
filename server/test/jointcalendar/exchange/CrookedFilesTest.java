package jointcalendar.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jointcalendar.TestPortal;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrookedFilesTest {
    private static final String HEADER = String.join(",", ActivityRow.COLUMNS) + "\n";
    private static final ActivityImport.Wishes PLAIN =
            new ActivityImport.Wishes(Optional.empty(), false, UnaryOperator.identity());
    private static final ActivityImport.Wishes CREATING =
            new ActivityImport.Wishes(Optional.of(Side.GUEST), false, UnaryOperator.identity());
    private static final ActivityImport.Wishes DRY =
            new ActivityImport.Wishes(Optional.of(Side.GUEST), true, UnaryOperator.identity());

    private TestPortal portal;

    @BeforeEach
    void start() {
        portal = TestPortal.empty();
        portal.account("coordinator@test.example", Role.COORDINATOR, "INL", Side.DONOR);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private static String row(String reference, String title, String first) {
        return reference + "," + title + ",training,confirmed,INL,,," + first + "," + first
                + ",day,,Almaty,KZ-75,KZ,,prevention,police,,,members,,\n";
    }

    private List<String> problems(String csv) {
        return portal.importCsv(csv, PLAIN).problems().stream()
                .map(problem -> problem.line() + ": " + problem.reason())
                .toList();
    }

    private int stored() {
        return portal.testDatabase.database().sql().fetchCount(jointcalendar.db.schema.Tables.ACTIVITY);
    }

    @Test
    void aFileMayNameTheOrganisationsThatMaySeeAnActivityInAColumnMore() {
        portal.account("osce@test.example", Role.READER, "OSCE", Side.DONOR);
        portal.account("iom@test.example", Role.READER, "IOM", Side.DONOR);
        String header = String.join(",", ActivityRow.COLUMNS) + ",readers\n";
        String shared = row("A-1", "For few", "2007-05-10").replace("members,,\n", "chosen,,,OSCE\n");
        assertEquals(List.of(), problems(header + shared));
        assertTrue(portal.as("osce@test.example")
                .open("/calendar?view=list&from=2007-05-01")
                .text()
                .contains("For few"));
        assertFalse(portal.as("iom@test.example")
                .open("/calendar?view=list&from=2007-05-01")
                .text()
                .contains("For few"));
        String both = shared.replace("OSCE\n", "OSCE; IOM\n");
        assertEquals(1, portal.importCsv(header + both, PLAIN).changed());
        assertEquals(1, portal.importCsv(header + both, PLAIN).unchanged());
        assertTrue(portal.as("iom@test.example")
                .open("/calendar?view=list&from=2007-05-01")
                .text()
                .contains("For few"));
        String wrong = "2: readers must be named with visibility chosen, and with no other";
        assertEquals(List.of(wrong), problems(header + shared.replace("OSCE\n", "\n")));
        assertEquals(List.of(wrong), problems(header + shared.replace("chosen", "members")));
        assertEquals(List.of(wrong), problems(HEADER + shared.replace(",OSCE\n", "\n")));
    }

    @Test
    void everyBadRowIsToldWithItsLineAndEachReasonAndNothingIsStored() {
        String csv = HEADER
                + row("A-1", "Fine", "2007-05-10")
                + "A-2,,dance,perhaps,Nowhere,Nobody,,2007-02-30,2007-02-28,week,,x,KZ-99,XX,KZ-98,peace,elves,many,-1,secret,,\n"
                + row("A-3", "Fine too", "0000-01-01")
                + row("A-1", "Again", "2007-05-11");
        List<String> told = problems(csv);
        assertEquals(0, stored());
        for (String word : List.of(
                "3: title",
                "3: kind",
                "3: status",
                "3: lead",
                "3: partners",
                "3: starts_on",
                "3: date_precision",
                "3: region",
                "3: country",
                "3: target_regions",
                "3: themes",
                "3: audiences",
                "3: expected",
                "3: actual",
                "3: visibility",
                "4: starts_on",
                "5: reference A-1 stands twice")) {
            assertTrue(told.stream().anyMatch(reason -> reason.startsWith(word)), word + " is not in " + told);
        }
        assertTrue(told.stream().noneMatch(reason -> reason.startsWith("2:")), told.toString());
        assertEquals(
                told.stream()
                        .sorted(java.util.Comparator.comparing(t -> t.charAt(0)))
                        .toList(),
                told);
    }

    @Test
    void aRowWithACellTooManyOrTooFewIsRefusedRatherThanReadAskew() {
        String csv = HEADER + row("A-1", "Borders, migration", "2007-05-10") + "A-2,Short\n";
        List<String> told = problems(csv);
        assertTrue(told.stream().anyMatch(reason -> reason.startsWith("2: has 23 cells, not 22")), told.toString());
        assertTrue(told.stream().anyMatch(reason -> reason.startsWith("3: has 2 cells, not 22")), told.toString());
    }

    @Test
    void lineNumbersAreThoseOfTheFileWhereCellsHoldLineBreaks() {
        String csv = HEADER + row("A-1", "\"Two\nlines, \"\"quoted\"\"\"", "2007-05-10") + row("A-2", "", "2007-05-10");
        assertEquals(List.of("4: title is missing"), problems(csv));
    }

    @Test
    void aMarkAtTheStartAndLineEndsOfWindowsAreReadAndTheSameFileAgainChangesNothing() {
        String csv = "\ufeff" + (HEADER + row("A-1", "\"=HYPERLINK(\"\"x\"\")\"", "2007-05-10")).replace("\n", "\r\n");
        ImportReport first = portal.importCsv(csv, PLAIN);
        assertEquals(List.of(), first.problems());
        assertEquals(1, first.added());
        ImportReport again = portal.importCsv(csv, PLAIN);
        assertEquals(List.of(0, 0, 1), List.of(again.added(), again.changed(), again.unchanged()));
        assertTrue(portal.as("coordinator@test.example")
                .open("/calendar?view=list&from=2007-05-01")
                .text()
                .contains("=HYPERLINK(\"x\")"));
    }

    @Test
    void aHeaderThatIsNotTheTemplatesIsToldOnce() {
        assertEquals(1, problems("").size());
        assertEquals(1, problems(HEADER).size());
        assertEquals(1, problems("\n\n\n").size());
        String renamed = HEADER.replace("title", "titel") + row("A-1", "x", "2007-05-10");
        assertEquals(List.of("1: columns are missing: title", "1: columns are unknown: titel"), problems(renamed));
        String twice = HEADER.replace("outcome", "title") + row("A-1", "x", "2007-05-10");
        assertFalse(problems(twice).isEmpty());
        assertTrue(problems(twice).get(0).startsWith("1: "), problems(twice).toString());
        String semicolons = (HEADER + row("A-1", "x", "2007-05-10")).replace(',', ';');
        assertTrue(problems(semicolons).get(0).startsWith("1: columns are missing"));
        assertEquals(0, stored());
    }

    @Test
    void referencesThatTheDatabaseTakesForOneAreTwice() {
        assertEquals(
                List.of("3: reference a-1 stands twice"),
                problems(HEADER + row("A-1", "x", "2007-05-10") + row("a-1", "y", "2007-05-10")));
        assertEquals(
                List.of("3: reference Á-1 stands twice"),
                problems(HEADER + row("A-1", "x", "2007-05-10") + row("Á-1", "y", "2007-05-10")));
        assertEquals(0, stored());
    }

    @Test
    void organisationsAreMadeOnceIfWishedAndNotByADryRun() {
        String csv = HEADER
                + row("A-1", "x", "2007-05-10").replace("INL,,", "IOM,Rodnik;iom,")
                + row("A-2", "y", "2007-05-10").replace("INL", "iom");
        assertEquals(
                3,
                problems(csv).stream()
                        .filter(reason -> reason.contains("IOM") || reason.contains("iom"))
                        .count());
        assertEquals(List.of("IOM", "Rodnik"), portal.importCsv(csv, DRY).createdOrganisations());
        assertEquals(0, stored());
        assertEquals(List.of("IOM", "Rodnik"), portal.importCsv(csv, CREATING).createdOrganisations());
        assertEquals(2, stored());
        assertEquals(List.of(), portal.importCsv(csv, CREATING).createdOrganisations());
    }

    @Test
    void aLongFileWithOneBadRowAtItsEndStoresNothing() {
        String rows = java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> row("L-" + i, "Row " + i, "2007-05-10").replace("police", ""))
                .collect(Collectors.joining());
        assertEquals(List.of("302: title is missing"), problems(HEADER + rows + row("L-x", "", "2007-05-10")));
        assertEquals(0, stored());
    }

    @Test
    void bytesThatAreNoTextDoNotHang() {
        String junk = "\u0000\u0001\"\"\"\n\"unclosed," + "x,\"".repeat(2000);
        assertFalse(problems(junk).isEmpty());
        assertFalse(problems(HEADER + junk).isEmpty());
        assertEquals(0, stored());
    }
}
