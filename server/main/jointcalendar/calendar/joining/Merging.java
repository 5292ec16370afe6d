package jointcalendar.calendar.joining;

import java.util.Set;
import java.util.TreeSet;
import jointcalendar.access.Viewer;
import jointcalendar.activity.Plan;
import jointcalendar.attachment.Attaching;
import jointcalendar.calendar.ActivitySubjects;
import jointcalendar.calendar.Posting;
import jointcalendar.discussion.Discussions;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Messages;

/** What becomes of two activities that are joined, as part of the transaction in which that was decided. */
public final class Merging {
    private final Posting posting;
    private final Discussions discussions;
    private final Attaching attaching;
    private final OrganisationRepository organisations;
    private final Messages messages;

    public Merging(
            Posting posting,
            Discussions discussions,
            Attaching attaching,
            OrganisationRepository organisations,
            Messages messages) {
        this.posting = posting;
        this.discussions = discussions;
        this.attaching = attaching;
        this.organisations = organisations;
        this.messages = messages;
    }

    /**
     * The other is given up first, so that the one that is kept does not meet it any more, whichever days it has then. Why it is
     * cancelled says nothing of the one that is kept, which not all may see who see this.
     */
    void becomeOne(Both both, Choices choices, Viewer viewer) {
        Plan kept = both.kept().plan();
        Plan other = both.other().plan();
        posting.giveUp(both.other(), messages.say(other.language(), "joining.reason"), both.kept(), viewer);
        posting.reviseAsAgreed(both.kept(), choices.merged(kept, other, organisations.all()), viewer);
        discussions.move(
                ActivitySubjects.ref(both.other()),
                ActivitySubjects.ref(both.kept()),
                both.other().reference(),
                viewer);
        attaching.move(both.other().id(), both.kept().id(), viewer);
    }

    void workTogether(Both both, Viewer viewer) {
        Plan kept = both.kept().plan();
        Set<Long> partners = new TreeSet<>(kept.partners());
        partners.add(both.other().plan().lead());
        posting.reviseAsAgreed(both.kept(), kept.withPartners(partners), viewer);
    }

    void takeApart(Both both, Viewer viewer) {
        posting.bringBack(both.other(), both.kept(), viewer);
    }
}
