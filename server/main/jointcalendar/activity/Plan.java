package jointcalendar.activity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jointcalendar.access.Guarded;
import jointcalendar.access.Visibility;

/**
 * All that an organisation says of an activity; an activity is a plan with an identity and a history. Sets are sorted, so that
 * equal plans are equal in print too.
 *
 * @param kind slug of the vocabulary
 * @param sessions at least one, in order; exactly one where only the month or quarter is known
 * @param targets codes of the regions or countries its participants come from; empty: the place's own
 * @param themes slugs of the vocabulary
 * @param audiences slugs of the vocabulary
 * @param lead the organisation that answers for it
 * @param partners organisations that organise it together with the lead
 * @param readers organisations that may see it where it is for chosen ones; kept for those alone
 * @param cancellationReason there exactly when the status is cancelled
 */
public record Plan(
        String title,
        String description,
        String kind,
        Status status,
        DatePrecision precision,
        List<Session> sessions,
        Place place,
        Set<String> targets,
        Set<String> themes,
        Set<String> audiences,
        long lead,
        Set<Long> partners,
        Set<Long> funders,
        OptionalInt expectedParticipants,
        OptionalInt actualParticipants,
        Visibility visibility,
        Set<Long> readers,
        String outcome,
        Optional<String> cancellationReason)
        implements Guarded {

    /** @throws IllegalArgumentException where it has no session */
    public Plan {
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("A plan has at least one session");
        }
        sessions = List.copyOf(sessions);
        targets = new TreeSet<>(targets);
        themes = new TreeSet<>(themes);
        audiences = new TreeSet<>(audiences);
        partners = new TreeSet<>(partners);
        funders = new TreeSet<>(funders);
        readers = visibility == Visibility.CHOSEN ? new TreeSet<>(readers) : new TreeSet<>();
    }

    /** This plan with another course of events. */
    public Plan with(
            List<Session> otherSessions,
            Status otherStatus,
            Optional<String> otherReason,
            String otherOutcome,
            OptionalInt otherActual) {
        return new Plan(
                title,
                description,
                kind,
                otherStatus,
                precision,
                otherSessions,
                place,
                targets,
                themes,
                audiences,
                lead,
                partners,
                funders,
                expectedParticipants,
                otherActual,
                visibility,
                readers,
                otherOutcome,
                otherReason);
    }

    /** This plan cancelled, or cancelled for another reason; a draft, which nobody else knew of, stays with its lead. */
    public Plan cancelled(String reason) {
        Plan cancelled = with(sessions, Status.CANCELLED, Optional.of(reason), outcome, actualParticipants);
        return isDraft() ? cancelled.seenBy(Visibility.OWN, Set.of()) : cancelled;
    }

    /** This plan under another lead. */
    public Plan ledBy(long otherLead) {
        return with(otherLead, partners, funders, visibility, readers);
    }

    /** Every organisation that it names in any part. */
    public Set<Long> named() {
        Set<Long> named = new TreeSet<>(partners);
        named.addAll(funders);
        named.addAll(readers);
        named.add(lead);
        return named;
    }

    /** This plan where one organisation became part of another, in every part that it has; the lead is no partner of itself. */
    public Plan withOrganisationMerged(long from, long into) {
        Plan led = ledBy(lead == from ? into : lead);
        Set<Long> others = merged(partners, from, into);
        others.remove(led.lead());
        Set<Long> seeing = merged(readers, from, into);
        seeing.remove(led.lead());
        return led.with(led.lead(), others, merged(funders, from, into), visibility, seeing);
    }

    private static Set<Long> merged(Set<Long> organisations, long from, long into) {
        return organisations.stream().map(id -> id == from ? into : id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** This plan shown to others, to those readers where it is for chosen ones. */
    public Plan seenBy(Visibility otherVisibility, Set<Long> otherReaders) {
        return with(lead, partners, funders, otherVisibility, otherReaders);
    }

    private Plan with(
            long otherLead,
            Set<Long> otherPartners,
            Set<Long> otherFunders,
            Visibility otherVisibility,
            Set<Long> otherReaders) {
        return new Plan(
                title,
                description,
                kind,
                status,
                precision,
                sessions,
                place,
                targets,
                themes,
                audiences,
                otherLead,
                otherPartners,
                otherFunders,
                expectedParticipants,
                actualParticipants,
                otherVisibility,
                otherReaders,
                outcome,
                cancellationReason);
    }

    /** The first day of the earliest session. */
    public LocalDate firstDay() {
        return sessions.stream()
                .map(Session::firstDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last day of the latest session, inclusive. */
    public LocalDate lastDay() {
        return sessions.stream()
                .map(Session::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    @Override
    public boolean takesPlace() {
        return status.counts();
    }
}
