package jointcalendar.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Change;
import jointcalendar.activity.Change.Field;
import jointcalendar.activity.LookRepository;
import jointcalendar.activity.LookRepository.Look;
import jointcalendar.activity.LookRepository.News;
import jointcalendar.activity.RevisionRepository;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.web.Visitor;

/** What is news to somebody: what was posted since the visit before, and what others changed since one looked at it. */
public final class Looks {
    /** The lines of an activity's page that tell of a field. */
    private static final Map<Field, List<String>> LINES = Map.ofEntries(
            Map.entry(Field.DATES, List.of("activity.show.when")),
            Map.entry(Field.PLACE, List.of("activity.show.where")),
            Map.entry(Field.ONLINE, List.of("activity.show.online")),
            Map.entry(Field.TARGETS, List.of("activity.show.targets")),
            Map.entry(Field.AUDIENCES, List.of("activity.show.audiences")),
            Map.entry(Field.AUDIENCE_SIZES, List.of("activity.show.audiences")),
            Map.entry(Field.THEMES, List.of("activity.show.themes")),
            Map.entry(Field.LEAD, List.of("activity.show.lead")),
            Map.entry(Field.PARTNERS, List.of("activity.show.partners")),
            Map.entry(Field.FUNDERS, List.of("activity.show.funders")),
            Map.entry(Field.READERS, List.of("activity.show.readers")),
            Map.entry(Field.EXPECTED_PARTICIPANTS, List.of("activity.show.expected")),
            Map.entry(Field.HOST, List.of("activity.show.host")),
            Map.entry(Field.WORK_LANGUAGES, List.of("activity.show.work-languages")),
            Map.entry(Field.CONTACT, List.of("activity.show.contact")),
            Map.entry(Field.LINKS, List.of("activity.show.links")),
            Map.entry(Field.TAGS, List.of("activity.show.tags")),
            Map.entry(Field.DESCRIPTION, List.of("activity.show.description")));

    private final LookRepository looks;
    private final RevisionRepository revisions;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public Looks(LookRepository looks, RevisionRepository revisions, Clock clock) {
        this.looks = looks;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * What others changed in an activity since somebody looked at it.
     *
     * @param day of that look, in words
     * @param fields what changed, in words
     * @param lines of the page that tell of it
     */
    public record Since(String day, String fields, Set<String> lines) {
        /** Whether the line with that label changed. */
        public boolean marks(String label) {
            return lines.contains(label);
        }
    }

    /** The visitor looks at the activity; says what is news to them in it, once. */
    Optional<Since> look(Activity activity, Visitor visitor) {
        Viewer viewer = visitor.viewer();
        if (viewer.account() == 0) {
            return Optional.empty();
        }
        Optional<Look> before = looks.last(viewer.account(), activity.id());
        Optional<Since> since = before.filter(look -> look.version() < activity.version())
                .flatMap(look -> since(activity, look, visitor));
        looks.look(viewer.account(), activity, before, now());
        return since;
    }

    private Optional<Since> since(Activity activity, Look look, Visitor visitor) {
        Words words = visitor.words();
        Set<Field> changed = EnumSet.noneOf(Field.class);
        revisions.of(activity, visitor.viewer()).stream()
                .filter(revision -> revision.version() > look.version()
                        && revision.account() != visitor.viewer().account())
                .flatMap(revision -> revision.changes().stream())
                .map(Change::field)
                .forEach(changed::add);
        String day = words.dates().day(look.at().atZone(clock.getZone()).toLocalDate());
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Since(day, names(changed, words), lines(changed, words)));
    }

    private static String names(Set<Field> changed, Words words) {
        return changed.stream()
                .map(field -> words.say("activity.field." + Slug.of(field)))
                .collect(Collectors.joining("; "));
    }

    private static Set<String> lines(Set<Field> changed, Words words) {
        return changed.stream()
                .flatMap(field -> LINES.getOrDefault(field, List.of()).stream())
                .flatMap(key -> Stream.of(words.say(key)))
                .collect(Collectors.toSet());
    }

    /** Which of these are news to that viewer, in one question to the database. */
    Map<Long, News> news(Collection<Long> activities, Viewer viewer) {
        return looks.news(activities, viewer.account());
    }

    void arrive(Viewer viewer) {
        if (viewer.account() != 0) {
            looks.arrive(viewer.account(), now());
        }
    }

    void seeAll(Viewer viewer) {
        looks.seeAll(viewer.account(), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
