package jointcalendar.mail;

/** What came of handing over one message. */
public sealed interface Delivery {
    /** The server has taken it over. */
    record Accepted() implements Delivery {}

    /** Not now, says the server (a 4xx reply). */
    record Later(String reason) implements Delivery {}

    /** Never, says the server (a 5xx reply). */
    record Refused(String reason) implements Delivery {}

    /** There is nobody to hand it to; the next message would fare no better. The reason names no recipient. */
    record Unreachable(String reason) implements Delivery {}

    /** The whole message was handed over, and the answer never came: it may have been accepted. */
    record Unsure(String reason) implements Delivery {}
}
