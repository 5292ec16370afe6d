package jointcalendar.mail;

/** Takes written messages to where they go. */
public interface Postman {
    /** Sets out on a round, on which one connection serves all; nothing is connected before the first message. */
    Round setOut();

    /** One round. It is used by one thread. */
    interface Round extends AutoCloseable {
        /** Tries once. */
        Delivery deliver(Parcel parcel);

        @Override
        void close();
    }

    /**
     * A message on its way.
     *
     * @param to the envelope's recipient
     * @param message as {@link LetterWriter} wrote it
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
    record Parcel(MailAddress to, byte[] message) {}
}
