package jointcalendar.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jointcalendar.text.Language;

/**
 * Who is looking. Every question of what may be seen or done is answered here, from the table of rights in the README.
 *
 * @param seat empty for somebody who is not signed in
 * @param language in which this viewer reads
 */
public record Viewer(Optional<Seat> seat, Language language) {
    /**
     * The place from which a signed-in person looks.
     *
     * @param account the person's account
     * @param organisation the person's organisation, whose side decides what is seen
     */
    public record Seat(long account, Role role, long organisation, Side side) {}

    /** Somebody who is not signed in. */
    public static Viewer nobody(Language language) {
        return new Viewer(Optional.empty(), language);
    }

    /** The portal's own hand, such as an import from the command line: it may do everything and has no account. */
    public static Viewer portal(Language language) {
        return person(0, Role.COORDINATOR, 0, Side.DONOR, language);
    }

    public static Viewer person(long account, Role role, long organisation, Side side, Language language) {
        return new Viewer(Optional.of(new Seat(account, role, organisation, side)), language);
    }

    /** Somebody with the same rights, whoever it is: what is made for one of them is right for the other. */
    public Viewer withoutName() {
        return new Viewer(seat.map(s -> new Seat(0, s.role(), s.organisation(), s.side())), language);
    }

    public boolean signedIn() {
        return seat.isPresent();
    }

    /** The account looking, or 0 for nobody. */
    public long account() {
        return seat.map(Seat::account).orElse(0L);
    }

    /** The organisation looked from, or 0 for nobody: no organisation has that number. */
    public long organisation() {
        return seat.map(Seat::organisation).orElse(0L);
    }

    public boolean isCoordinator() {
        return has(Role.COORDINATOR);
    }

    /** How far that right reaches for this viewer. */
    public Right.Reach reach(Right right) {
        return seat.map(right::of).orElseGet(right::ofNobody);
    }

    /** Whether the viewer has that right anywhere. */
    public boolean may(Right right) {
        return reach(right) != Right.Reach.NOT_AT_ALL;
    }

    /** Whether the viewer has that right for what belongs to that organisation. */
    public boolean may(Right right, long organisation) {
        return switch (reach(right)) {
            case NOT_AT_ALL -> false;
            case OWN_ORGANISATION -> organisation() == organisation;
            case EVERYWHERE -> true;
        };
    }

    /** Whether the viewer has this role or a higher one. */
    public boolean has(Role role) {
        return seat.filter(s -> s.role().atLeast(role)).isPresent();
    }

    /** Whether the viewer may know of that organisation's people: of all, or as its lead. */
    public boolean maySeePeopleOf(long organisation) {
        return may(Right.SEE_DONORS) || may(Right.RUN_ORGANISATION, organisation);
    }

    /**
     * Whether the viewer may make somebody that in that organisation, and change or end who is that there: the coordinator anybody, a
     * lead all but coordinators.
     */
    public boolean mayAppoint(Role role, long organisation) {
        return may(Right.RUN_ORGANISATION, organisation) && (role != Role.COORDINATOR || isCoordinator());
    }

    /** The visibilities that open an activity to this viewer whoever leads it, but for those to chosen ones. */
    public Set<Visibility> sees() {
        Set<Visibility> levels = EnumSet.noneOf(Visibility.class);
        addIf(may(Right.SEE_PUBLIC), Visibility.PUBLIC, levels);
        addIf(may(Right.TAKE_PART), Visibility.MEMBERS, levels);
        addIf(may(Right.SEE_DONORS), Visibility.DONORS, levels);
        return levels;
    }

    private static void addIf(boolean seen, Visibility level, Set<Visibility> levels) {
        if (seen) {
            levels.add(level);
        }
    }

    /** The visibilities that this viewer may give an activity: nobody shares it with a circle of which one is not. */
    public Set<Visibility> mayGive() {
        Set<Visibility> levels = EnumSet.allOf(Visibility.class);
        if (!may(Right.SEE_DONORS)) {
            levels.remove(Visibility.DONORS);
        }
        return levels;
    }

    /** Whether the viewer may know all that is known of it. */
    public boolean maySee(Guarded what) {
        if (may(Right.SEE_CONFIDENTIAL, what.lead())) {
            return true;
        }
        return !what.isDraft() && (sees().contains(what.visibility()) || isChosen(what));
    }

    private boolean isChosen(Guarded what) {
        return what.visibility() == Visibility.CHOSEN
                && may(Right.TAKE_PART)
                && what.readers().contains(organisation());
    }

    /** Whether there are busy times for this viewer: the public learns nothing, and whoever sees everything sees them whole. */
    public boolean learnsOfBusyTimes() {
        return may(Right.TAKE_PART) && reach(Right.SEE_CONFIDENTIAL) != Right.Reach.EVERYWHERE;
    }

    /** Whether the viewer, who may not see it, may know that its lead is busy then. */
    public boolean mayKnowBusy(Guarded what) {
        return what.visibility() == Visibility.BUSY && what.takesPlace() && learnsOfBusyTimes() && !maySee(what);
    }

    /** Whether the viewer may post for that organisation: a member for the own one, the coordinator for any. */
    public boolean mayPostFor(long lead) {
        return may(Right.POST, lead);
    }

    /** Whether the viewer may edit or cancel it: members of its lead, of a partner that may see it, and the coordinator. */
    public boolean mayEdit(Guarded what) {
        boolean partner = has(Role.MEMBER) && what.partners().contains(organisation());
        return maySee(what) && (mayPostFor(what.lead()) || partner);
    }
}
