package jointcalendar.digest;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import jointcalendar.access.Viewer;
import jointcalendar.organisation.OrganisationRepository;
import jointcalendar.text.Messages;
import jointcalendar.vocabulary.VocabularyRepository;

/** Gathers issues and words them, for pages and mail alike. */
public final class DigestViews {
    private final Gathering gathering;
    private final VocabularyRepository vocabulary;
    private final OrganisationRepository organisations;
    private final Messages messages;
    private final Clock clock;

    /** @param clock in the portal's zone */
    public DigestViews(
            Gathering gathering,
            VocabularyRepository vocabulary,
            OrganisationRepository organisations,
            Messages messages,
            Clock clock) {
        this.gathering = gathering;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    DigestContent gather(Issue issue, Viewer viewer) {
        return gathering.gather(issue, viewer);
    }

    /** @param reader the zone of who reads, in which times are told as well; empty: the portal's */
    DigestView view(DigestContent content, Viewer viewer, Optional<ZoneId> reader) {
        return new DigestWords(
                        messages.in(viewer.language()),
                        vocabulary.current(),
                        organisations.all(),
                        viewer,
                        clock.getZone(),
                        reader.orElseGet(clock::getZone))
                .view(content);
    }
}
