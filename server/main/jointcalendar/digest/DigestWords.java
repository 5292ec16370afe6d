package jointcalendar.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.digest.DigestView.Entry;
import jointcalendar.digest.DigestView.Section;
import jointcalendar.digest.News.Kind;
import jointcalendar.organisation.Organisations;
import jointcalendar.text.Words;
import jointcalendar.vocabulary.Vocabulary;

/** Puts what was gathered into its reader's words. */
final class DigestWords {
    // A page of mail that grows beyond 100 kB is cut off by some readers; what is left out is a click away.
    private static final int MOST_ACTIVITIES = 25;
    private static final int MOST_OVERLAPS = 10;
    private final Words words;
    private final Organisations organisations;
    private final Viewer viewer;
    private final ZoneId zone;
    private final EntryWords entries;

    /**
     * @param zone of the portal, in which the issue's days are
     * @param reader the reader's own zone
     */
    DigestWords(
            Words words,
            Vocabulary vocabulary,
            Organisations organisations,
            Viewer viewer,
            ZoneId zone,
            ZoneId reader) {
        this.words = words;
        this.organisations = organisations;
        this.viewer = viewer;
        this.zone = zone;
        this.entries = new EntryWords(words, vocabulary, organisations, viewer, reader);
    }

    DigestView view(DigestContent content) {
        Issue issue = content.issue();
        String month = words.dates().monthWithin(issue.month());
        String summary = summary(content);
        return new DigestView(
                issue.introduces()
                        ? words.say("digest.subject.first", month)
                        : words.say("digest.subject", month, summary),
                summary,
                words.say("digest.title", month),
                issue.introduces() ? "" : words.say("digest.period", day(issue.from()), day(issue.to())),
                issue.introduces(),
                organisations
                        .find(viewer.organisation())
                        .map(own -> own.shortName())
                        .orElse(""),
                content.meeting().map(entries::meeting),
                sections(content));
    }

    private String summary(DigestContent content) {
        String told = Stream.of(
                        count("digest.count.new", content.news(Kind.NEW)),
                        count("digest.count.changed", content.news(Kind.CHANGED)),
                        count("digest.count.joined", content.news(Kind.JOINED)),
                        count("digest.count.cancelled", content.news(Kind.CANCELLED)),
                        count("digest.count.overlaps", content.overlaps()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty()
                ? words.say("digest.count.coming", content.coming().size())
                : told;
    }

    private String count(String key, List<?> items) {
        return items.isEmpty() ? "" : words.say(key, items.size());
    }

    private List<Section> sections(DigestContent content) {
        List<Section> all = new ArrayList<>();
        add(all, "new", content.news(Kind.NEW), MOST_ACTIVITIES, news -> entries.plain(news.activity()));
        add(all, "changed", content.news(Kind.CHANGED), MOST_ACTIVITIES, entries::changed);
        add(all, "joined", content.news(Kind.JOINED), MOST_ACTIVITIES, entries::joined);
        add(all, "cancelled", content.news(Kind.CANCELLED), MOST_ACTIVITIES, entries::cancelled);
        add(all, "coming", content.coming(), MOST_ACTIVITIES, entries::plain);
        add(all, "overlaps", content.overlaps(), MOST_OVERLAPS, entries::overlap);
        add(all, "opportunities", content.opportunities(), MOST_OVERLAPS, entries::overlap);
        return all;
    }

    private <T> void add(List<Section> all, String name, List<T> items, int most, Function<T, Entry> entry) {
        if (!items.isEmpty()) {
            List<Entry> shown = items.stream().limit(most).map(entry).toList();
            all.add(new Section(
                    name,
                    words.say("digest.section." + name),
                    shown,
                    items.size() - shown.size(),
                    most == MOST_OVERLAPS ? "/overlaps" : "/calendar?view=list"));
        }
    }

    private String day(Instant at) {
        return words.dates().day(LocalDate.ofInstant(at, zone));
    }
}
