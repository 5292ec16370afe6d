/**
 * Telling whether two entries of different organisations describe one event.
 *
 * <p><b>What rules it out.</b> One lead, days more than a day apart (or, where one knows its month or quarter only, a span that does not hold
 * the other), no audience in common, another country or region: then nothing is asked. What was left empty contradicts nothing. The index of
 * candidates ({@code overlap.CandidateRepository}) is these conditions made wider, so that none is lost there.
 *
 * <p><b>What witnesses say.</b> {@link jointcalendar.duplicate.Structure} hears the fields: days, partnership, town and venue, audiences,
 * themes, kind. {@link jointcalendar.duplicate.TitlePair} hears the titles, as the {@code glossary} package reads them: meanings that both
 * have, what each says of its own, and contrasts, which are two different things of one class (numbers, levels, opposites, places, people,
 * kinds of places, occasions), in whichever languages they are written. {@link jointcalendar.duplicate.Alignment} finds one sentence in which
 * a word is exchanged, whether or not anything knows the word: so are parts of a series named, while two people who describe one event seldom
 * build the same sentence. {@link jointcalendar.duplicate.Witness} lists them all.
 *
 * <p><b>How it is weighed.</b> Each witness adds its amount times its weight to the logarithm of the odds; at 0 or more the two are held for
 * one event, and the probability is the strength of the finding. {@link jointcalendar.duplicate.Judgement} keeps every part of the sum, so
 * that each finding can say what counted.
 *
 * <p><b>Where the weights come from.</b> Logistic regression, held to what was believed before (a normal distribution around
 * {@link jointcalendar.duplicate.Witness#believed()}), because labelled pairs are few and some contrasts hardly occur among them; a weight
 * never changes its sense, so that a contrast speaks for nothing and a field that agrees speaks against nothing, even where the sets happen
 * to suggest it. Pairs count so that four in five are duplicates, as among the labelled entries of two organisations whose fields fit (30 of
 * 36): where days, place and people agree, two entries are one event unless something speaks against it, and titles in wholly different
 * words do not. It learns from two sets of labelled activities and from pairs of titles, each read once with the whole glossary and three
 * times with three in ten of its meanings missing, since the titles of others hold words that ours lacks. Weights lie in weights.tsv; a test
 * fails where they are not what is learned.
 *
 * <p><b>How good it is.</b> The same test learns ten times without a tenth of the events and judges those (pairs that share a title are one
 * event, and stay together); the README has its figures. Its limit: the glossary was written by people who had read the sets, so
 * cross-validation tests the weights alone; the reading with meanings missing comes nearer to titles of others.
 */
@NullMarked
package jointcalendar.duplicate;

import org.jspecify.annotations.NullMarked;
