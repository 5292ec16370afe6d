package jointcalendar.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jointcalendar.activity.Activity;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Link;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.activity.Translation;
import jointcalendar.ical.CalendarEvent;
import jointcalendar.ical.When;
import jointcalendar.text.Language;
import jointcalendar.vocabulary.Term;

/** One session of an activity as an event of a calendar. */
final class ActivityEvent {
    private final Activity activity;
    private final Plan plan;
    private final int session;
    private final Names names;
    private final boolean withContacts;
    private final EventText text;

    /**
     * @param session counted from 0
     * @param withContacts whether whom to ask is told: a person, and so never to the public
     */
    ActivityEvent(Activity activity, int session, Names names, boolean withContacts) {
        this.activity = activity;
        this.plan = activity.plan();
        this.session = session;
        this.names = names;
        this.withContacts = withContacts;
        this.text = new EventText(plan, session, names, withContacts);
    }

    CalendarEvent in(URI baseUrl) {
        return new CalendarEvent(
                new CalendarEvent.Revision(
                        uid(), activity.sequence(), activity.changedAt(), activity.createdAt(), activity.changedAt()),
                when(),
                status(),
                plan.precision() != DatePrecision.DAY || !names.vocabulary().gathers(plan.kind()),
                classification(),
                wording(),
                new CalendarEvent.Organizer(names.organisations().shortName(plan.lead()), Optional.empty()),
                Optional.of(URI.create(baseUrl + "/activities/" + activity.id())),
                session == 0 ? Optional.empty() : Optional.of(activity.uid()),
                more());
    }

    /**
     * The activity's own for its first session, so that it stays the same when others are added; for each later one, which is related to
     * that, one derived that stays the same at each writing.
     */
    private String uid() {
        return session == 0
                ? activity.uid()
                : UUID.nameUUIDFromBytes((activity.uid() + "/" + session).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private When when() {
        Session one = plan.sessions().get(session);
        return one.times()
                .<When>map(times -> new When.Timed(
                        one.firstDay().atTime(times.start()), one.lastDay().atTime(times.end()), times.zone()))
                .orElseGet(() -> new When.AllDay(one.firstDay(), one.lastDay()));
    }

    private CalendarEvent.Status status() {
        if (plan.status() == Status.CANCELLED) {
            return CalendarEvent.Status.CANCELLED;
        }
        boolean sure = plan.precision() == DatePrecision.DAY
                && (plan.status() == Status.CONFIRMED || plan.status() == Status.COMPLETED);
        return sure ? CalendarEvent.Status.CONFIRMED : CalendarEvent.Status.TENTATIVE;
    }

    private CalendarEvent.Classification classification() {
        return switch (plan.visibility()) {
            case PUBLIC -> CalendarEvent.Classification.PUBLIC;
            case MEMBERS, DONORS, CHOSEN, OWN -> CalendarEvent.Classification.PRIVATE;
            case BUSY, HIDDEN -> CalendarEvent.Classification.CONFIDENTIAL;
        };
    }

    private CalendarEvent.Wording wording() {
        return new CalendarEvent.Wording(
                text.summary(),
                text.description(),
                names.activityWords().place(plan.place()),
                categories(),
                languages());
    }

    /** The kind, the themes, and the words that its organisation added. */
    private List<String> categories() {
        return Stream.of(
                        List.of(names.term(Term.List.KIND, plan.kind())),
                        names.terms(Term.List.THEME, plan.themes()),
                        List.copyOf(plan.tags()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private CalendarEvent.Languages languages() {
        Language reader = names.words().language();
        String told = plan.descriptionIn(reader);
        return new CalendarEvent.Languages(
                languageOf(plan.titleIn(reader), plan.title(), Translation::title),
                told.isEmpty() ? reader.code() : languageOf(told, plan.description(), Translation::description),
                reader.code());
    }

    /** In which language that text is, which a reader of another may be given. */
    private String languageOf(String shown, String own, Function<Translation, String> part) {
        return plan.translations().entrySet().stream()
                .filter(there ->
                        !shown.equals(own) && part.apply(there.getValue()).equals(shown))
                .map(there -> there.getKey().code())
                .findFirst()
                .orElse(plan.language().code());
    }

    private CalendarEvent.More more() {
        String join = names.words().say("activity.show.online");
        return new CalendarEvent.More(
                Optional.of(plan.place().online())
                        .filter(address -> !address.isEmpty())
                        .map(address -> new CalendarEvent.Conference(URI.create(address), join)),
                plan.links().stream().map(Link::address).map(URI::create).toList(),
                withContacts ? text.contact() : "",
                plan.cancellationReason().orElse(""),
                names.organisations().find(plan.lead()).map(lead -> ColourName.nearest(lead.colour())));
    }
}
