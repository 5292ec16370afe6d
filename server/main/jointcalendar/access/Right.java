package jointcalendar.access;

import jointcalendar.access.Viewer.Seat;

/**
 * What one may do or see: the rows of the table of rights, each decided by role and side. The README prints this table, and a test
 * compares the two.
 */
public enum Right {
    /** Public activities and the public feed, for whoever looks. */
    SEE_PUBLIC,
    /** What is shared with members, feeds of one's own, the digest, comments. */
    TAKE_PART,
    /** What is for donors only, and the directory of people. */
    SEE_DONORS,
    /** Post; edit, cancel and settle overlaps of what one's organisation leads or co-organises. */
    POST,
    /** Invite, change and end an organisation's people, and its profile. */
    RUN_ORGANISATION,
    /** Organisations, vocabulary, holidays, settings, digest, meetings, audit. */
    RUN_PORTAL,
    /** Activities that their organisation keeps to itself. */
    SEE_CONFIDENTIAL;

    /** How far a right reaches. */
    public enum Reach {
        NOT_AT_ALL,
        OWN_ORGANISATION,
        EVERYWHERE
    }

    /** How far this right reaches for somebody who is not signed in. */
    Reach ofNobody() {
        return this == SEE_PUBLIC ? Reach.EVERYWHERE : Reach.NOT_AT_ALL;
    }

    /** How far this right reaches from that seat. */
    Reach of(Seat seat) {
        if (seat.role() == Role.COORDINATOR) {
            return Reach.EVERYWHERE;
        }
        return switch (this) {
            case SEE_PUBLIC, TAKE_PART -> Reach.EVERYWHERE;
            case SEE_DONORS -> seat.side() == Side.DONOR ? Reach.EVERYWHERE : Reach.NOT_AT_ALL;
            case POST -> own(seat, Role.MEMBER);
            case RUN_ORGANISATION -> own(seat, Role.LEAD);
            case RUN_PORTAL -> Reach.NOT_AT_ALL;
            case SEE_CONFIDENTIAL -> Reach.OWN_ORGANISATION;
        };
    }

    private static Reach own(Seat seat, Role least) {
        return seat.role().atLeast(least) ? Reach.OWN_ORGANISATION : Reach.NOT_AT_ALL;
    }
}
