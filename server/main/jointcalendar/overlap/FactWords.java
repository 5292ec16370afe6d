package jointcalendar.overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/** The reasons of a flag one by one, and what changed in them, in one language. */
public final class FactWords {
    private final Words words;
    private final OverlapNames names;

    public FactWords(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.names = new OverlapNames(words, vocabulary);
    }

    /** One of the reasons: "Themes in common" and which these are. */
    public record Fact(String label, String text) {}

    /** A fact that is another now; where nothing stood or stands, that is said. */
    public record Changed(String label, String before, String after) {}

    /**
     * All that speaks for the flag; what is not shared is left out.
     *
     * @param several whether one of the two takes place in several sessions, of which these are the nearest
     */
    public List<Fact> facts(Reasons reasons, boolean several) {
        List<Fact> facts = new ArrayList<>();
        names.all(reasons).forEach((key, all) -> facts.add(new Fact(label(key), all)));
        facts.add(new Fact(label("days"), days(reasons)));
        addIf(several, "sessions", facts);
        addIf(reasons.sameVenue(), "venue", facts);
        addIf(reasons.similarTitle(), "title", facts);
        addIf(reasons.partner(), "partner", facts);
        addIf(reasons.datesOpen(), "open", facts);
        return facts;
    }

    private void addIf(boolean holds, String key, List<Fact> facts) {
        if (holds) {
            facts.add(new Fact(label(key), words.say("flag.fact." + key + ".holds")));
        }
    }

    private String label(String key) {
        return words.say("flag.fact." + key);
    }

    /** What differs between the facts on which a flag rested and those on which it rests. */
    public List<Changed> changes(Reasons before, Reasons after) {
        List<Changed> changes = new ArrayList<>();
        addDays(before, after, changes);
        add("people", names.people(before), names.people(after), changes);
        add("regions", names.regions(before), names.regions(after), changes);
        add("themes", names.allThemes(before), names.allThemes(after), changes);
        addIf("venue", before.sameVenue(), after.sameVenue(), changes);
        addIf("open", before.datesOpen(), after.datesOpen(), changes);
        return changes;
    }

    private void addDays(Reasons before, Reasons after, List<Changed> changes) {
        boolean told = !days(before).equals(days(after));
        add("days", told ? days(before) : span(before), told ? days(after) : span(after), changes);
    }

    private void add(String key, String before, String after, List<Changed> changes) {
        if (!before.equals(after)) {
            changes.add(new Changed(label(key), orNothing(before), orNothing(after)));
        }
    }

    private void addIf(String key, boolean before, boolean after, List<Changed> changes) {
        add(key, holds(key, before), holds(key, after), changes);
    }

    private String holds(String key, boolean holds) {
        return words.say("flag.fact." + key + (holds ? ".holds" : ".fails"));
    }

    private String orNothing(String text) {
        return text.isEmpty() ? words.say("flag.fact.nothing") : text;
    }

    private String days(Reasons reasons) {
        int gap = reasons.gapDays();
        return gap > 0
                ? words.say(
                        "flag.fact.days.apart",
                        span(reasons.earlierStart(), reasons.earlierEnd()),
                        span(reasons.laterStart(), reasons.laterEnd()),
                        gap)
                : words.say(
                        "flag.fact.days.common",
                        span(reasons.laterStart(), reasons.earlierEnd()),
                        reasons.daysInCommon());
    }

    /** From the first day of either to the last. */
    private String span(Reasons reasons) {
        return words.say("flag.fact.days.within", span(reasons.earlierStart(), reasons.laterEnd()));
    }

    private String span(LocalDate first, LocalDate last) {
        return words.dates().span(first, last);
    }
}
