package jointcalendar.calendar.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Role;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.attachment.Attaching;
import jointcalendar.attachment.AttachmentRepository;
import jointcalendar.attachment.Fault;
import jointcalendar.calendar.ActivitySubjects;
import jointcalendar.discussion.Discussions;
import jointcalendar.organisation.Organisation;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Language;

/** What is in the way of joining two activities. */
public final class Hindrances {
    private final OrganisationRepository organisations;
    private final Discussions discussions;
    private final AttachmentRepository attachments;
    private final Attaching attaching;
    private final Clock clock;

    /** @param clock the portal's business clock, in the portal's zone */
    public Hindrances(
            OrganisationRepository organisations,
            Discussions discussions,
            AttachmentRepository attachments,
            Attaching attaching,
            Clock clock) {
        this.organisations = organisations;
        this.discussions = discussions;
        this.attachments = attachments;
        this.attaching = attaching;
        this.clock = clock;
    }

    /** All there are; nothing where the way is free. */
    List<Hindrance> of(Way way, Both both, Choices choices) {
        List<Hindrance> found = new ArrayList<>();
        Plan kept = both.kept().plan();
        Plan other = both.other().plan();
        if (!reader(organisations.all().get(other.lead())).maySee(kept)) {
            found.add(Hindrance.of(Hindrance.Why.UNSEEN, organisations.all().shortName(other.lead())));
        }
        if (way == Way.ONE) {
            becomingOne(both, choices, found);
        } else if (kept.lead() == other.lead()) {
            found.add(Hindrance.of(Hindrance.Why.SAME_LEAD, ""));
        }
        return found;
    }

    private void becomingOne(Both both, Choices choices, List<Hindrance> found) {
        String others = whoWouldSeeMore(both);
        if (!others.isEmpty()) {
            found.add(Hindrance.of(Hindrance.Why.WIDER, others));
        }
        List<Fault> faults =
                attaching.inTheWayOfMoving(both.other().id(), both.kept().id());
        if (!faults.isEmpty()) {
            found.add(new Hindrance(Hindrance.Why.FILES, "", faults));
        }
        Plan merged = choices.merged(both.kept().plan(), both.other().plan(), organisations.all());
        if (merged.status() == Status.COMPLETED && !merged.lastDay().isBefore(LocalDate.now(clock))) {
            found.add(Hindrance.of(Hindrance.Why.NOT_OVER, ""));
        }
    }

    /** Organisations, or a dash for the public; empty where what was said and attached stays among those who see it now. */
    private String whoWouldSeeMore(Both both) {
        boolean files = !attachments.of(both.other().id()).isEmpty();
        boolean comments = discussions.count(ActivitySubjects.ref(both.other())) > 0;
        Viewer nobody = Viewer.nobody(Language.EN);
        if (!files && !comments) {
            return "";
        }
        if (files && seesMore(nobody, both)) {
            return "–";
        }
        return organisations.all().active().stream()
                .filter(one -> seesMore(reader(one), both))
                .map(Organisation::shortName)
                .collect(Collectors.joining(", "));
    }

    private static boolean seesMore(Viewer viewer, Both both) {
        return viewer.maySee(both.kept().plan()) && !viewer.maySee(both.other().plan());
    }

    /** Whether nobody sees the one that is kept who does not see the other. */
    boolean isShared(Both both) {
        return Stream.concat(
                        Stream.of(Viewer.nobody(Language.EN)),
                        organisations.all().active().stream().map(Hindrances::reader))
                .noneMatch(viewer -> seesMore(viewer, both));
    }

    /** Whoever sees least of that organisation's people. */
    private static Viewer reader(Organisation organisation) {
        return Viewer.person(0, Role.READER, organisation.id(), organisation.side(), Language.EN);
    }
}
