package jointcalendar.overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Place;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;

/** Plans of every sort, so close together that all kinds of findings occur. */
final class RandomPlans {
    private static final List<String> TITLES = List.of(
            "Training for police - module 1",
            "Training for police - module 2",
            "Обучение полиции",
            "Police course",
            "Seminar for judges",
            "Sot family");

    private RandomPlans() {}

    static Given next(Random random) {
        Given given = Given.training()
                .named(pick(random, TITLES))
                .as(pick(random, List.of("training", "training", "conference", "meeting", "campaign", "study")))
                .being(pick(
                        random,
                        List.of(
                                Status.CONFIRMED,
                                Status.CONFIRMED,
                                Status.TENTATIVE,
                                Status.COMPLETED,
                                Status.DRAFT,
                                Status.CANCELLED)))
                .by(1 + random.nextInt(4))
                .with(1L + random.nextInt(4))
                .at(new Place(
                        pick(random, List.of("", "Rixos", "RIXOS ", "Hotel  Dostyk", "hotel dostyk")),
                        pick(random, List.of("", "Semey", "semey", "Astana")),
                        pick(random, List.of(Optional.<String>empty(), Optional.of("KZ-10"), Optional.of("KZ-71"))),
                        pick(random, List.of(Optional.of("KZ"), Optional.of("KZ"), Optional.<String>empty()))))
                .from(some(random, "KZ", "KZ-10", "KZ-71", "KZ-63", "UZ"))
                .about(some(random, "health", "research", "prevention", "legislation"))
                .forPeople(some(random, "police", "judges", "lawyers"));
        return dates(random, given);
    }

    private static Given dates(Random random, Given given) {
        LocalDate start = Given.day("2007-01-01").plusDays(random.nextInt(400));
        return switch (random.nextInt(6)) {
            case 0 ->
                given.sometime(DatePrecision.MONTH)
                        .in(Session.wholeDays(start.withDayOfMonth(1), start.withDayOfMonth(start.lengthOfMonth())));
            case 1 -> given.in(days(random, start), days(random, start.plusDays(40)), days(random, start.plusDays(45)));
            case 2 -> given.in(Session.wholeDays(start, start.plusDays(random.nextInt(300))));
            default -> given.in(days(random, start));
        };
    }

    private static Session days(Random random, LocalDate start) {
        return Session.wholeDays(start, start.plusDays(random.nextInt(4)));
    }

    private static String[] some(Random random, String... all) {
        List<String> chosen = new ArrayList<>();
        for (String each : all) {
            if (random.nextInt(3) == 0) {
                chosen.add(each);
            }
        }
        return chosen.toArray(String[]::new);
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
