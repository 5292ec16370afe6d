package jointcalendar;

import jointcalendar.calendar.joining.Comparisons;
import jointcalendar.calendar.joining.Hindrances;
import jointcalendar.calendar.joining.Joining;
import jointcalendar.calendar.joining.JoiningMail;
import jointcalendar.calendar.joining.JoiningPages;
import jointcalendar.calendar.joining.JoiningViews;
import jointcalendar.calendar.joining.Merging;
import jointcalendar.calendar.joining.ProposalRepository;
import jointcalendar.web.Cookies;
import jointcalendar.web.Pages;
import jointcalendar.web.Refusal;

/** What joins two activities, made from the portal's parts. */
final class JoiningParts {
    final Joining joining;
    /** For the page of a flag. */
    final JoiningViews views;

    private final ProposalRepository proposals;
    private final Hindrances hindrances;
    private final Comparisons comparisons;
    private final Portal portal;

    JoiningParts(Portal portal) {
        this.portal = portal;
        proposals = new ProposalRepository(portal.database);
        hindrances = new Hindrances(
                portal.organisations,
                portal.discussion.discussions(),
                portal.attachments,
                portal.attaching,
                portal.clock);
        joining = new Joining(
                portal.database,
                portal.activities,
                portal.flags,
                proposals,
                portal.settlement,
                new Merging(
                        portal.posting,
                        portal.discussion.discussions(),
                        portal.attaching,
                        portal.organisations,
                        portal.messages),
                hindrances,
                new JoiningMail(
                        portal.accounts,
                        portal.organisations,
                        portal.messages,
                        portal.outbox,
                        portal.settings.baseUrl()),
                portal.counter,
                portal.audit,
                portal.clock);
        views = new JoiningViews(joining, proposals, portal.organisations, portal.accounts, portal.clock);
        comparisons = new Comparisons(
                portal.vocabulary, portal.organisations, portal.discussion.discussions(), portal.attachments);
    }

    JoiningPages pages(Pages pages, Refusal refusal, Cookies cookies) {
        return new JoiningPages(
                joining,
                hindrances,
                proposals,
                views,
                comparisons,
                portal.vocabulary,
                portal.organisations,
                pages,
                refusal,
                cookies);
    }
}
