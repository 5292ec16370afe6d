package jointcalendar.overlap.load;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import jointcalendar.overlap.OverlapNames;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Term;
import jointcalendar.vocabulary.Vocabulary;

/** Loads as sentences, in one language. */
public final class LoadWords {
    private final Words words;
    private final Vocabulary vocabulary;
    private final OverlapNames names;
    private final LongFunction<String> organisation;

    /** @param organisation the short name of the organisation of that number */
    public LoadWords(Words words, Vocabulary vocabulary, LongFunction<String> organisation) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.names = new OverlapNames(words, vocabulary);
        this.organisation = organisation;
    }

    /** "Border guards of East Kazakhstan are asked for 14 days between 1 March 2007 and 30 April 2007, by INL, IOM and OSCE; 10 is the limit." */
    public String sentence(Load load) {
        String people = names.people(Set.of(load.audience()), load.places());
        return said("dates.load.sentence", names.heading(people), load);
    }

    /** The same for whoever plans one of them: "With this, border guards … are asked for 14 days …" */
    public String withThis(Load load) {
        return said("dates.load.with", names.people(Set.of(load.audience()), load.places()), load);
    }

    private String said(String key, String people, Load load) {
        String sentence = words.say(
                key,
                people,
                load.days(),
                when(load.first(), load.last()),
                organisations(load),
                load.limit().days());
        return load.open() == 0 ? sentence : sentence + " " + words.say("dates.load.open", load.open());
    }

    /** What those who ask could do. */
    public String advice(Load load) {
        return words.say("dates.load.advice", organisations(load));
    }

    /** In the order of their names, which tells nothing of who asks for the most. */
    private String organisations(Load load) {
        return ListFormatter.getInstance(words.language().locale())
                .format(load.leads().stream()
                        .map(organisation::apply)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    private String when(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? words.say("dates.load.on", words.dates().days(first, first))
                : words.say(
                        "dates.load.between",
                        words.dates().days(first, first),
                        words.dates().days(last, last));
    }

    /** What an activity takes of the people whom another needs: "INL, training: police of Karaganda"; of a busy one who and for whom. */
    public String taken(Demand demand, Demand mine) {
        Set<String> people = new TreeSet<>(demand.audiences());
        people.retainAll(mine.audiences());
        String who = names.people(people, demand.targets().meeting(mine.targets()));
        String lead = organisation.apply(demand.lead());
        return demand.kind()
                .map(kind -> words.say(
                        "dates.best.taken",
                        lead,
                        names.inside(vocabulary.name(Term.List.KIND, kind, words.language())),
                        who))
                .orElseGet(() -> words.say("dates.best.taken-busy", lead, who));
    }
}
