package jointcalendar.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Contact;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.ActivityView.Fact;
import jointcalendar.calendar.ActivityView.Piece;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.SpokenLanguages;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** What is known of an activity, line by line, leaving out what is not. */
final class ActivityFacts {
    private final Plan plan;
    private final Words words;
    private final Vocabulary terms;
    private final Organisations organisations;
    private final List<Fact> lines = new ArrayList<>();

    ActivityFacts(Plan plan, Words words, Vocabulary terms, Organisations organisations) {
        this.plan = plan;
        this.words = words;
        this.terms = terms;
        this.organisations = organisations;
    }

    /** @param personal whether the reader may know whom to ask: the public may not */
    List<Fact> lines(boolean personal) {
        where();
        whoFor();
        whoWith();
        if (personal) {
            contact(plan.contact());
        }
        add("activity.show.links", plan.links().stream().map(link -> new Piece(link.shown(), link.address())));
        add("activity.show.tags", plan.tags(), tag -> tag);
        return lines;
    }

    private void where() {
        add("activity.show.where", new ActivityWords(words, terms).place(plan.place()));
        String online = plan.place().online();
        add("activity.show.online", Stream.of(new Piece(online, online)).filter(piece -> !online.isEmpty()));
        add("activity.show.targets", plan.targets(), code -> terms.place(code, words.language()));
    }

    private void whoFor() {
        add("activity.show.audiences", plan.audiences(), this::audience);
        add("activity.show.themes", plan.themes(), slug -> terms.name(Term.List.THEME, slug, words.language()));
        add("activity.show.expected", plan.expectedParticipants());
    }

    private String audience(String slug) {
        String name = terms.name(Term.List.AUDIENCE, slug, words.language());
        Integer size = plan.audienceSizes().get(slug);
        return size == null ? name : words.say("activity.show.size", name, size);
    }

    private void whoWith() {
        add("activity.show.lead", organisations.get(plan.lead()).name(words.language()));
        add("activity.show.partners", plan.partners(), organisations::shortName);
        add("activity.show.host", plan.host().stream().toList(), organisations::shortName);
        add("activity.show.funders", plan.funders(), organisations::shortName);
        add("activity.show.readers", plan.readers(), organisations::shortName);
        add("activity.show.work-languages", plan.workLanguages(), code -> SpokenLanguages.name(code, words.language()));
    }

    private void contact(Contact contact) {
        add(
                "activity.show.contact",
                Stream.of(
                                new Piece(contact.name(), ""),
                                new Piece(contact.email(), "mailto:" + contact.email()),
                                new Piece(
                                        contact.phone(),
                                        "tel:" + contact.phone().replaceAll("[^0-9+]", "")))
                        .filter(piece -> !piece.text().isEmpty()));
    }

    private void add(String key, Stream<Piece> pieces) {
        List<Piece> some = pieces.toList();
        if (!some.isEmpty()) {
            lines.add(new Fact(words.say(key), some));
        }
    }

    private void add(String key, String value) {
        add(key, Stream.of(new Piece(value, "")).filter(piece -> !value.isEmpty()));
    }

    private <T> void add(String key, Collection<T> values, Function<T, String> name) {
        add(key, values.stream().map(name).collect(Collectors.joining(", ")));
    }

    private void add(String key, OptionalInt number) {
        if (number.isPresent()) {
            add(key, words.number(number.getAsInt()));
        }
    }
}
