package jointcalendar.discussion;

import io.javalin.apibuilder.EndpointGroup;
import java.util.List;
import java.util.stream.Stream;
import jointcalendar.web.Cookies;
import jointcalendar.web.Pages;
import jointcalendar.web.ReaderLanguage;
import jointcalendar.web.Refusal;

/** Every group of pages of discussions: those of each kind of subject, and those of comments whatever they are about. */
public final class AllDiscussionPages implements EndpointGroup {
    private final List<EndpointGroup> groups;

    public AllDiscussionPages(
            DiscussionParts parts, Pages pages, Refusal refusal, Cookies cookies, ReaderLanguage languages) {
        AskedCommentPages asked = new AskedCommentPages(parts.subjects, parts.comments, parts.audit, refusal);
        Threads threads = new Threads(parts.comments, parts.views());
        Stream<EndpointGroup> ofKinds = parts.subjects.kinds().stream()
                .flatMap(kind -> Stream.of(
                        new DiscussionPages(kind, asked, parts.discussions(), parts.following, threads, pages, cookies),
                        new MentionableApi(kind, asked, parts.candidates)));
        groups = Stream.concat(
                        ofKinds,
                        Stream.of(
                                new CommentPages(
                                        asked,
                                        parts.discussions(),
                                        threads,
                                        parts.views(),
                                        parts.ownText,
                                        pages,
                                        cookies),
                                new UnfollowPages(parts.following, pages, refusal, languages)))
                .toList();
    }

    @Override
    public void addEndpoints() {
        groups.forEach(EndpointGroup::addEndpoints);
    }
}
