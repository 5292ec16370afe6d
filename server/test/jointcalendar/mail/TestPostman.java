package jointcalendar.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers what it is told to, and keeps what it was handed. */
final class TestPostman implements Postman {
    /** Stands for the end of the process. */
    static final class Death extends Error {}

    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: (<[^>]+>)");

    volatile Delivery answer = new Delivery.Accepted();
    volatile boolean dies;
    volatile Runnable meanwhile = () -> {};
    private final List<Parcel> parcels = new CopyOnWriteArrayList<>();

    int tried() {
        return parcels.size();
    }

    List<String> recipients() {
        return parcels.stream().map(parcel -> parcel.to().value()).toList();
    }

    List<String> messageIds() {
        return parcels.stream().map(TestPostman::messageId).toList();
    }

    private static String messageId(Parcel parcel) {
        Matcher matcher = MESSAGE_ID.matcher(new String(parcel.message(), StandardCharsets.US_ASCII));
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public Round setOut() {
        return new Round() {
            @Override
            public Delivery deliver(Parcel parcel) {
                parcels.add(parcel);
                if (dies) {
                    throw new Death();
                }
                meanwhile.run();
                return answer;
            }

            @Override
            public void close() {}
        };
    }
}
