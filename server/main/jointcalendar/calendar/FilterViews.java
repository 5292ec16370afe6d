package jointcalendar.calendar;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Status;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Language;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;
import jointcalendar.vocabulary.VocabularyRepository;
import jointcalendar.web.Choice;
import jointcalendar.web.Visitor;

/** Puts a filter and what it could choose from into a visitor's words. */
final class FilterViews {
    private final OrganisationRepository organisations;
    private final VocabularyRepository vocabulary;

    FilterViews(OrganisationRepository organisations, VocabularyRepository vocabulary) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
    }

    FilterView of(CalendarAddress address, Visitor visitor) {
        List<FilterView.Group> groups = groups(address.filter(), visitor.viewer(), visitor.words());
        String text = address.filter().text();
        return new FilterView(groups, text, FilterView.chips(groups, text, address), address.withoutFilter());
    }

    /** A filter of a page that is found by its words, which are no chip. */
    FilterView of(Filter filter, Visitor visitor, BinaryOperator<String> without, String clear) {
        List<FilterView.Group> groups = groups(filter, visitor.viewer(), visitor.words());
        return new FilterView(groups, filter.text(), FilterView.chips(groups, without), clear);
    }

    private List<FilterView.Group> groups(Filter filter, Viewer viewer, Words words) {
        Language language = words.language();
        Vocabulary terms = vocabulary.current();
        return List.of(
                group(
                        "organisation",
                        words,
                        organisations.all().standing(),
                        one -> new Choice(
                                Long.toString(one.id()),
                                one.shortName(),
                                filter.organisations().contains(one.id()))),
                group("audience", words, terms.audiences(), one -> choice(one, filter.audiences(), language)),
                group("theme", words, terms.themes(), one -> choice(one, filter.themes(), language)),
                group(
                        "region",
                        words,
                        terms.regions(),
                        one -> new Choice(
                                one.code(), one.name(language), filter.regions().contains(one.code()))),
                group("kind", words, terms.kinds(), one -> choice(one, filter.kinds(), language)),
                group("status", words, statuses(viewer), one -> choice(one, filter.statuses(), words)));
    }

    private static <T> FilterView.Group group(String name, Words words, Collection<T> all, Function<T, Choice> choice) {
        return new FilterView.Group(
                name,
                words.say("calendar.filter." + name),
                all.stream().map(choice).toList());
    }

    /** Drafts are there for those who may have some. */
    private static List<Status> statuses(Viewer viewer) {
        Predicate<Status> offered = status -> status != Status.DRAFT || viewer.signedIn();
        return Arrays.stream(Status.values()).filter(offered).toList();
    }

    private static Choice choice(Term term, Set<String> chosen, Language language) {
        return new Choice(term.slug(), term.name(language), chosen.contains(term.slug()));
    }

    private static Choice choice(Status status, Set<Status> chosen, Words words) {
        String slug = Slug.of(status);
        return new Choice(slug, words.say("activity.status." + slug), chosen.contains(status));
    }
}
