package jointcalendar.vocabulary;

import static jointcalendar.db.schema.Tables.REGION;
import static jointcalendar.db.schema.Tables.TERM;

import java.util.List;
import java.util.Locale;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.Snapshot;
import jointcalendar.text.Names;

/** Reads the vocabulary. */
public final class VocabularyRepository {
    private final Database database;
    private final Snapshot<Vocabulary> snapshot;

    public VocabularyRepository(Database database, ChangeCounter counter) {
        this.database = database;
        this.snapshot = new Snapshot<>(database, counter, this::read);
    }

    /** The vocabulary as of now. */
    public Vocabulary current() {
        return snapshot.get();
    }

    private Vocabulary read() {
        return new Vocabulary(terms(), regions());
    }

    private List<Term> terms() {
        return database.sql()
                .selectFrom(TERM)
                .orderBy(TERM.LIST, TERM.POSITION)
                .fetch(row -> new Term(
                        row.getId(),
                        Term.List.valueOf(row.getList().toUpperCase(Locale.ROOT)),
                        row.getSlug(),
                        Names.of(row.getNameEn(), row.getNameRu(), row.getNameKk()),
                        row.getGathers()));
    }

    private List<Region> regions() {
        return database.sql()
                .selectFrom(REGION)
                .orderBy(REGION.CODE)
                .fetch(row -> new Region(
                        row.getCode(), row.getCountry(), Names.of(row.getNameEn(), row.getNameRu(), row.getNameKk())));
    }
}
