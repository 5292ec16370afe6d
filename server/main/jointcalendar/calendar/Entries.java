package jointcalendar.calendar;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Busy;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.LookRepository.News;
import jointcalendar.activity.Place;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Seen;
import jointcalendar.activity.Status;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Slug;
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
    private final Looks looks;

    public Entries(OrganisationRepository organisations, VocabularyRepository vocabulary, Marks marks, Looks looks) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.marks = marks;
        this.looks = looks;
    }

    /** How to put each of them into words. */
    public Function<Seen, Entry> of(Collection<? extends Seen> shown, Visitor visitor) {
        List<Long> ids = shown.stream()
                .filter(Seen.Whole.class::isInstance)
                .map(what -> ((Seen.Whole) what).activity().id())
                .toList();
        return marked(ids, marks.of(ids, visitor.viewer()), visitor);
    }

    /** How to put these activities into words where it is known which of them meet others. */
    Function<Seen, Entry> marked(Collection<Long> ids, Map<Long, Marks.Mark> flags, Visitor visitor) {
        Maker maker = new Maker(
                visitor.words(),
                visitor.zone(),
                organisations.all(),
                vocabulary.current(),
                flags,
                looks.news(ids, visitor.viewer()));
        Map<Long, Entry> made = new HashMap<>();
        return what -> what instanceof Seen.Whole whole
                ? made.computeIfAbsent(whole.activity().id(), missing -> maker.entry(whole.activity()))
                : maker.entry((Busy) what);
    }

    private record Maker(
            Words words,
            Optional<ZoneId> zone,
            Organisations leads,
            Vocabulary terms,
            Map<Long, Marks.Mark> flags,
            Map<Long, News> news) {
        Entry entry(Busy busy) {
            String lead = leads.shortName(busy.organisation());
            String when = new ActivityWords(words, terms).when(busy);
            String certainty = busy.precision() == DatePrecision.DAY ? "busy" : "busy open";
            return Entry.busy(busy.organisation(), lead, words.say("calendar.busy", lead), when, certainty);
        }

        Entry entry(Activity activity) {
            Plan plan = activity.plan();
            ActivityWords say = new ActivityWords(words, terms, zone);
            return new Entry(
                    activity.id(),
                    plan.titleIn(words.language()),
                    plan.lead(),
                    leads.shortName(plan.lead()),
                    say.when(plan),
                    town(plan.place()),
                    say.place(plan.place()),
                    terms.name(Term.List.KIND, plan.kind(), words.language()),
                    ActivityViews.certainty(plan),
                    Slug.of(plan.status()),
                    words.say("activity.status." + Slug.of(plan.status())),
                    doubt(plan.status()),
                    lock(plan.visibility()),
                    Optional.ofNullable(flags.get(activity.id())).map(this::flag),
                    Optional.ofNullable(news.get(activity.id()))
                            .map(what -> words.say("history.news." + Slug.of(what)))
                            .orElse(""));
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
                case DRAFT, TENTATIVE, CANCELLED -> words.say("calendar.doubt." + Slug.of(status));
            };
        }

        private String lock(Visibility visibility) {
            return visibility.isConfidential() ? words.say("calendar.lock." + Slug.of(visibility)) : "";
        }

        private Entry.Flag flag(Marks.Mark mark) {
            String kind = mark.kind().slug();
            String key = (mark.possible() ? "calendar.possible." : "calendar.mark.") + kind;
            return new Entry.Flag(
                    mark.quiet() ? kind + " quiet" : kind,
                    words.say(key),
                    mark.quiet() ? words.say("calendar.mark-taken") : "");
        }
    }
}
