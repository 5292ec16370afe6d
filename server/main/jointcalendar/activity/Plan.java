package jointcalendar.activity;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Guarded;
import jointcalendar.access.Visibility;
import jointcalendar.text.Language;

/**
 * All that an organisation says of an activity; an activity is a plan with an identity and a history. Sets are sorted, so that
 * equal plans are equal in print too.
 *
 * @param language of title and description
 * @param translations into other languages; those that say nothing are left out
 * @param kind slug of the vocabulary
 * @param sessions at least one, in order; exactly one where only the month or quarter is known
 * @param targets codes of the regions or countries its participants come from; empty: the place's own
 * @param themes slugs of the vocabulary
 * @param audiences slugs of the vocabulary
 * @param audienceSizes how many of an audience are expected, by its slug; of audiences of the plan only
 * @param lead the organisation that answers for it
 * @param partners organisations that organise it together with the lead
 * @param host the organisation that puts up the house, where that is told
 * @param workLanguages ISO 639-1 codes of those spoken there
 * @param links at most as many as a form can hold
 * @param tags free words, for what the vocabulary lacks
 * @param expectedParticipants of all audiences together
 * @param readers organisations that may see it where it is for chosen ones; kept for those alone
 * @param cancellationReason there exactly when the status is cancelled
 */
@RecordBuilder
public record Plan(
        String title,
        String description,
        Language language,
        Map<Language, Translation> translations,
        String kind,
        Status status,
        DatePrecision precision,
        List<Session> sessions,
        Place place,
        Set<String> targets,
        Set<String> themes,
        Set<String> audiences,
        Map<String, Integer> audienceSizes,
        long lead,
        Set<Long> partners,
        Set<Long> funders,
        Optional<Long> host,
        Contact contact,
        Set<String> workLanguages,
        List<Link> links,
        Set<String> tags,
        OptionalInt expectedParticipants,
        Visibility visibility,
        Set<Long> readers,
        Result result,
        Optional<String> cancellationReason)
        implements Guarded, PlanBuilder.With {

    /** @throws IllegalArgumentException where it has no session */
    public Plan {
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("A plan has at least one session");
        }
        Set<String> listed = audiences;
        Language own = language;
        translations = sorted(translations);
        translations.entrySet().removeIf(e -> e.getKey() == own || e.getValue().isEmpty());
        sessions = List.copyOf(sessions);
        targets = new TreeSet<>(targets);
        themes = new TreeSet<>(themes);
        audiences = new TreeSet<>(audiences);
        audienceSizes = sorted(audienceSizes);
        audienceSizes.keySet().removeIf(slug -> !listed.contains(slug));
        result = result.ofAudiences(audiences);
        partners = new TreeSet<>(partners);
        funders = new TreeSet<>(funders);
        workLanguages = new TreeSet<>(workLanguages);
        links = List.copyOf(links);
        tags = new TreeSet<>(tags);
        readers = visibility == Visibility.CHOSEN ? new TreeSet<>(readers) : new TreeSet<>();
    }

    /**
     * A plan with what it cannot do without, in English, tentative, for members to see; {@code with} says the rest.
     *
     * @param kind slug of the vocabulary
     */
    public static Plan of(String title, String kind, long lead, Session... sessions) {
        return new Plan(
                title,
                "",
                Language.EN,
                Map.of(),
                kind,
                Status.TENTATIVE,
                DatePrecision.DAY,
                List.of(sessions),
                Place.NOWHERE,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                lead,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Contact.NONE,
                Set.of(),
                List.of(),
                Set.of(),
                OptionalInt.empty(),
                Visibility.MEMBERS,
                Set.of(),
                Result.NONE,
                Optional.empty());
    }

    private static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        return new TreeMap<>(map);
    }

    /** The title for a reader of that language: in it, else in Russian for a Kazakh reader, else in the plan's own. */
    public String titleIn(Language reader) {
        return inWords(reader, title, Translation::title);
    }

    /** The description for a reader of that language, chosen as {@link #titleIn} chooses, on its own. */
    public String descriptionIn(Language reader) {
        return inWords(reader, description, Translation::description);
    }

    /** The language of {@link #titleIn}'s answer. */
    public Language languageFor(Language reader) {
        return Stream.of(reader, Language.RU)
                .filter(there -> there == reader || reader == Language.KK)
                .filter(there -> there == language
                        || (translations.containsKey(there)
                                && !translations.get(there).title().isEmpty()))
                .findFirst()
                .orElse(language);
    }

    private String inWords(Language reader, String own, Function<Translation, String> text) {
        if (reader == language) {
            return own;
        }
        List<Language> order = new ArrayList<>(List.of(reader));
        if (reader == Language.KK && language != Language.RU) {
            order.add(Language.RU);
        }
        return order.stream()
                .map(translations::get)
                .filter(there -> there != null && !text.apply(there).isEmpty())
                .map(text)
                .findFirst()
                .orElse(own);
    }

    /** Its title in each language that it has one in, its own first. */
    public List<String> titles() {
        List<String> titles = new ArrayList<>(List.of(title));
        translations.values().stream()
                .map(Translation::title)
                .filter(text -> !text.isEmpty())
                .forEach(titles::add);
        return Collections.unmodifiableList(titles);
    }

    /** This plan cancelled, or cancelled for another reason; a draft, which nobody else knew of, stays with its lead. */
    public Plan cancelled(String reason) {
        Plan cancelled = with(plan -> plan.status(Status.CANCELLED).cancellationReason(Optional.of(reason)));
        return isDraft() ? cancelled.seenBy(Visibility.OWN, Set.of()) : cancelled;
    }

    /** Every organisation that it names in any part. */
    public Set<Long> named() {
        Set<Long> named = new TreeSet<>(partners);
        named.addAll(funders);
        named.addAll(readers);
        host.ifPresent(named::add);
        named.add(lead);
        return named;
    }

    /** This plan where one organisation became part of another, in every part that it has; the lead is no partner of itself. */
    public Plan withOrganisationMerged(long from, long into) {
        long leading = lead == from ? into : lead;
        Set<Long> others = merged(partners, from, into);
        others.remove(leading);
        Set<Long> seeing = merged(readers, from, into);
        seeing.remove(leading);
        return with(plan -> plan.lead(leading)
                .partners(others)
                .funders(merged(funders, from, into))
                .host(host.map(id -> id == from ? into : id))
                .readers(seeing));
    }

    private static Set<Long> merged(Set<Long> organisations, long from, long into) {
        return organisations.stream().map(id -> id == from ? into : id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** This plan shown to others, to those readers where it is for chosen ones. */
    public Plan seenBy(Visibility otherVisibility, Set<Long> otherReaders) {
        return with(plan -> plan.visibility(otherVisibility).readers(otherReaders));
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
