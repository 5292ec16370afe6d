package jointcalendar.digest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.mail.Letter;
import jointcalendar.text.Language;

/**
 * Prints how long an issue for 1,000 people of 30 organisations takes: gathered, worded and written as MIME, and put into the outbox. The
 * calendar holds 1,000 activities of two years; in the issue's month 60 were posted, 20 changed and 10 cancelled.
 */
public final class DigestBenchmark {
    private static final int PEOPLE = 1000;
    private static final int ORGANISATIONS = 30;
    private static final int ACTIVITIES = 1000;
    private static final int NEW = 60;
    private static final int CHANGED = 20;
    private static final int CANCELLED = 10;
    private static final List<String> REGIONS = List.of(
            "KZ-10", "KZ-11", "KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31", "KZ-35", "KZ-39", "KZ-43", "KZ-47", "KZ-63");
    private static final List<String> AUDIENCES = List.of(
            "police",
            "border-guards",
            "migration-police",
            "prosecutors",
            "judges",
            "lawyers",
            "social-workers",
            "teachers");
    private static final List<String> THEMES =
            List.of("prevention", "protection", "prosecution", "legislation", "health", "document-fraud");

    private final DigestHouse house = new DigestHouse();
    private final Random chance = new Random(7);
    private final long[] organisations = new long[ORGANISATIONS];

    private DigestBenchmark() {}

    public static void main(String[] args) {
        DigestBenchmark benchmark = new DigestBenchmark();
        benchmark.fill();
        for (int round = 1; round <= 3; round++) {
            benchmark.render(round);
        }
        benchmark.send();
        System.exit(0);
    }

    private void fill() {
        for (int i = 0; i < ORGANISATIONS; i++) {
            organisations[i] = house.organisation("ORG" + i, i % 5 == 0 ? Side.GUEST : Side.DONOR);
        }
        for (int i = 0; i < PEOPLE; i++) {
            Role role = i % 100 == 0 ? Role.COORDINATOR : Role.MEMBER;
            house.person("person" + i, role, organisations[i % ORGANISATIONS], Language.values()[i % 3]);
        }
        List<Activity> posted = new ArrayList<>();
        for (int i = 0; i < ACTIVITIES - NEW; i++) {
            posted.add(house.post(draft(i)));
        }
        house.introduce();
        for (int i = 0; i < NEW; i++) {
            house.post(draft(ACTIVITIES - NEW + i));
        }
        for (int i = 0; i < CHANGED; i++) {
            house.change(posted.get(i), draft(i));
        }
        for (int i = CHANGED; i < CHANGED + CANCELLED; i++) {
            house.change(posted.get(i), draft(i).cancelledBecause("The visas did not come in time."));
        }
    }

    private PlanDraft draft(int number) {
        LocalDate day = LocalDate.of(2007, 1, 1).plusDays(chance.nextInt(730));
        PlanDraft draft = new PlanDraft(
                organisations[chance.nextInt(ORGANISATIONS)],
                "Training number " + number + " on the detection of trafficking in persons",
                day.toString());
        draft.region = REGIONS.get(chance.nextInt(REGIONS.size()));
        draft.audience = AUDIENCES.get(chance.nextInt(AUDIENCES.size()));
        draft.theme = THEMES.get(chance.nextInt(THEMES.size()));
        return draft.seenBy(Visibility.values()[chance.nextInt(3)]);
    }

    private void render(int round) {
        long start = System.nanoTime();
        DigestMail.Batch batch = house.mail().batch(house.issues.next());
        List<Letter> letters = house.sender().recipients().stream()
                .map(account -> batch.letter(account, "digest/benchmark/" + account.id()))
                .flatMap(Optional::stream)
                .toList();
        print("round " + round + ": gathering and rendering " + letters.size() + " letters", start);
        start = System.nanoTime();
        long bytes = letters.stream()
                .mapToLong(letter -> house.writer().write(letter, house.clock.instant()).length)
                .sum();
        print("  writing them as MIME, " + bytes / letters.size() / 1000 + " kB each", start);
    }

    private void send() {
        long start = System.nanoTime();
        var outcome = house.sender().sendNow(house.issues.next().month());
        print(
                "rendering and putting into the outbox, " + ((DigestSender.Outcome.Sent) outcome).letters()
                        + " letters",
                start);
    }

    private static void print(String what, long start) {
        System.out.println(
                what + ": " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }
}
