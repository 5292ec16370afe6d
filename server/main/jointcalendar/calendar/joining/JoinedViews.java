package jointcalendar.calendar.joining;

import java.util.List;
import jointcalendar.activity.Activity;
import jointcalendar.activity.JoinedRepository;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Tells on an activity's page which others were given up for it. */
public final class JoinedViews {
    private final JoinedRepository joined;
    private final OrganisationRepository organisations;

    public JoinedViews(JoinedRepository joined, OrganisationRepository organisations) {
        this.joined = joined;
        this.organisations = organisations;
    }

    /**
     * One that was given up.
     *
     * @param cameFrom whether the visitor asked for that one and was led here
     */
    public record Given(long id, String reference, String title, String lead, boolean cameFrom) {}

    /** @param cameFrom the number of what the visitor asked for, as the address has it */
    public List<Given> into(Activity kept, @Nullable String cameFrom, Visitor visitor) {
        return joined.joinedInto(kept.id(), visitor.viewer()).stream()
                .map(activity -> new Given(
                        activity.id(),
                        activity.reference(),
                        activity.plan().titleIn(visitor.words().language()),
                        organisations.all().shortName(activity.plan().lead()),
                        Long.toString(activity.id()).equals(cameFrom)))
                .toList();
    }
}
