package jointcalendar.backup;

/** A column that a backup holds: one that is stored, not one that the server works out. */
record Column(String name, Kind kind) {
    String selected() {
        return kind.selected(quoted());
    }

    String ordered() {
        return kind.ordered(quoted());
    }

    String quoted() {
        return Table.quoted(name);
    }
}
