package jointcalendar.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jointcalendar.access.Viewer;
import jointcalendar.access.Visibility;
import jointcalendar.activity.Activity;
import jointcalendar.activity.Contact;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Result;
import jointcalendar.activity.Session;
import jointcalendar.activity.Status;
import jointcalendar.organisation.Organisations;

/** What a new activity takes over from one that is there, and what it does not. */
record Copies(Organisations organisations, Viewer viewer) {
    /**
     * A plan for the form.
     *
     * @param ended organisations that the source names and that are no more
     * @param strange whether it is another organisation's: then who joined, paid and hosted there is not taken over
     */
    record Copy(Plan plan, Set<Long> ended, boolean strange) {}

    /** @param first on which the copy begins; its other days and sessions follow as they do in the source */
    Copy of(Activity activity, LocalDate first) {
        Plan source = activity.plan();
        long own = viewer.organisation() == 0 ? source.lead() : viewer.organisation();
        boolean strange = source.lead() != own && !source.partners().contains(own);
        Plan plan = source.with(copy -> copy.lead(own)
                .status(source.isDraft() ? Status.DRAFT : Status.TENTATIVE)
                .sessions(shifted(source, first))
                .place(source.place().at(""))
                .partners(strange ? Set.of() : standing(partners(source, own)))
                .funders(strange ? Set.of() : standing(source.funders()))
                .host(strange ? Optional.empty() : source.host().filter(organisations::isActive))
                .contact(source.lead() == own ? source.contact() : Contact.NONE)
                .visibility(visibility(source))
                .readers(standing(readers(source, own)))
                .result(Result.NONE)
                .cancellationReason(Optional.empty()));
        return new Copy(plan, ended(source, strange), strange);
    }

    private Set<Long> partners(Plan source, long own) {
        Set<Long> all = new TreeSet<>(source.partners());
        all.add(source.lead());
        all.remove(own);
        return all;
    }

    /** As wide as the source at most: what the viewer may not give stays with their own organisation. */
    private Visibility visibility(Plan source) {
        return viewer.mayGive().contains(source.visibility()) ? source.visibility() : Visibility.OWN;
    }

    private static Set<Long> readers(Plan source, long own) {
        Set<Long> all = new TreeSet<>(source.readers());
        all.add(source.lead());
        all.remove(own);
        return all;
    }

    private Set<Long> standing(Set<Long> all) {
        return all.stream().filter(organisations::isActive).collect(Collectors.toSet());
    }

    private Set<Long> ended(Plan source, boolean strange) {
        return strange
                ? Set.of()
                : source.named().stream()
                        .filter(id -> !organisations.isActive(id))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Session> shifted(Plan source, LocalDate first) {
        LocalDate from = source.firstDay();
        if (source.precision() != DatePrecision.DAY) {
            LocalDate last = source.sessions().get(0).lastDay();
            Period length =
                    Period.ofMonths((int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(last)));
            YearMonth month = YearMonth.from(first);
            return List.of(Session.wholeDays(month.atDay(1), month.plus(length).atEndOfMonth()));
        }
        long days = ChronoUnit.DAYS.between(from, first);
        return source.sessions().stream()
                .map(session -> new Session(
                        session.firstDay().plusDays(days), session.lastDay().plusDays(days), session.times()))
                .toList();
    }
}
