package jointcalendar.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All organisations as they stood when read, by short name. */
public final class Organisations {
    private final Map<Long, Organisation> byId = new LinkedHashMap<>();

    public Organisations(List<Organisation> all) {
        all.forEach(organisation -> byId.put(organisation.id(), organisation));
    }

    public List<Organisation> all() {
        return List.copyOf(byId.values());
    }

    /** Those that new plans may name. */
    public List<Organisation> active() {
        return byId.values().stream().filter(Organisation::active).toList();
    }

    /** Those that may have plans: all but those that were merged into another. */
    public List<Organisation> standing() {
        return byId.values().stream()
                .filter(organisation -> organisation.mergedInto().isEmpty())
                .toList();
    }

    /** The organisation itself, or the one into which it was merged in the end. */
    public Organisation standingFor(Organisation organisation) {
        Organisation last = organisation;
        while (last.mergedInto().isPresent()) {
            last = get(last.mergedInto().getAsLong());
        }
        return last;
    }

    /** Whether new plans may name it. */
    public boolean isActive(long id) {
        return find(id).filter(Organisation::active).isPresent();
    }

    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException where there is none with this number, which a foreign key prevents */
    public Organisation get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No organisation " + id));
    }

    /** What stands on bars and in sentences. */
    public String shortName(long id) {
        return get(id).shortName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Organisations that && all().equals(that.all()));
    }

    @Override
    public int hashCode() {
        return byId.size();
    }
}
