package jointcalendar.calendar;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Visitor;

/** Puts many activities into a visitor's words, with the same few questions to the database however many there are. */
public final class Entries {
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;
    private final Marks marks;

    public Entries(OrganisationRepository organisations, VocabularyRepository vocabulary, Marks marks) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.marks = marks;
    }

    /** An entry for each of these activities, in their order, by number. */
    public Map<Long, Entry> of(Collection<Activity> activities, Visitor visitor) {
        Map<Long, Marks.Mark> flags =
                marks.of(activities.stream().map(Activity::id).toList(), visitor.viewer());
        Maker maker = new Maker(visitor.words(), visitor.zone(), organisations.all(), vocabulary.current(), flags);
        Map<Long, Entry> entries = new LinkedHashMap<>();
        activities.forEach(activity -> entries.put(activity.id(), maker.entry(activity)));
        return entries;
    }

    private record Maker(
            Words words, Optional<ZoneId> zone, Organisations leads, Vocabulary terms, Map<Long, Marks.Mark> flags) {
        Entry entry(Activity activity) {
            Plan plan = activity.plan();
            ActivityWords say = new ActivityWords(words, terms, zone);
            return new Entry(
                    activity.id(),
                    plan.title(),
                    plan.lead(),
                    leads.shortName(plan.lead()),
                    say.when(plan),
                    town(plan.place()),
                    say.place(plan.place()),
                    terms.name(Term.List.KIND, plan.kind(), words.language()),
                    ActivityViews.certainty(plan),
                    lower(plan.status()),
                    words.say("activity.status." + lower(plan.status())),
                    doubt(plan.status()),
                    Optional.ofNullable(flags.get(activity.id())).map(this::flag));
        }

        private String town(Place place) {
            return place.locality().isEmpty()
                    ? place.region()
                            .or(place::country)
                            .map(code -> terms.place(code, words.language()))
                            .orElse("")
                    : place.locality();
        }

        private String doubt(Status status) {
            return switch (status) {
                case CONFIRMED, COMPLETED -> "";
                case DRAFT, TENTATIVE, CANCELLED -> words.say("calendar.doubt." + lower(status));
            };
        }

        private Entry.Flag flag(Marks.Mark mark) {
            String kind = mark.kind().slug();
            String key = (mark.possible() ? "calendar.possible." : "calendar.mark.") + kind;
            return new Entry.Flag(kind, words.say(key));
        }

        private static String lower(Status status) {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }
}
