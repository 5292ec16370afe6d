package jointcalendar.duplicate;

import java.util.List;
import java.util.Set;
import jointcalendar.glossary.TitleWord;

/** How two titles are read, and what is made of them where days, town, people, themes and kind are the same. */
record Trial(List<TitleWord> first, List<TitleWord> second, Judgement judgement) {
    static Trial of(SameEvent sameEvent, String first, String second) {
        Evidence evidence = new Evidence()
                .saw(Witness.SAME_TOWN, true)
                .saw(Witness.ALL_AUDIENCES, true)
                .saw(Witness.ALL_THEMES, true)
                .saw(Witness.SAME_KIND, true)
                .and(sameEvent.titles(first, second, Set.of()));
        return new Trial(sameEvent.read(first, second), sameEvent.read(second, first), sameEvent.weigh(evidence));
    }
}
