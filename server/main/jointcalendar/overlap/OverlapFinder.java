package jointcalendar.overlap;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.duplicate.Evidence;
import jointcalendar.duplicate.Judgement;
import jointcalendar.duplicate.SameEvent;
import jointcalendar.glossary.Glossary;
import jointcalendar.vocabulary.Vocabulary;

/** Compares two plans by the rules of the README's section on overlaps. What it finds does not depend on their order, nor on the day. */
public final class OverlapFinder {
    private static final Comparator<Finding> MOST_PRESSING = Comparator.comparing(Finding::kind)
            .thenComparing(Comparator.comparingDouble(Finding::strength).reversed())
            .thenComparing(finding -> finding.reasons().laterStart())
            .thenComparing(finding -> finding.reasons().earlierEnd());

    private final Vocabulary vocabulary;
    private final Windows windows;
    private final SameEvent sameEvent;
    private final Redaction redaction;

    /** By the glossary that the program brings along. */
    public OverlapFinder(Vocabulary vocabulary, Windows windows) {
        this(vocabulary, windows, Glossary.builtIn());
    }

    public OverlapFinder(Vocabulary vocabulary, Windows windows, Glossary glossary) {
        this(vocabulary, windows, new SameEvent(vocabulary, glossary));
    }

    private OverlapFinder(Vocabulary vocabulary, Windows windows, SameEvent sameEvent) {
        this.vocabulary = vocabulary;
        this.windows = windows;
        this.sameEvent = sameEvent;
        this.redaction = new Redaction(vocabulary);
    }

    /** This one with other windows, which remembers the titles that it has read. */
    OverlapFinder within(Windows other) {
        return new OverlapFinder(vocabulary, other, sameEvent);
    }

    /**
     * The finding that stands for the pair: each session of the one is compared with each of the other; the earliest kind counts, then
     * the greater strength. Drafts and cancelled plans have none.
     */
    public Optional<Finding> find(Plan a, Plan b) {
        if (!a.status().counts() || !b.status().counts()) {
            return Optional.empty();
        }
        Ground ground = Ground.of(a, b, vocabulary);
        Supplier<Evidence> titles = Once.of(() -> sameEvent.titles(a, b));
        return a.sessions().stream()
                .flatMap(mine ->
                        b.sessions().stream().flatMap(theirs -> compare(a, mine, b, theirs, ground, titles).stream()))
                .min(MOST_PRESSING);
    }

    /**
     * What of that may be told to somebody who may know of one of the two no more than its redaction. It is found from redactions alone, so
     * that nothing else shows in it; it never stands where {@link #find} finds nothing.
     */
    public Optional<Finding> findPlain(Plan a, Plan b) {
        if (!a.status().counts() || !b.status().counts()) {
            return Optional.empty();
        }
        Plan one = redaction.of(a);
        Plan other = redaction.of(b);
        Ground ground = Ground.of(one, other, vocabulary);
        return one.sessions().stream()
                .flatMap(mine -> other.sessions().stream()
                        .flatMap(theirs -> byRule(ground, ground.reasons(mine, theirs, false)).stream()))
                .filter(finding -> finding.reasons().gapDays() <= windows.repeatDays())
                .min(MOST_PRESSING);
    }

    /**
     * What speaks for and against two plans being one event, of the sessions of which most speaks for it; nothing where leads, days, place
     * or people rule it out.
     */
    public Optional<Judgement> evidence(Plan a, Plan b) {
        Supplier<Evidence> titles = Once.of(() -> sameEvent.titles(a, b));
        return a.sessions().stream()
                .flatMap(mine ->
                        b.sessions().stream().flatMap(theirs -> sameEvent.judge(a, mine, b, theirs, titles).stream()))
                .max(Comparator.comparingDouble(Judgement::logOdds));
    }

    private Optional<Finding> compare(
            Plan a, Session mine, Plan b, Session theirs, Ground ground, Supplier<Evidence> titles) {
        return sameEvent
                .judge(a, mine, b, theirs, titles)
                .filter(Judgement::oneEvent)
                .map(judgement -> Finding.of(
                        Kind.DUPLICATE,
                        judgement.probability(),
                        ground.reasons(mine, theirs, judgement.similarTitles())))
                .or(() -> byRule(ground, ground.reasons(mine, theirs, false)));
    }

    private Optional<Finding> byRule(Ground ground, Reasons reasons) {
        int gap = reasons.gapDays();
        if (ground.bothGather() && gap <= 0 && (ground.samePeople() || ground.sameVenue())) {
            return Optional.of(Finding.of(Kind.CLASH, clash(ground, reasons), reasons));
        }
        if (!ground.samePeople() || !ground.differentLeads()) {
            return Optional.empty();
        }
        boolean related = !ground.themes().isEmpty();
        if (related && gap <= windows.repeatDays() && (ground.bothGather() || ground.neitherGathers())) {
            return Optional.of(Finding.of(Kind.REPEAT, 0.4 + 0.4 * nearness(gap, windows.repeatDays()), reasons));
        }
        if (!related && gap >= 1 && gap <= windows.opportunityDays() && ground.bothGather()) {
            double nearness = nearness(gap, windows.opportunityDays());
            return Optional.of(Finding.of(Kind.OPPORTUNITY, 0.2 + 0.3 * nearness, reasons));
        }
        return Optional.empty();
    }

    /** People cannot be in two places, and a hall might be shared: so the people weigh more, and each further audience adds. */
    private static double clash(Ground ground, Reasons reasons) {
        double people = ground.samePeople()
                ? 0.75 + 0.05 * Math.min(3, ground.audiences().size())
                : 0.6;
        return people
                + (ground.sameVenue() && ground.samePeople() ? 0.05 : 0)
                + (reasons.daysInCommon() > 1 ? 0.05 : 0);
    }

    /** 1 where there is no day between them, falling to 0 beyond the window. */
    private static double nearness(int gap, int window) {
        return 1 - Math.max(0, gap - 1) / (window + 1.0);
    }
}
