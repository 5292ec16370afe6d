package jointcalendar.glossary;

import java.util.Optional;
import java.util.function.Supplier;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;

/** How coordinators change the glossary. Each change is recorded; whether they may is the route's business. */
public final class Amendments {
    private final Database database;
    private final GlossaryRepository glossary;
    private final ChangeCounter counter;
    private final AuditLog audit;

    public Amendments(Database database, GlossaryRepository glossary, ChangeCounter counter, AuditLog audit) {
        this.database = database;
        this.glossary = glossary;
        this.counter = counter;
        this.audit = audit;
    }

    /** The entry as it stands, where coordinators added one of that number. */
    public Optional<OwnEntry> find(long id) {
        return glossary.own().stream().filter(own -> own.id() == id).findFirst();
    }

    /** Adds an entry, unless a phrase of it is known with another meaning: then says which. */
    public Optional<Conflict> add(Entry entry, Viewer who) {
        return changing(() -> conflict(entry, 0).or(() -> {
            audit.record(who, "glossary.added", "glossary/" + glossary.add(entry), "");
            counter.raiseNow();
            return Optional.empty();
        }));
    }

    /**
     * Changes an entry, unless a phrase of it is known with another meaning or somebody else changed it since.
     *
     * @param was what was changed from
     */
    public Optional<Conflict> change(OwnEntry was, Entry entry, Viewer who) {
        return changing(() -> conflict(entry, was.id()).or(() -> {
            if (!glossary.change(was.id(), was.version(), entry)) {
                return Optional.of(new Conflict.Overtaken());
            }
            audit.record(who, "glossary.changed", "glossary/" + was.id(), "");
            counter.raiseNow();
            return Optional.empty();
        }));
    }

    /** Removes an entry; false where there is none of that number. */
    public boolean remove(long id, Viewer who) {
        return changing(() -> {
            if (!glossary.remove(id)) {
                return false;
            }
            audit.record(who, "glossary.removed", "glossary/" + id, "");
            counter.raiseNow();
            return true;
        });
    }

    /** Has an entry of the program's own count no longer; false where there is none, or it is off already. */
    public boolean switchOff(MeaningKey key, Viewer who) {
        return changing(() -> {
            if (!isBuiltIn(key) || glossary.switchedOff().contains(key)) {
                return false;
            }
            glossary.switchOff(key);
            audit.record(who, "glossary.switched-off", "glossary/" + key, "");
            counter.raiseNow();
            return true;
        });
    }

    /** Has it count again; false where it was not off. */
    public boolean switchOn(MeaningKey key, Viewer who) {
        return changing(() -> {
            if (!glossary.switchedOff().contains(key)) {
                return false;
            }
            glossary.switchOn(key);
            audit.record(who, "glossary.switched-on", "glossary/" + key, "");
            counter.raiseNow();
            return true;
        });
    }

    private static boolean isBuiltIn(MeaningKey key) {
        return Glossary.builtIn().entries().stream().map(MeaningKey::of).anyMatch(key::equals);
    }

    private Optional<Conflict> conflict(Entry entry, long except) {
        return glossary.current().entries().stream()
                .filter(other -> !other.meaning().equals(entry.meaning()) || other.wordClass() != entry.wordClass())
                .filter(other ->
                        find(except).map(OwnEntry::entry).filter(other::equals).isEmpty())
                .flatMap(other -> other.all().stream()
                        .filter(entry.all()::contains)
                        .map(phrase -> (Conflict) new Conflict.Known(phrase, other.meaning())))
                .findFirst();
    }

    private <T> T changing(Supplier<T> work) {
        return database.transaction(() -> {
            counter.lock();
            return work.get();
        });
    }
}
