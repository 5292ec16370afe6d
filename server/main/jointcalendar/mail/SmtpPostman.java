package jointcalendar.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jointcalendar.mail.SmtpServer.Login;
import org.jspecify.annotations.Nullable;

/** Hands messages to a mail server by SMTP. */
public final class SmtpPostman implements Postman {
    private final SmtpServer server;
    private final Session session;

    /**
     * @param smtpUrl the setting SMTP_URL
     * @throws IllegalArgumentException with a message for the operator where the address is none; nothing is connected yet
     */
    public SmtpPostman(String smtpUrl, Sender from) {
        server = SmtpServer.parse(smtpUrl);
        session = Session.getInstance(server.properties(from.address()));
    }

    /** Whether this is an address of a mail server, with all that may stand in one. */
    public static boolean understands(String smtpUrl) {
        try {
            SmtpServer.parse(smtpUrl);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Round setOut() {
        return new SmtpRound();
    }

    private final class SmtpRound implements Round {
        private @Nullable Transport connection;

        @Override
        public Delivery deliver(Parcel parcel) {
            boolean used = connection != null;
            Delivery delivery = attempt(parcel);
            // A server may close a connection after so many messages.
            return used && delivery instanceof Delivery.Unreachable ? attempt(parcel) : delivery;
        }

        private Delivery attempt(Parcel parcel) {
            RawMessage message = new RawMessage(session, parcel.message());
            try {
                connected().sendMessage(message, new Address[] {
                    new InternetAddress(parcel.to().value())
                });
                return new Delivery.Accepted();
            } catch (MessagingException e) {
                close();
                return SmtpReply.in(e).judge(message.handedOver());
            }
        }

        private Transport connected() throws MessagingException {
            Transport open = connection;
            if (open == null) {
                open = session.getTransport(server.protocol());
                open.connect(
                        server.host(),
                        server.port(),
                        server.login().map(Login::user).orElse(null),
                        server.login().map(Login::password).orElse(null));
                connection = open;
            }
            return open;
        }

        @Override
        public void close() {
            Transport open = connection;
            connection = null;
            try {
                if (open != null) {
                    open.close();
                }
            } catch (MessagingException e) {
                // It is as good as closed.
            }
        }
    }
}
