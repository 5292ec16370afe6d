package jointcalendar.overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.activity.Busy;
import jointcalendar.activity.DatePrecision;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Session;
import jointcalendar.text.Language;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/** Findings as sentences that somebody can act on, in one language. */
public final class OverlapWords {
    private final Words words;
    private final OverlapNames names;
    private final LongFunction<String> organisation;

    /** @param organisation the short name of the organisation of that number */
    public OverlapWords(Words words, Vocabulary vocabulary, LongFunction<String> organisation) {
        this.words = words;
        this.names = new OverlapNames(words, vocabulary);
        this.organisation = organisation;
    }

    /** The language it speaks. */
    public Language language() {
        return words.language();
    }

    /** The kind as people call it: "Clash". */
    public String kind(Kind kind) {
        return words.say("overlap.kind." + kind.slug());
    }

    /** For whoever plans the one: what the other is, as "INL trained border guards of East Kazakhstan on document fraud in March 2007, 6 weeks earlier." */
    public String aboutOther(Finding finding, Plan mine, Plan other, LocalDate today) {
        Reasons reasons = finding.reasons();
        Session near = near(other, reasons);
        String key = "overlap.other."
                + switch (finding.kind()) {
                    case DUPLICATE -> "duplicate";
                    case CLASH -> reasons.samePeople() ? "clash" : "venue";
                    case REPEAT -> other.kind().equals("training") ? "repeat.training" : "repeat";
                    case OPPORTUNITY -> "opportunity";
                };
        String sentence = words.say(
                key,
                organisation.apply(other.lead()),
                names.people(reasons, Targets.of(other)),
                names.themes(reasons),
                when(finding.kind(), other, near, reasons),
                distance(mine, near, reasons),
                near.lastDay().isBefore(today) ? "past" : "coming",
                words.say("overlap.titled", names.kind(other), other.title()));
        return possibly(finding, sentence);
    }

    /** For whoever may know no more of the one: "Busy – INL: Tue, 3 Apr – Thu, 5 Apr 2007, police of East Kazakhstan." */
    public String aboutBusy(Finding finding, Busy busy) {
        String sentence = words.say(
                "overlap.busy",
                organisation.apply(busy.organisation()),
                busy.precision() == DatePrecision.DAY
                        ? words.dates().span(busy.firstDay(), busy.lastDay())
                        : words.dates().months(busy.firstDay(), busy.lastDay()),
                names.people(finding.reasons(), new Targets(finding.reasons().regions())));
        return possibly(finding, sentence);
    }

    /** As {@link #aboutBusy(Finding, Busy)}, for those who see that activity and ask what others are told of it. */
    public String aboutBusy(Finding finding, Plan busy) {
        Session near = near(busy, finding.reasons());
        return aboutBusy(finding, new Busy(busy.lead(), near.firstDay(), near.lastDay(), busy.precision()));
    }

    /** What to do about it: nobody is asked to tell what it is. */
    public String nextStep(Busy busy) {
        return nextStepWith(busy.organisation());
    }

    /** As {@link #nextStep(Busy)}, where that organisation is busy. */
    public String nextStepWith(long busy) {
        return words.say("overlap.next.busy", organisation.apply(busy));
    }

    /** How it calls that organisation. */
    public String organisation(long id) {
        return organisation.apply(id);
    }

    /** For whoever watches both: "INL and OSCE both train border guards of East Kazakhstan on document fraud; 12 days apart." */
    public String aboutBoth(Finding finding, Plan one, Plan other) {
        Reasons reasons = finding.reasons();
        String own = one.lead() == other.lead() ? ".own" : "";
        String key = "overlap.both."
                + switch (finding.kind()) {
                    case DUPLICATE -> "duplicate";
                    case CLASH -> (reasons.samePeople() ? "clash" : "venue") + own;
                    case REPEAT -> bothTrain(one, other) ? "repeat.training" : "repeat";
                    case OPPORTUNITY -> "opportunity";
                };
        String sentence = words.say(
                key,
                organisation.apply(one.lead()),
                organisation.apply(other.lead()),
                names.people(reasons, new Targets(reasons.regions())),
                names.themes(reasons),
                together(finding, one, other),
                names.place(one.place()));
        return possibly(finding, sentence);
    }

