package jointcalendar.digest;

import static jointcalendar.db.schema.Tables.DIGEST_COPY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jointcalendar.access.Role;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.activity.Activity;
import jointcalendar.db.Database;
import jointcalendar.digest.DigestSender.Outcome;
import org.junit.jupiter.api.Test;

class DigestSenderTest {
    private static final YearMonth MAY = YearMonth.parse("2007-05");
    private static final YearMonth JUNE = YearMonth.parse("2007-06");

    private final DigestHouse house = new DigestHouse();
    private final Account coordinator = house.person("coordinator", Role.COORDINATOR, house.inl);
    private final Account iom = house.person("iom", Role.MEMBER, house.iom);
    private final Account ministry = house.person("ministry", Role.MEMBER, house.mvd);

    private PlanDraft draft(String title) {
        return new PlanDraft(house.osce, title, "2007-06-12");
    }

    @Test
    void sendsNothingBeforeItIsDue() {
        house.clock.set("2007-05-02T08:59");
        house.sender().sendDue();
        assertEquals(List.of(), house.delivered().recipients());
        house.clock.set("2007-05-02T09:00");
        house.sender().sendDue();
        assertEquals(3, house.delivered().recipients().size());
    }

    @Test
    void introducesTheCalendarWithTheFirstIssueAndTellsNothingAsNew() throws Exception {
        house.post(draft("Forged documents"));
        house.sender().sendDue();
        Issue first = house.issues.made(MAY).orElseThrow();
        assertTrue(first.introduces());
        assertEquals(first.from(), first.to());
        assertEquals(
                "Joint calendar, May 2007: the first digest",
                house.delivered().of("iom").getSubject());
        assertEquals(List.of(), house.content(first, iom.viewer()).news());
    }

    @Test
    void introducesItselfEvenWhereNothingIsPlanned() {
        house.sender().sendDue();
        assertEquals(
                List.of("coordinator@demo.example", "iom@demo.example", "ministry@demo.example"),
                house.delivered().recipients());
    }

    @Test
    void beginsEachPeriodWhereTheOneBeforeEnded() {
        house.sender().sendDue();
        house.clock.set("2007-06-01T09:02");
        house.sender().sendDue();
        Issue may = house.issues.made(MAY).orElseThrow();
        Issue june = house.issues.made(JUNE).orElseThrow();
        assertEquals(may.to(), june.from());
        assertEquals(Instant.parse("2007-06-01T03:02:00Z"), june.to());
        assertEquals(Optional.of(june.to()), june.sentAt());
    }

    @Test
    void tellsEachChangeInExactlyOneIssue() {
        house.sender().sendDue();
        Activity activity = house.post(draft("in May"));
        house.clock.set("2007-06-01T09:00");
        house.sender().sendDue();
        house.change(activity, draft("in June"));
        house.clock.set("2007-07-02T09:00");
        house.sender().sendDue();
        Issue june = house.issues.made(JUNE).orElseThrow();
        Issue july = house.issues.made(YearMonth.parse("2007-07")).orElseThrow();
        assertEquals(1, house.content(june, iom.viewer()).news(News.Kind.NEW).size());
        assertEquals(List.of(), house.content(july, iom.viewer()).news(News.Kind.NEW));
        assertEquals(
                1, house.content(july, iom.viewer()).news(News.Kind.CHANGED).size());
    }

    @Test
    void writesOnlyToWhoWantsItAndHasSomethingToRead() {
        house.introduce();
        house.accounts.setDigest(iom.id(), false);
        house.post(draft("Forged documents").seenBy(Visibility.DONORS));
        house.clock.set("2007-06-01T09:00");
        Outcome.Sent sent = assertInstanceOf(Outcome.Sent.class, house.sender().sendNow(JUNE));
        assertEquals(1, sent.letters());
        assertEquals(List.of("coordinator@demo.example"), house.delivered().recipients());
    }

    @Test
    void sendsNobodyASecondLetterHoweverOftenItIsAsked() {
        house.sender().sendDue();
        house.sender().sendDue();
        assertInstanceOf(Outcome.AlreadySent.class, house.sender().sendNow(MAY));
        assertEquals(3, house.delivered().recipients().size());
    }

    @Test
    void doesNotMakeUpForMonthsThatPassed() {
        house.clock.set("2007-08-15T12:00");
        house.sender().sendDue();
        assertEquals(
                List.of(YearMonth.parse("2007-08")),
                house.issues.sent().stream().map(Issue::month).toList());
    }

    @Test
    void sendsTheNextIssueEarlyAndNotAgainWhenItWouldBeDue() {
        house.introduce();
        house.post(draft("Forged documents"));
        assertEquals(new Outcome.NotItsTurn(JUNE), house.sender().sendNow(YearMonth.parse("2007-07")));
        assertInstanceOf(Outcome.Sent.class, house.sender().sendNow(JUNE));
        house.delivered().empty();
        house.clock.set("2007-06-01T09:00");
        house.sender().sendDue();
        assertEquals(List.of(), house.delivered().recipients());
        assertEquals(YearMonth.parse("2007-07"), house.issues.next().month());
    }

    @Test
    void goesOnWithThoseNotYetWrittenToAfterACrash() {
        CutOffDataSource dying = new CutOffDataSource(house.database.dataSource());
        dying.cutOffAtCommit(3); // The issue's row and one recipient are stored by then.
        DigestSender sender = house.sender(new Database(dying.dataSource()), house.inbox);
        assertThrows(RuntimeException.class, sender::sendDue);
        assertEquals(1, house.database.sql().fetchCount(DIGEST_COPY));
        assertEquals(Optional.empty(), house.issues.made(MAY).orElseThrow().sentAt());
        house.clock.set("2007-05-02T11:00");
        house.post(draft("posted after the crash"));
        house.sender().sendDue();
        assertEquals(
                List.of("coordinator@demo.example", "iom@demo.example", "ministry@demo.example"),
                house.delivered().recipients());
        assertEquals(
                Instant.parse("2007-05-02T04:00:01Z"),
                house.issues.made(MAY).orElseThrow().to());
    }

    @Test
    void doesNotCountAnIssueThatWasCutOffAsTheOneBefore() {
        CutOffDataSource dying = new CutOffDataSource(house.database.dataSource());
        dying.cutOffAtCommit(3);
        DigestSender sender = house.sender(new Database(dying.dataSource()), house.inbox);
        assertThrows(RuntimeException.class, sender::sendDue);
        house.clock.set("2007-06-01T09:00");
        assertTrue(house.issues.next().introduces());
    }

    @Test
    void writesToEachOnceWhenTwoNodesSendAtOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            house.person("reader" + i, Role.READER, house.osce);
        }
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            DigestSender node = house.sender(new Database(house.database.dataSource()), house.inbox);
            nodes.add(() -> {
                together.await();
                return ((Outcome.Sent) node.sendNow(MAY)).letters();
            });
        }
        assertEquals(43, all(nodes).stream().mapToInt(Integer::intValue).sum());
        assertEquals(43, house.delivered().recipients().size());
        assertEquals(43, house.inbox.recipients().stream().distinct().count());
    }

    @Test
    void testsOnOnePersonAndNotesNothing() {
        house.introduce();
        house.post(draft("Forged documents"));
        assertTrue(house.sender().sendTest(coordinator));
        assertTrue(house.sender().sendTest(coordinator));
        assertEquals(
                List.of("coordinator@demo.example", "coordinator@demo.example"),
                house.delivered().recipients());
        assertEquals(Optional.empty(), house.issues.made(JUNE));
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
