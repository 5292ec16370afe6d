package jointcalendar.duplicate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jointcalendar.glossary.Entry;
import jointcalendar.glossary.Glossary;
import jointcalendar.glossary.GlossaryRepository;
import jointcalendar.glossary.MeaningKey;
import jointcalendar.glossary.OwnEntry;
import jointcalendar.glossary.WordClass;
import jointcalendar.text.Language;
import jointcalendar.text.Words;

/** A page of the glossary as an address asks for it: what coordinators added first, then what the program brings along. */
record GlossaryList(List<GlossaryList.Row> rows, int count, String query, String wordClass, GlossaryList.Pager pager) {
    private static final int PAGE = 40;
    private static final int LONGEST_QUERY = 100;

    /**
     * A line of the list.
     *
     * @param id of what coordinators added, else 0
     * @param key of what the program brings along
     */
    public record Row(
            long id,
            String key,
            boolean off,
            String wordClass,
            String meaning,
            String broader,
            String en,
            String ru,
            String kk) {}

    /** Where one is in a list of several pages. */
    public record Pager(String previous, String next, String text) {}

    /**
     * The page that was asked for, or the last where there are not so many.
     *
     * @param asked what to look for; empty for all
     * @param className the slug of the only class to list; any other text for all
     * @param number of the page, from 1; another text stands for 1
     */
    static GlossaryList of(GlossaryRepository glossary, String asked, String className, String number, Words words) {
        String query = shortened(asked).strip();
        Optional<WordClass> wordClass = WordClass.of(className);
        Set<MeaningKey> off = glossary.switchedOff();
        List<Row> all = Stream.concat(
                        glossary.own().stream()
                                .filter(own -> fits(own.entry(), query, wordClass))
                                .map(own -> row(own, words)),
                        Glossary.builtIn().entries().stream()
                                .filter(entry -> fits(entry, query, wordClass))
                                .map(entry -> row(0, entry, off.contains(MeaningKey.of(entry)), words)))
                .toList();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = Math.min(pages, page(number));
        String rest = "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&class="
                + wordClass.map(WordClass::slug).orElse("") + "&page=";
        return new GlossaryList(
                all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE)),
                all.size(),
                query,
                wordClass.map(WordClass::slug).orElse(""),
                new Pager(
                        page > 1 ? "/overlaps/glossary" + rest + (page - 1) : "",
                        page < pages ? "/overlaps/glossary" + rest + (page + 1) : "",
                        words.say("glossary.list.page", page, pages)));
    }

    private static Row row(OwnEntry own, Words words) {
        return row(own.id(), own.entry(), false, words);
    }

    private static Row row(long id, Entry entry, boolean off, Words words) {
        return new Row(
                id,
                MeaningKey.of(entry).toString(),
                off,
                words.say("glossary.class." + entry.wordClass().slug()),
                entry.meaning(),
                String.join(", ", new TreeSet<>(entry.broader())),
                String.join(", ", entry.in(Language.EN)),
                String.join(", ", entry.in(Language.RU)),
                String.join(", ", entry.in(Language.KK)));
    }

    private static boolean fits(Entry entry, String query, Optional<WordClass> wordClass) {
        String sought = query.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return wordClass.map(entry.wordClass()::equals).orElse(true)
                && (entry.meaning().contains(sought)
                        || entry.all().stream().anyMatch(phrase -> phrase.contains(sought) || isMet(phrase, sought)));
    }

    /** A phrase with a star at its end is found by the words that it stands for. */
    private static boolean isMet(String phrase, String sought) {
        return phrase.endsWith("*")
                && phrase.length() > 3
                && sought.startsWith(phrase.substring(0, phrase.length() - 1));
    }

    private static String shortened(String query) {
        return query.substring(0, Math.min(LONGEST_QUERY, query.length()));
    }

    private static int page(String asked) {
        return asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) : 1;
    }
}
