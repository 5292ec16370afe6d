package jointcalendar.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jointcalendar.TestPortal;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import org.junit.jupiter.api.Test;

class OutlineRepositoryTest {
    private static final LocalDate DAY = LocalDate.of(2007, 6, 4);
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    @Test
    void tellsOfAnActivityWhatIsComparedAndWhoMaySeeItAndNoMore() {
        try (TestPortal portal = TestPortal.empty()) {
            long lead = portal.organisation("INL", Side.DONOR).id();
            long partner = portal.organisation("OSCE", Side.DONOR).id();
            long reader = portal.organisation("MOJ", Side.GUEST).id();
            Plan compared = Plan.of(
                            "Course",
                            "training",
                            lead,
                            Session.wholeDays(DAY, DAY.plusDays(1)),
                            Session.wholeDays(DAY.plusDays(9), DAY.plusDays(10)))
                    .with(plan -> plan.language(Language.EN)
                            .translations(Map.of(Language.RU, new Translation("Курс", "")))
                            .status(Status.CONFIRMED)
                            .place(new Place("Hotel", "Semey", Optional.of("KZ-63"), Optional.of("KZ")))
                            .targets(Set.of("KZ-10", "UZ"))
                            .themes(Set.of("health", "legislation"))
                            .audiences(Set.of("police", "judges"))
                            .partners(Set.of(partner))
                            .visibility(Visibility.CHOSEN)
                            .readers(Set.of(reader)));
            Plan whole = compared.with(plan -> plan.description("Much more")
                    .funders(Set.of(lead))
                    .tags(Set.of("pilot"))
                    .expectedParticipants(OptionalInt.of(20))
                    .sessions(compared.sessions().stream()
                            .map(days -> new Session(days.firstDay(), days.lastDay(), Optional.of(morning())))
                            .toList()));
            long bare = portal.post(Plan.of("Meeting", "meeting", lead, Session.wholeDays(DAY, DAY)))
                    .id();
            long full = portal.post(whole).id();
            Database database = portal.testDatabase.database();
            OutlineRepository outlines = new OutlineRepository(database);
            Vocabulary vocabulary = new VocabularyRepository(database, new ChangeCounter(database)).current();
            assertEquals(List.of(new Outline(full, compared)), outlines.all(List.of(full, 999L), vocabulary));
            assertEquals(
                    portal.activity(bare).plan(),
                    outlines.all(List.of(bare), vocabulary).get(0).plan());
            assertEquals(2, outlines.count());
            assertEquals(List.of(bare, full), numbers(outlines.during(DAY.plusDays(0), DAY.plusDays(10), vocabulary)));
            assertEquals(List.of(full), numbers(outlines.during(DAY.plusDays(1), DAY.plusDays(5), vocabulary)));
            assertEquals(List.of(), numbers(outlines.beginning(DAY.plusDays(1), DAY.plusDays(9), vocabulary)));
            assertEquals(Optional.of(DAY), outlines.pieceBefore(DAY.plusDays(1), 5));
            assertEquals(Optional.empty(), outlines.pieceBefore(DAY, 5));
        }
    }

    private static Session.Times morning() {
        return new Session.Times(LocalTime.of(9, 0), LocalTime.of(12, 0), ZONE);
    }

    private static List<Long> numbers(List<Outline> outlines) {
        return outlines.stream().map(Outline::id).toList();
    }
}
