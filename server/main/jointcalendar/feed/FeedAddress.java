package jointcalendar.feed;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jointcalendar.access.Signer;

/**
 * The address of a feed: its number and a signature over number and rotation, so that it can be shown to its maker again though
 * nothing usable lies in the database.
 */
public final class FeedAddress {
    private static final String PURPOSE = "feed";
    private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18})-([A-Za-z0-9_-]{43})");

    private final Signer signer;
    private final URI baseUrl;

    public FeedAddress(Signer signer, URI baseUrl) {
        this.signer = signer;
        this.baseUrl = baseUrl;
    }

    /** What a token claims: checked against the feed only when that is at hand. */
    record Claim(long feed, String signature) {}

    /** The address as a calendar program subscribes to it. */
    public URI of(Feed feed) {
        return URI.create(baseUrl + "/feeds/" + token(feed) + ".ics");
    }

    /** The address of what is public. */
    public URI ofPublic() {
        return URI.create(baseUrl + "/calendar.ics");
    }

    String token(Feed feed) {
        return feed.id() + "-" + signer.sign(PURPOSE, signed(feed));
    }

    static Optional<Claim> read(String token) {
        Matcher matcher = TOKEN.matcher(token);
        return matcher.matches()
                ? Optional.of(new Claim(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    boolean isRight(Claim claim, Feed feed) {
        return claim.feed() == feed.id() && signer.verifies(PURPOSE, signed(feed), claim.signature());
    }

    private static String signed(Feed feed) {
        return feed.id() + "/" + feed.rotation();
    }
}
