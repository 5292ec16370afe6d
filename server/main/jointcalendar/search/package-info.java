/**
 * Finding activities by words, in tables of our own, so that it is the same on every server.
 *
 * <p><b>What is found.</b> Each word that says something is looked up by its stem and by how it sounds in the other script
 * ({@link jointcalendar.analysis.TextAnalysis}), in the activity's own texts, which are indexed as it is stored, and in the names of organisations, themes,
 * audiences, kinds and regions in all languages, which are looked up as they are now. Where nothing is written so, the last word stands for
 * all that begin with it, and then any word for those one typing error away.
 *
 * <p><b>What comes first.</b> An activity with more of the words before one with fewer. Of those, the sum of the {@link Weight weights} of
 * where each word is found best, of which what is over counts half: what comes stands before what was, unless that fits better by far. Of
 * equals, what begins soonest, and of what is over what ended last.
 *
 * <p><b>What is not told.</b> Every statement holds the condition under which the viewer may see an activity. Whether a word is known, what
 * it is the beginning of and what it may have been meant for is asked of the texts that the viewer may see and of no other, by one statement whatever the
 * answer is.
 */
@NullMarked
package jointcalendar.search;

import org.jspecify.annotations.NullMarked;
