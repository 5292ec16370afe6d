package jointcalendar.meeting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityRepository;
import jointcalendar.activity.ActivityStoreRepository;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.activity.VisibleToRepository;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.TestServer;
import jointcalendar.organisation.Kind;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.overlap.OverlapRepository;
import jointcalendar.overlap.Overlaps;
import jointcalendar.overlap.Windows;
import jointcalendar.text.Language;
import jointcalendar.text.Messages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.VocabularyRepository;

/** A calendar in a database of its own on 2 May 2007, with two donors and a ministry, which counts the statements put to it. */
final class TestCalendar {
    static final Words WORDS = Messages.load().in(Language.EN);
    private static final Instant NOW = Instant.parse("2007-05-02T04:00:00Z");

    final AtomicInteger statements = new AtomicInteger();
    final Database database =
            new Database(counting(TestServer.fresh().database().dataSource()));
    private final ChangeCounter counter = new ChangeCounter(database);
    final OrganisationRepository organisations = new OrganisationRepository(database, counter);
    final VocabularyRepository vocabulary = new VocabularyRepository(database, counter);
    private final ActivityStoreRepository store =
            new ActivityStoreRepository(database, vocabulary, new RevisionRepository(database));
    private final ActivityRepository activities = new ActivityRepository(database, vocabulary, organisations);
    private final OverlapRepository flags = new OverlapRepository(database, VisibleToRepository::visibleTo);
    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Almaty"));
    final Organisation inl = organisations.add("INL", "INL", Kind.EMBASSY, Side.DONOR, NOW);
    final Organisation osce = organisations.add("OSCE", "OSCE", Kind.INTERNATIONAL_ORGANISATION, Side.DONOR, NOW);
    final Organisation ministry = organisations.add("MVD", "MVD", Kind.MINISTRY, Side.GUEST, NOW);
    final StandingOverlaps overlaps = new StandingOverlaps();
    private int saved;

    Activity save(Planned planned) {
        saved++;
        Activity activity = store.add(planned.plan(), "R-" + saved, 0, NOW);
        counter.raise();
        return activity;
    }

    /** As {@link #save}, and its overlaps are found. */
    Activity saveFlagged(Planned planned) {
        Activity activity = save(planned);
        new Overlaps(database, activities::allForPortal, vocabulary::current, Windows.USUAL, clock).refresh(activity);
        return activity;
    }

    OverlapsOnTheAgenda flagged() {
        return new OverlapsOnTheAgenda(flags, activities, vocabulary, organisations);
    }

    AgendaDraft draft() {
        return new AgendaDraft(new MeetingRepository(database), activities, organisations, vocabulary, overlaps, clock);
    }

    Viewer person(Role role, Organisation of) {
        return Viewer.person(1, role, of.id(), of.side(), Language.EN);
    }

    /** Overlaps that stand there for all, each with the day after which it concerns nobody. */
    static final class StandingOverlaps implements OpenOverlaps {
        record Standing(LocalDate lastDay, OverlapToSettle overlap) {}

        List<Standing> all = List.of();

        @Override
        public List<OverlapToSettle> from(LocalDate day, int most, Viewer viewer, Words words) {
            return all.stream()
                    .filter(standing -> !standing.lastDay().isBefore(day))
                    .map(Standing::overlap)
                    .limit(most)
                    .toList();
        }

        @Override
        public int count(LocalDate day, Viewer viewer) {
            return from(day, Integer.MAX_VALUE, viewer, WORDS).size();
        }
    }

    private DataSource counting(DataSource source) {
        return proxy(DataSource.class, source, Set.of());
    }

    private <T> T proxy(Class<T> type, T whole, Set<String> counted) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (counted.contains(method.getName())) {
                statements.incrementAndGet();
            }
            try {
                Object answer = method.invoke(whole, args);
                return answer instanceof Connection connection
                        ? proxy(Connection.class, connection, Set.of("prepareStatement", "createStatement"))
                        : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
