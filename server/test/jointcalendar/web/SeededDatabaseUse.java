package jointcalendar.web;

import jointcalendar.db.Database;

/** Breaks the separation of web and database, to show that it is watched. */
public final class SeededDatabaseUse {
    public boolean isOpen(Database database) {
        return database.dataSource() != null;
    }
}
