package jointcalendar;

import jointcalendar.access.Viewer;
import jointcalendar.account.Account;
import jointcalendar.activity.Filter;
import jointcalendar.feed.Feed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "feed-address",
        description = "Make a calendar feed of all that a person may see, and print its address.",
        mixinStandardHelpOptions = true)
final class FeedAddressCommand extends PortalCommand {
    @Parameters(index = "0", paramLabel = "EMAIL", description = "The person's address.")
    private String email;

    @Override
    public Integer call() throws Exception {
        try (OpenPortal open = OpenPortal.toRunACommand(config())) {
            Portal portal = open.portal();
            Account account = NamedPerson.find(portal, email);
            String name = portal.messages.say(account.language(), "feed.name.usual");
            Feed feed = portal.feeds.make(Viewer.portal(account.language()), account.id(), name, Filter.ALL);
            out().println(portal.feedAddress.of(feed));
        }
        return 0;
    }
}
