package jointcalendar.seeded;

import jakarta.mail.internet.MimeMessage;

/** Breaks a rule of the house, to show that it is watched. */
public final class WritesMailElsewhere {
    public Class<?> kind() {
        return MimeMessage.class;
    }
}
