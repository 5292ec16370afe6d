package jointcalendar.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jointcalendar.TestBrowser;
import jointcalendar.TestPortal;

/** Addresses in the demonstration that only it knows: of an activity, a letter, a link. */
final class Places {
    final String ownActivity;
    final String overlap;
    final String ownFile;
    final String confirmation;
    final String letter;
    final String digest;
    final String person;
    final String invitation;

    Places(TestPortal portal) {
        TestBrowser osce = portal.as("osce@demo.example");
        ownActivity = first(
                osce.open("/calendar?view=list&month=2007-05"), "a[href^=/activities/]:contains(Awareness conference)");
        String files = ownActivity + "/files";
        byte[] agenda = "Agenda".getBytes(StandardCharsets.UTF_8);
        osce.open(files).attach(files, List.of(new TestBrowser.SentFile("Бағдарлама.txt", agenda)), "kind", "agenda");
        ownFile = first(osce.open(ownActivity), "#files a[download]");
        overlap = first(osce.open("/overlaps?sort=date"), ".overlaps li:has(input[name=flag]) h2 a");
        digest = first(osce.open("/digests"), "a[href^=/digests/]");
        person = first(osce.open("/people?q=iom"), ".people a[href^=/people/]");
        TestBrowser coordinator = portal.as("coordinator@demo.example").open("/people/invitations/new");
        coordinator.submit("/people/invitations", "email", "invited@demo.example");
        osce.open("/feeds").submit("/feeds", "name", "At my desk");
        TestBrowser visitor = portal.visitor();
        visitor.open("/sign-in").submit("/sign-in", "email", "osce@demo.example");
        portal.runJobs();
        String mail = first(visitor.open("/demo/mail"), "a[href^=/demo/mail/]:contains(Your link to sign in)");
        confirmation = "/sign-in/" + visitor.open(mail).text().replaceFirst("(?s).*/sign-in/(\\S+).*", "$1");
        String asked = first(visitor.open("/demo/mail"), "a[href^=/demo/mail/]:contains(invites you)");
        invitation = "/invitations/" + visitor.open(asked).text().replaceFirst("(?s).*/invitations/(\\S+).*", "$1");
        letter = first(visitor.open("/demo/mail"), "a[href^=/demo/mail/]:contains(Digest)");
    }

    private static String first(TestBrowser page, String link) {
        return Optional.ofNullable(page.page().selectFirst(link))
                .orElseThrow(() -> new AssertionError("No " + link + " in " + page.body()))
                .attr("href");
    }
}
