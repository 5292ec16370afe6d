package jointcalendar.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jointcalendar.SetClock;
import jointcalendar.audit.FloodGuard.Verdict;
import org.junit.jupiter.api.Test;

class FloodGuardTest {
    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T08:00:10Z"), ZoneOffset.UTC);
    private final FloodGuard guard = new FloodGuard(clock, 3, 7);

    private List<Verdict> of(String place, int requests) {
        return IntStream.range(0, requests).mapToObj(i -> guard.judge(place)).toList();
    }

    @Test
    void ofOnePlaceSomeAreWrittenThenOneForAllThatFollow() {
        assertEquals(
                List.of(
                        Verdict.WRITE,
                        Verdict.WRITE,
                        Verdict.WRITE,
                        Verdict.WRITE_THAT_THERE_ARE_MORE,
                        Verdict.DROP,
                        Verdict.DROP),
                of("192.0.2.1", 6));
        assertEquals(List.of(Verdict.WRITE), of("192.0.2.2", 1));
    }

    @Test
    void anotherMinuteBeginsAnew() {
        of("192.0.2.1", 6);
        clock.pass(Duration.ofSeconds(49));
        assertEquals(List.of(Verdict.DROP), of("192.0.2.1", 1));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(
                List.of(Verdict.WRITE, Verdict.WRITE, Verdict.WRITE, Verdict.WRITE_THAT_THERE_ARE_MORE, Verdict.DROP),
                of("192.0.2.1", 5));
    }

    @Test
    void manyPlacesTogetherAreHeldBackToo() {
        List<Verdict> all = IntStream.range(0, 20)
                .mapToObj(i -> guard.judge("192.0.2." + i))
                .toList();
        assertEquals(
                Stream.concat(
                                Collections.nCopies(7, Verdict.WRITE).stream(),
                                Stream.concat(
                                        Stream.of(Verdict.WRITE_THAT_THERE_ARE_MORE),
                                        Collections.nCopies(12, Verdict.DROP).stream()))
                        .toList(),
                all);
    }

    @Test
    void whatOnePlaceIsNotLetWriteLeavesRoomForOthers() {
        of("192.0.2.1", 1_000);
        assertEquals(List.of(Verdict.WRITE), of("192.0.2.2", 1));
    }
}