    /** As {@link #aboutBoth(Finding, Plan, Plan)}, and of what follows on each other who is first: "INL did so in March 2007." */
    public String aboutBoth(Finding finding, Plan one, Plan other, LocalDate today) {
        String sentence = aboutBoth(finding, one, other);
        boolean follows = finding.kind() == Kind.REPEAT || finding.kind() == Kind.OPPORTUNITY;
        return follows && finding.reasons().gapDays() > 0
                ? sentence + " " + whoIsFirst(finding.reasons(), one, other, today)
                : sentence;
    }

    private String whoIsFirst(Reasons reasons, Plan one, Plan other, LocalDate today) {
        boolean oneIsFirst =
                near(one, reasons).lastDay().isBefore(near(other, reasons).firstDay());
        Plan first = oneIsFirst ? one : other;
        Session near = near(first, reasons);
        return words.say(
                "overlap.first",
                organisation.apply(first.lead()),
                words.say("overlap.months", words.dates().months(near.firstDay(), near.lastDay())),
                near.lastDay().isBefore(today) ? "past" : "coming");
    }

    /**
     * What to do about it.
     *
     * @param reader the organisation for which the sentence is; it is not told to speak with itself
     */
    public String nextStep(Finding finding, Plan one, Plan other, long reader) {
        String own = finding.kind() == Kind.CLASH && one.lead() == other.lead() ? ".own" : "";
        List<String> others = Stream.of(one.lead(), other.lead())
                .filter(lead -> lead != reader)
                .distinct()
                .map(organisation::apply)
                .toList();
        return words.say("overlap.next." + finding.kind().slug() + own, names.list(others));
    }

    /** The reasons in few words, for a table: "people: Border guards; regions: Astana; 12 days apart". */
    public String reasons(Finding finding) {
        Reasons reasons = finding.reasons();
        List<String> parts = new ArrayList<>();
        names.all(reasons).forEach((key, all) -> parts.add(words.say("overlap.reason." + key, all)));
        int gap = reasons.gapDays();
        parts.add(
                gap > 0
                        ? words.say("overlap.reason.apart", gap)
                        : words.say("overlap.reason.common", reasons.daysInCommon()));
        addIf(reasons.sameVenue(), "venue", parts);
        addIf(reasons.similarTitle(), "title", parts);
        addIf(reasons.partner(), "partner", parts);
        addIf(reasons.datesOpen(), "open", parts);
        return parts.stream().collect(Collectors.joining("; "));
    }

    private void addIf(boolean holds, String reason, List<String> parts) {
        if (holds) {
            parts.add(words.say("overlap.reason." + reason));
        }
    }

    private String possibly(Finding finding, String sentence) {
        return finding.possible() ? sentence + " " + words.say("overlap.possible") : sentence;
    }

    private static boolean bothTrain(Plan one, Plan other) {
        return one.kind().equals("training") && other.kind().equals("training");
    }

    /** The session of that plan of which the reasons speak. */
    private static Session near(Plan plan, Reasons reasons) {
        return plan.sessions().stream()
                .filter(session -> reasons.speakOf(session.firstDay(), session.lastDay()))
                .findFirst()
                .orElse(plan.sessions().get(0));
    }

    private String when(Kind kind, Plan plan, Session near, Reasons reasons) {
        if (plan.precision() != DatePrecision.DAY || kind == Kind.REPEAT) {
            return words.say("overlap.months", words.dates().months(near.firstDay(), near.lastDay()));
        }
        return kind == Kind.CLASH
                ? days(reasons.laterStart(), reasons.earlierEnd())
                : days(near.firstDay(), near.lastDay());
    }

    private String days(LocalDate first, LocalDate last) {
        return words.say("overlap.days", words.dates().span(first, last));
    }

    private String distance(Plan mine, Session theirs, Reasons reasons) {
        if (reasons.gapDays() <= 0) {
            return words.say("overlap.together");
        }
        boolean earlier = theirs.lastDay().isBefore(near(mine, reasons).firstDay());
        return words.say(earlier ? "overlap.earlier" : "overlap.later", names.distance(reasons.gapDays()));
    }

    private String together(Finding finding, Plan one, Plan other) {
        Reasons reasons = finding.reasons();
        if (reasons.gapDays() > 0) {
            return words.say("overlap.apart", names.distance(reasons.gapDays()));
        }
        if (finding.kind() == Kind.REPEAT) {
            return words.say("overlap.together");
        }
        boolean known = one.precision() == DatePrecision.DAY && other.precision() == DatePrecision.DAY;
        return known
                ? days(reasons.laterStart(), reasons.earlierEnd())
                : words.say("overlap.months", words.dates().months(reasons.laterStart(), reasons.earlierEnd()));
    }
}
