package jointcalendar.organisation;

import static jointcalendar.db.schema.Tables.ORGANISATION;
import static jointcalendar.db.schema.Tables.ORGANISATION_CONTACT;
import static jointcalendar.db.schema.Tables.ORGANISATION_LOGO;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jointcalendar.access.Side;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.db.Snapshot;
import jointcalendar.db.schema.tables.records.OrganisationContactRecord;
import jointcalendar.db.schema.tables.records.OrganisationRecord;
import jointcalendar.text.Language;
import jointcalendar.text.Names;
import jointcalendar.text.Slug;

/** All SQL of organisations but their logos'. */
public final class OrganisationRepository {
    private final Database database;
    private final ChangeCounter counter;
    private final Snapshot<Organisations> snapshot;

    public OrganisationRepository(Database database, ChangeCounter counter) {
        this.database = database;
        this.counter = counter;
        this.snapshot = new Snapshot<>(database, counter, this::read);
    }

    /** Every organisation as of now, whether active or not. */
    public Organisations all() {
        return snapshot.get();
    }

    /** The organisation of that short name in any case of letters, whether active or not. */
    public Optional<Organisation> byShortName(String shortName) {
        return database.sql()
                .selectFrom(ORGANISATION)
                .where(ORGANISATION.SHORT_NAME.eq(shortName))
                .fetchOptional(OrganisationRepository::organisation);
    }

    /** An organisation with its contacts, read now. */
    Optional<Profile> profile(long id) {
        return database.sql()
                .select(ORGANISATION, ORGANISATION_CONTACT, ORGANISATION_LOGO.CONTENT_HASH)
                .from(ORGANISATION)
                .leftJoin(ORGANISATION_CONTACT)
                .on(ORGANISATION_CONTACT.ORGANISATION_ID.eq(ORGANISATION.ID))
                .leftJoin(ORGANISATION_LOGO)
                .on(ORGANISATION_LOGO.ORGANISATION_ID.eq(ORGANISATION.ID))
                .where(ORGANISATION.ID.eq(id))
                .fetchOptional(row -> new Profile(
                        organisation(row.value1()),
                        contacts(row.value2()),
                        Optional.ofNullable(row.value3()),
                        row.value1().getVersion()));
    }

    /**
     * Stores a new organisation in the colour that the fewest have.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException where the short name is taken
     */
    public Organisation add(String shortName, String name, Kind kind, Side side, Instant now) {
        return add(shortName, Map.of(Language.EN, name), kind, side, now);
    }

    /**
     * As the other, with names in more languages.
     *
     * @throws org.jooq.exception.IntegrityConstraintViolationException where the short name is taken
     */
    public Organisation add(String shortName, Map<Language, String> names, Kind kind, Side side, Instant now) {
        return add(new Details(shortName, names, kind, side, unusedColour(), Contacts.NONE), now);
    }

    /** @throws org.jooq.exception.IntegrityConstraintViolationException where the short name is taken */
    Organisation add(Details details, Instant now) {
        OrganisationRecord row = database.sql().newRecord(ORGANISATION);
        fill(row, details);
        row.setCreatedAt(now);
        row.insert();
        row.refresh();
        keep(row.getId(), details.contacts());
        counter.raiseNow();
        return organisation(row);
    }

    /**
     * Stores what is now said of an organisation.
     *
     * @return false where it is no longer at that version, and then nothing is stored
     */
    boolean change(long id, int version, Details details) {
        OrganisationRecord row = new OrganisationRecord();
        fill(row, details);
        row.setVersion(version + 1);
        boolean changed = database.sql()
                        .update(ORGANISATION)
                        .set(row)
                        .where(ORGANISATION.ID.eq(id))
                        .and(ORGANISATION.VERSION.eq(version))
                        .execute()
                == 1;
        if (changed) {
            keep(id, details.contacts());
            counter.raiseNow();
        }
        return changed;
    }

    void setActive(long id, boolean active) {
        OrganisationRecord row = new OrganisationRecord();
        row.setActive(active);
        update(id, row);
    }

    /** Ends an organisation of which all went to another. */
    void setMerged(long id, long into) {
        OrganisationRecord row = new OrganisationRecord();
        row.setActive(false);
        row.setMergedInto(into);
        update(id, row);
    }

    /** Says that something of it changed which another table holds. */
    void touch(long id) {
        update(id, new OrganisationRecord());
    }

    String unusedColour() {
        return Palette.leastUsed(read().all());
    }

    private void update(long id, OrganisationRecord row) {
        database.sql()
                .update(ORGANISATION)
                .set(row)
                .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
                .where(ORGANISATION.ID.eq(id))
                .execute();
        counter.raiseNow();
    }

    private void keep(long id, Contacts contacts) {
        database.sql()
                .deleteFrom(ORGANISATION_CONTACT)
                .where(ORGANISATION_CONTACT.ORGANISATION_ID.eq(id))
                .execute();
        if (!contacts.isEmpty()) {
            OrganisationContactRecord row = database.sql().newRecord(ORGANISATION_CONTACT);
            row.setOrganisationId(id);
            row.setPerson(contacts.person());
            row.setEmail(contacts.email());
            row.setPhone(contacts.phone());
            row.setAddress(contacts.address());
            row.setWebsite(contacts.website());
            row.insert();
        }
    }

    private static void fill(OrganisationRecord row, Details details) {
        row.setShortName(details.shortName());
        row.setNameEn(details.names().getOrDefault(Language.EN, details.shortName()));
        row.setNameRu(details.names().get(Language.RU));
        row.setNameKk(details.names().get(Language.KK));
        row.setKind(details.kind().slug());
        row.setSide(Slug.of(details.side()));
        row.setColour(details.colour());
    }

    private Organisations read() {
        List<Organisation> all = database.sql()
                .selectFrom(ORGANISATION)
                .orderBy(ORGANISATION.SHORT_NAME)
                .fetch(OrganisationRepository::organisation);
        return new Organisations(all);
    }

    private static Organisation organisation(OrganisationRecord row) {
        Long into = row.getMergedInto();
        return new Organisation(
                row.getId(),
                row.getShortName(),
                Names.of(row.getNameEn(), row.getNameRu(), row.getNameKk()),
                Kind.of(row.getKind()).orElse(Kind.OTHER),
                Side.valueOf(row.getSide().toUpperCase(Locale.ROOT)),
                row.getColour(),
                row.getActive(),
                into == null ? OptionalLong.empty() : OptionalLong.of(into));
    }

    private static Contacts contacts(OrganisationContactRecord row) {
        return row.getOrganisationId() == null
                ? Contacts.NONE
                : new Contacts(row.getPerson(), row.getEmail(), row.getPhone(), row.getAddress(), row.getWebsite());
    }
}
