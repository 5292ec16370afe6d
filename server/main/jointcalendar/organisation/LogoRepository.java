package jointcalendar.organisation;

import static jointcalendar.db.schema.Tables.ORGANISATION_LOGO;

import java.util.Optional;
import jointcalendar.db.Database;
import jointcalendar.db.schema.tables.records.OrganisationLogoRecord;

/** All SQL of logos. */
public final class LogoRepository {
    private final Database database;

    public LogoRepository(Database database) {
        this.database = database;
    }

    /** A logo as it is served. */
    record Stored(byte[] png, String hash) {}

    Optional<Stored> find(long organisation) {
        return database.sql()
                .selectFrom(ORGANISATION_LOGO)
                .where(ORGANISATION_LOGO.ORGANISATION_ID.eq(organisation))
                .fetchOptional(row -> new Stored(row.getPng(), row.getContentHash()));
    }

    /** Keeps it in the place of the one that was there. */
    void put(long organisation, byte[] png, String hash) {
        remove(organisation);
        OrganisationLogoRecord row = database.sql().newRecord(ORGANISATION_LOGO);
        row.setOrganisationId(organisation);
        row.setPng(png);
        row.setContentHash(hash);
        row.insert();
    }

    boolean remove(long organisation) {
        return database.sql()
                        .deleteFrom(ORGANISATION_LOGO)
                        .where(ORGANISATION_LOGO.ORGANISATION_ID.eq(organisation))
                        .execute()
                > 0;
    }
}
