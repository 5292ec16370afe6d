package jointcalendar.glossary;

import static jointcalendar.db.schema.Tables.GLOSSARY_ENTRY;
import static jointcalendar.db.schema.Tables.GLOSSARY_SWITCHED_OFF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.Snapshot;
import jointcalendar.db.schema.tables.records.GlossaryEntryRecord;
import jointcalendar.text.Language;
import org.jspecify.annotations.Nullable;

/** All SQL of the glossary: what coordinators added, and what of the program's own they switched off. */
public final class GlossaryRepository {
    private static final String BETWEEN = ", ";

    private record Stored(List<OwnEntry> own, Set<MeaningKey> off) {}

    private record Made(Stored stored, Glossary glossary) {}

    private final Database database;
    private final Snapshot<Stored> snapshot;
    private volatile @Nullable Made made;

    public GlossaryRepository(Database database, ChangeCounter counter) {
        this.database = database;
        this.snapshot = new Snapshot<>(database, counter, this::read);
    }

    /** The glossary as of now; the same instance while nothing in it changed. */
    public Glossary current() {
        Stored stored = snapshot.get();
        Made last = made;
        if (last != null && last.stored() == stored) {
            return last.glossary();
        }
        Glossary glossary = Glossary.builtIn()
                .only(entry -> !stored.off().contains(MeaningKey.of(entry)))
                .with(stored.own().stream().map(OwnEntry::entry).toList());
        made = new Made(stored, glossary);
        return glossary;
    }

    /** What coordinators added, the latest last. */
    public List<OwnEntry> own() {
        return snapshot.get().own();
    }

    /** What of the program's own is switched off. */
    public Set<MeaningKey> switchedOff() {
        return snapshot.get().off();
    }

    long add(Entry entry) {
        GlossaryEntryRecord row = database.sql().newRecord(GLOSSARY_ENTRY);
        write(entry, row);
        row.setVersion(1);
        row.insert();
        return row.getId();
    }

    /** Whether it was still of that version. */
    boolean change(long id, int version, Entry entry) {
        GlossaryEntryRecord row = database.sql().newRecord(GLOSSARY_ENTRY);
        write(entry, row);
        row.setVersion(version + 1);
        return database.sql()
                        .update(GLOSSARY_ENTRY)
                        .set(row)
                        .where(GLOSSARY_ENTRY.ID.eq(id).and(GLOSSARY_ENTRY.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    boolean remove(long id) {
        return database.sql()
                        .deleteFrom(GLOSSARY_ENTRY)
                        .where(GLOSSARY_ENTRY.ID.eq(id))
                        .execute()
                == 1;
    }

    void switchOff(MeaningKey key) {
        database.sql()
                .insertInto(GLOSSARY_SWITCHED_OFF, GLOSSARY_SWITCHED_OFF.WORD_CLASS, GLOSSARY_SWITCHED_OFF.MEANING)
                .values(key.wordClass().slug(), key.meaning())
                .execute();
    }

    void switchOn(MeaningKey key) {
        database.sql()
                .deleteFrom(GLOSSARY_SWITCHED_OFF)
                .where(GLOSSARY_SWITCHED_OFF
                        .WORD_CLASS
                        .eq(key.wordClass().slug())
                        .and(GLOSSARY_SWITCHED_OFF.MEANING.eq(key.meaning())))
                .execute();
    }

    private Stored read() {
        List<OwnEntry> own = database.sql()
                .selectFrom(GLOSSARY_ENTRY)
                .orderBy(GLOSSARY_ENTRY.ID)
                .fetch(row -> new OwnEntry(row.getId(), row.getVersion(), entry(row)));
        List<MeaningKey> off = database.sql()
                .selectFrom(GLOSSARY_SWITCHED_OFF)
                .fetch(row -> new MeaningKey(wordClass(row.getWordClass()), row.getMeaning()));
        return new Stored(own, Set.copyOf(off));
    }

    private static void write(Entry entry, GlossaryEntryRecord row) {
        row.setWordClass(entry.wordClass().slug());
        row.setMeaning(entry.meaning());
        row.setBroader(String.join(BETWEEN, new TreeSet<>(entry.broader())));
        row.setPhrasesEn(String.join(BETWEEN, entry.in(Language.EN)));
        row.setPhrasesRu(String.join(BETWEEN, entry.in(Language.RU)));
        row.setPhrasesKk(String.join(BETWEEN, entry.in(Language.KK)));
    }

    private static Entry entry(GlossaryEntryRecord row) {
        return new Entry(
                wordClass(row.getWordClass()),
                row.getMeaning(),
                Set.copyOf(list(row.getBroader())),
                Map.of(
                        Language.EN, list(row.getPhrasesEn()),
                        Language.RU, list(row.getPhrasesRu()),
                        Language.KK, list(row.getPhrasesKk())));
    }

    private static WordClass wordClass(String slug) {
        return Optional.of(slug).flatMap(WordClass::of).orElseThrow();
    }

    private static List<String> list(String joined) {
        return Stream.of(joined.split(BETWEEN)).filter(part -> !part.isEmpty()).toList();
    }
}
