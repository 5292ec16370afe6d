package jointcalendar.meeting;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.activity.ActivityWords;
import jointcalendar.activity.Plan;
import jointcalendar.calendar.ActivityViews;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Slug;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** What the agenda's template asks for to put an activity into a viewer's words; it knows this as {@code in}. */
public record AgendaWords(
        Words words, Viewer viewer, Optional<ZoneId> zone, Vocabulary vocabulary, Organisations organisations) {
    /** In the venue's time, with the reader's in brackets where it differs. */
    public String when(Plan plan) {
        return new ActivityWords(words, vocabulary, zone).when(plan);
    }

    public String place(Plan plan) {
        return new ActivityWords(words, vocabulary).place(plan.place());
    }

    /** The town where it is known, else what is. */
    public String town(Plan plan) {
        return plan.place().locality().isEmpty() ? place(plan) : plan.place().locality();
    }

    /** A short name. */
    public String organisation(long id) {
        return organisations.shortName(id);
    }

    public String partners(Plan plan) {
        return list(plan.partners().stream().map(organisations::shortName).toList());
    }

    /** The theme's name; that of the last group for an empty slug. */
    public String theme(String slug) {
        return slug.isEmpty()
                ? words.say("meeting.coming.other")
                : vocabulary.name(Term.List.THEME, slug, words.language());
    }

    /** The names of an activity's themes without that one. */
    public String otherThemes(Plan plan, String theme) {
        return list(plan.themes().stream()
                .filter(slug -> !slug.equals(theme))
                .map(this::theme)
                .toList());
    }

    public String status(Plan plan) {
        return words.say("activity.status." + statusClass(plan));
    }

    /** As a class of style. */
    public String statusClass(Plan plan) {
        return Slug.of(plan.status());
    }

    /** How certain its days are, as a class of style. */
    public String certainty(Plan plan) {
        return ActivityViews.certainty(plan);
    }

    /** Who may see it, where that is not every member; otherwise empty. */
    public String kept(Plan plan) {
        return plan.visibility().isForAllMembers()
                ? ""
                : words.say("activity.visibility." + Slug.of(plan.visibility()));
    }

    public boolean mayEdit(Plan plan) {
        return viewer.mayEdit(plan);
    }

    private static String list(Collection<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
