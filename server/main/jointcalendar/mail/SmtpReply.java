package jointcalendar.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What the server answered when it did not accept.
 *
 * @param code its reply code (RFC 5321 section 4.2), 0 where the connection ended without one
 * @param text its words, which may name the recipient
 */
record SmtpReply(int code, String text) {
    private static final int CLOSING = 421;

    /** The innermost reply is the one that says why. */
    static SmtpReply in(MessagingException failure) {
        SmtpReply reply = new SmtpReply(0, String.valueOf(failure.getMessage()));
        for (Throwable e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (code(e) > 0) {
                reply = new SmtpReply(code(e), String.valueOf(e.getMessage()));
            }
        }
        return new SmtpReply(reply.code, OneLine.of(reply.text, 500));
    }

    private static int code(Throwable e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return e instanceof SMTPSendFailedException command ? command.getReturnCode() : 0;
    }

    /** @param handedOver whether the whole message had been sent by then */
    Delivery judge(boolean handedOver) {
        if (code == 0 && handedOver) {
            return new Delivery.Unsure(text);
        }
        if (code == 0 || code == CLOSING) {
            return new Delivery.Unreachable(code == 0 ? text : "421");
        }
        return code < 500 ? new Delivery.Later(text) : new Delivery.Refused(text);
    }
}
