package jointcalendar.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A message that is sent byte for byte as it was written, and knows whether all of it has gone out. */
final class RawMessage extends MimeMessage {
    private final byte[] bytes;
    private boolean handedOver;

    RawMessage(Session session, byte[] bytes) {
        super(session);
        this.bytes = bytes;
    }

    /** From here on the server may have accepted it, whatever becomes of the connection. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        out.write(bytes);
        out.flush();
        handedOver = true;
    }

    @Override
    public int getSize() {
        return bytes.length;
    }
}
