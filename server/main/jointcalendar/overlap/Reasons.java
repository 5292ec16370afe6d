package jointcalendar.overlap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a pair was flagged, as data from which every surface words its own sentence. It speaks of both alike: who is first makes no
 * difference.
 *
 * @param audiences slugs that both name
 * @param regions codes in which their target regions meet: where one targets a whole country, the other's regions of it
 * @param themes slugs that both name
 * @param earlierStart the first day of the session that starts first, of the two sessions compared; in open dates, of its months
 * @param earlierEnd the last day of the session that ends first
 * @param laterStart the first day of the session that starts last; with a day in common these days run from here to the earlier end
 * @param laterEnd the last day of the session that ends last
 * @param sameVenue whether both are in the same house of the same town
 * @param similarTitle whether their titles speak of the same thing; set for duplicates only
 * @param partner whether one's lead is the other's partner
 * @param datesOpen whether the day of at least one of them is not fixed yet
 */
public record Reasons(
        Set<String> audiences,
        Set<String> regions,
        Set<String> themes,
        LocalDate earlierStart,
        LocalDate earlierEnd,
        LocalDate laterStart,
        LocalDate laterEnd,
        boolean sameVenue,
        boolean similarTitle,
        boolean partner,
        boolean datesOpen) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new FromStringDeserializer<LocalDate>(LocalDate.class) {
                        @Override
                        protected LocalDate _deserialize(String value, DeserializationContext context) {
                            return LocalDate.parse(value);
                        }
                    }))
            .build();

    public Reasons {
        audiences = new TreeSet<>(audiences);
        regions = new TreeSet<>(regions);
        themes = new TreeSet<>(themes);
    }

    /** Whole days from the end of the earlier to the start of the later; 0 or less where they have a day in common. */
    public int gapDays() {
        return Math.toIntExact(ChronoUnit.DAYS.between(earlierEnd, laterStart));
    }

    /** How many days both take place. */
    public int daysInCommon() {
        return Math.max(0, 1 - gapDays());
    }

    /** Whether it is a session of these days of which they speak. */
    public boolean speakOf(LocalDate firstDay, LocalDate lastDay) {
        return gapDays() > 0
                ? lastDay.equals(earlierEnd) || firstDay.equals(laterStart)
                : !firstDay.isAfter(laterStart) && !lastDay.isBefore(earlierEnd);
    }

    /** Whether they share an audience and their target regions meet. */
    public boolean samePeople() {
        return !audiences.isEmpty() && !regions.isEmpty();
    }

    /**
     * Whether those rest on the same facts, which are days, audiences, regions, themes and venue: a settled flag stays so while they are
     * the same. What a title says is a judgement and no fact, and a partner may be how it was settled.
     */
    public boolean sameFacts(Reasons those) {
        return facts().equals(those.facts());
    }

    private Reasons facts() {
        return new Reasons(
                audiences,
                regions,
                themes,
                earlierStart,
                earlierEnd,
                laterStart,
                laterEnd,
                sameVenue,
                false,
                false,
                datesOpen);
    }

    /** A SHA-256 of the facts, 32 bytes. */
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(facts().toJson().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    /** One line; equal reasons give equal text. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException where the text is not what {@link #toJson} wrote */
    public static Reasons ofJson(String json) {
        try {
            return JSON.readValue(json, Reasons.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
