package jointcalendar;

import java.net.URI;
import jointcalendar.digest.AttachedCalendar;
import jointcalendar.digest.DigestFiles;
import jointcalendar.digest.DigestMail;
import jointcalendar.digest.DigestSender;
import jointcalendar.digest.DigestViews;
import jointcalendar.digest.Gathering;
import jointcalendar.digest.IssueDates;
import jointcalendar.digest.IssueRepository;
import jointcalendar.digest.Issues;
import jointcalendar.digest.OpenFlags;
import jointcalendar.digest.Subscriptions;
import jointcalendar.mail.LetterWriter;
import jointcalendar.web.Templates;

/** The monthly digest's parts, made from the portal's. */
final class DigestParts {
    final IssueDates dates;
    final Issues issues;
    final DigestViews views;
    final Subscriptions subscriptions;
    final DigestSender sender;
    final DigestFiles files;

    DigestParts(Portal portal, LetterWriter letterWriter, Templates templates) {
        URI baseUrl = portal.settings.baseUrl();
        IssueRepository stored = new IssueRepository(portal.database);
        dates = new IssueDates(portal.holidays::isHoliday, portal.clock);
        issues = new Issues(stored, dates);
        OpenFlags flags = new OpenFlags(portal.flags, portal.activities);
        Gathering gathering = new Gathering(portal.activities, portal.joined, portal.revisions, flags, portal.clock);
        views = new DigestViews(gathering, portal.vocabulary, portal.organisations, portal.messages, portal.clock);
        subscriptions = new Subscriptions(portal.database, portal.accounts, portal.signer, portal.audit, baseUrl);
        AttachedCalendar calendar =
                new AttachedCalendar(portal.activityEvents, portal.vocabulary, portal.organisations, baseUrl);
        DigestMail mail = new DigestMail(views, templates, portal.messages, calendar, subscriptions, baseUrl);
        sender = new DigestSender(issues, stored, dates, portal.accounts, mail, portal.outbox, portal.audit);
        files = new DigestFiles(sender, mail, letterWriter, portal.realTime);
    }
}
