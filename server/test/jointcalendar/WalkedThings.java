package jointcalendar;

import java.time.YearMonth;
import java.util.Set;
import jointcalendar.RightsWalkTest.Actor;
import jointcalendar.access.Role;
import jointcalendar.access.Side;
import jointcalendar.access.Visibility;
import jointcalendar.account.Account;
import jointcalendar.activity.Filter;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.calendar.PlanOf;

/** What the walk through the table of rights asks for: a fresh thing for each step, since a step may change it. */
final class WalkedThings {
    private static final String NOT_A_TOKEN = "A".repeat(43);

    private final TestPortal portal;

    WalkedThings(TestPortal portal) {
        this.portal = portal;
        portal.portal.digest.sender.sendNow(YearMonth.now(portal.clock));
    }

    /** The route with the thing's number or name in place of its parameter. */
    String path(String route, String thing, Actor actor) {
        return thing.equals("-") ? route : route.replaceAll("\\{[a-z]+}", value(thing, actor));
    }

    private String value(String thing, Actor actor) {
        String[] parts = thing.split(":", 2);
        return switch (parts[0]) {
            case "activity" -> Long.toString(activity(parts[1]));
            case "number" -> parts[1];
            case "feed" -> Long.toString(feed(parts[1].equals("own") && !actor.isNobody() ? actor.email() : OTHER));
            case "month" ->
                YearMonth.now(portal.clock)
                        .plusMonths(parts[1].equals("far") ? 600 : 0)
                        .toString();
            case "token" -> NOT_A_TOKEN;
            default -> throw new IllegalArgumentException("The walk knows no " + thing);
        };
    }

    private static final String OTHER = "other@walk.example";

    /** Led by INL, a donor, with MOJ, a guest, as partner and as the one chosen where some are. */
    private long activity(String kept) {
        boolean draft = kept.equals("draft");
        Visibility visibility =
                draft ? Visibility.MEMBERS : Visibility.valueOf(kept.toUpperCase(java.util.Locale.ROOT));
        long inl = portal.organisation("INL", Side.DONOR).id();
        long moj = portal.organisation("MOJ", Side.GUEST).id();
        Plan plan = PlanOf.training(
                inl, "Walked", "2007-06-05", draft ? Status.DRAFT : Status.CONFIRMED, visibility, Set.of(moj));
        return portal.post(plan).id();
    }

    private long feed(String email) {
        Account owner = portal.account(email, Role.MEMBER, "UNDP", Side.DONOR);
        return portal.portal
                .feeds
                .make(owner.viewer(), owner.id(), "Walked", Filter.ALL)
                .id();
    }
}
