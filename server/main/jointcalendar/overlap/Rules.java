package jointcalendar.overlap;

import jointcalendar.duplicate.Weights;
import jointcalendar.glossary.Glossary;
import jointcalendar.vocabulary.Vocabulary;

/** All that a finding depends on beside the two plans. */
public record Rules(Vocabulary vocabulary, Glossary glossary, Windows windows) {
    /**
     * Equal where two plans come to the same finding, so that all need comparing anew where it changed: windows, glossary, weights and the
     * rules of the code, but not the vocabulary, of which each change says itself what it concerns. The same from one start to the next.
     */
    public String fingerprint() {
        return windows.repeatDays() + "/" + windows.opportunityDays() + "/" + glossary.fingerprint() + "/"
                + Weights.learned().fingerprint();
    }
}
