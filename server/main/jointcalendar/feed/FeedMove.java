package jointcalendar.feed;

import java.util.List;
import jointcalendar.access.Viewer;
import jointcalendar.organisation.MergeStep;

/** Feeds that ask for an organisation ask for the one into which it was merged, under the address that they had. */
public final class FeedMove implements MergeStep {
    private final FeedRepository feeds;

    public FeedMove(FeedRepository feeds) {
        this.feeds = feeds;
    }

    @Override
    public List<Count> counts(long from) {
        return List.of(
                new Count("organisation.merger.feeds", feeds.askingFor(from).size()));
    }

    @Override
    public void move(long from, long into, Viewer who) {
        feeds.askingFor(from)
                .forEach(feed -> feeds.setFilter(feed.id(), feed.filter().withOrganisationMerged(from, into)));
    }
}
