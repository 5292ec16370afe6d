package jointcalendar.overlap;

import jointcalendar.glossary.Glossary;
import jointcalendar.vocabulary.Vocabulary;

/** All that a finding depends on beside the two plans. */
public record Rules(Vocabulary vocabulary, Glossary glossary, Windows windows) {}
