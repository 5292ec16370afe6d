package jointcalendar.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import jointcalendar.mail.Delivery;
import jointcalendar.mail.Postman;

/** Takes every letter and keeps it. */
final class Inbox implements Postman {
    private final List<Parcel> parcels = new CopyOnWriteArrayList<>();

    void empty() {
        parcels.clear();
    }

    /** Whom letters went to, sorted, once for each letter. */
    List<String> recipients() {
        return parcels.stream().map(parcel -> parcel.to().value()).sorted().toList();
    }

    /** The only letter to that person. */
    MimeMessage of(String name) throws MessagingException {
        List<Parcel> found = parcels.stream()
                .filter(parcel -> parcel.to().value().equals(name + "@demo.example"))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " letters to " + name);
        }
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(found.get(0).message()));
    }

    @Override
    public Round setOut() {
        return new Round() {
            @Override
            public Delivery deliver(Parcel parcel) {
                parcels.add(parcel);
                return new Delivery.Accepted();
            }

            @Override
            public void close() {}
        };
    }
}
