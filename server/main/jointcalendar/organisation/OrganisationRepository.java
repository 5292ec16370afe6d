package jointcalendar.organisation;

import static jointcalendar.db.schema.Tables.ORGANISATION;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jointcalendar.access.Side;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.Snapshot;
import jointcalendar.db.schema.tables.records.OrganisationRecord;
import jointcalendar.text.Names;

/** All SQL of organisations. */
public final class OrganisationRepository {
    private final Database database;
    private final ChangeCounter counter;
    private final Snapshot<Organisations> snapshot;

    public OrganisationRepository(Database database, ChangeCounter counter) {
        this.database = database;
        this.counter = counter;
        this.snapshot = new Snapshot<>(database, counter, this::read);
    }

    /** Every organisation as of now. */
    public Organisations all() {
        return snapshot.get();
    }

    public Optional<Organisation> byShortName(String shortName) {
        return database.sql()
                .selectFrom(ORGANISATION)
                .where(ORGANISATION.SHORT_NAME.eq(shortName))
                .fetchOptional(OrganisationRepository::organisation);
    }

    /**
     * Stores a new organisation in the colour that the fewest have.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException where the short name is taken
     */
    public Organisation add(String shortName, String name, String kind, Side side, Instant now) {
        OrganisationRecord row = database.sql().newRecord(ORGANISATION);
        row.setShortName(shortName);
        row.setNameEn(name);
        row.setKind(kind);
        row.setSide(side.name().toLowerCase(Locale.ROOT));
        row.setColour(Palette.leastUsed(read().all()));
        row.setCreatedAt(now);
        row.insert();
        counter.raiseNow();
        return organisation(row);
    }

    private Organisations read() {
        return new Organisations(database.sql()
                .selectFrom(ORGANISATION)
                .orderBy(ORGANISATION.SHORT_NAME)
                .fetch(OrganisationRepository::organisation));
    }

    private static Organisation organisation(OrganisationRecord row) {
        return new Organisation(
                row.getId(),
                row.getShortName(),
                Names.of(row.getNameEn(), row.getNameRu(), row.getNameKk()),
                row.getKind(),
                Side.valueOf(row.getSide().toUpperCase(Locale.ROOT)),
                row.getColour());
    }
}
