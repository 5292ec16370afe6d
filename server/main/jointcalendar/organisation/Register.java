package jointcalendar.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import jointcalendar.access.Signer;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import jointcalendar.text.Slug;

/** The register of organisations: what may be done to an entry, each in one transaction that the audit log tells. */
public final class Register {
    /** How an attempt to save an entry ended. */
    sealed interface Outcome {
        record Saved(long id) implements Outcome {}

        /** Somebody saved a newer version meanwhile; nothing was stored. */
        record Stale(Profile current) implements Outcome {}

        /** Another organisation got that short name, or one that looks like it, meanwhile. */
        record Taken(String key) implements Outcome {}
    }

    private final Database database;
    private final OrganisationRepository organisations;
    private final LogoRepository logos;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final LongPredicate hasLastCoordinator;
    private final LongConsumer sideChanged;
    private final Clock clock;

    /**
     * @param hasLastCoordinator whether without that organisation's people nobody could run the portal
     * @param sideChanged hears of an organisation whose people see something else from now on
     */
    public Register(
            Database database,
            OrganisationRepository organisations,
            LogoRepository logos,
            ChangeCounter counter,
            AuditLog audit,
            LongPredicate hasLastCoordinator,
            LongConsumer sideChanged,
            Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.logos = logos;
        this.counter = counter;
        this.audit = audit;
        this.hasLastCoordinator = hasLastCoordinator;
        this.sideChanged = sideChanged;
        this.clock = clock;
    }

    Outcome add(Details details, Viewer who) {
        return locked(() -> {
            Optional<String> fault =
                    ShortName.fault(details.shortName(), organisations.all(), java.util.OptionalLong.empty());
            if (fault.isPresent()) {
                return new Outcome.Taken(fault.get());
            }
            Organisation added = organisations.add(details, clock.instant());
            audit.record(who, "organisation.created", subject(added.id()), "side " + Slug.of(added.side()));
            return new Outcome.Saved(added.id());
        });
    }

    /** @param version that the editor started from */
    Outcome change(Profile before, int version, Details details, Viewer who) {
        long id = before.organisation().id();
        return locked(() -> {
            Optional<String> fault =
                    ShortName.fault(details.shortName(), organisations.all(), java.util.OptionalLong.of(id));
            if (fault.isPresent()) {
                return new Outcome.Taken(fault.get());
            }
            Profile current = organisations.profile(id).orElse(before);
            if (!organisations.change(id, version, details)) {
                return new Outcome.Stale(current);
            }
            if (current.organisation().side() != details.side()) {
                sideChanged.accept(id);
            }
            audit.record(who, "organisation.changed", subject(id), changes(Details.of(current), details));
            return new Outcome.Saved(id);
        });
    }

    /** Ends an organisation; false where the last who could run the portal would go with it. */
    boolean deactivate(long id, Viewer who) {
        return locked(() -> {
            if (hasLastCoordinator.test(id)) {
                return false;
            }
            organisations.setActive(id, false);
            audit.record(who, "organisation.deactivated", subject(id), "");
            return true;
        });
    }

    void activate(long id, Viewer who) {
        locked(() -> {
            organisations.setActive(id, true);
            audit.record(who, "organisation.activated", subject(id), "");
            return true;
        });
    }

    void setLogo(long id, byte[] png, Viewer who) {
        locked(() -> {
            logos.put(id, png, Signer.hash(java.util.Base64.getEncoder().encodeToString(png)));
            organisations.touch(id);
            audit.record(who, "organisation.logo-set", subject(id), "");
            return true;
        });
    }

    void removeLogo(long id, Viewer who) {
        locked(() -> {
            if (logos.remove(id)) {
                organisations.touch(id);
                audit.record(who, "organisation.logo-removed", subject(id), "");
            }
            return true;
        });
    }

    private <T> T locked(java.util.function.Supplier<T> work) {
        return database.transaction(() -> {
            counter.lock();
            return work.get();
        });
    }

    /** Which fields changed; what stood in them is nobody's business in the log, but for the side, which decides what people see. */
    private static String changes(Details before, Details after) {
        List<String> changed = new ArrayList<>();
        note(changed, "short name", before.shortName(), after.shortName());
        note(changed, "names", before.names(), after.names());
        note(changed, "kind", before.kind(), after.kind());
        note(changed, "side " + Slug.of(before.side()) + " > " + Slug.of(after.side()), before.side(), after.side());
        note(changed, "colour", before.colour(), after.colour());
        note(changed, "contacts", before.contacts(), after.contacts());
        return String.join(", ", changed);
    }

    private static void note(List<String> changed, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(what);
        }
    }

    static String subject(long id) {
        return "organisation/" + id;
    }
}
