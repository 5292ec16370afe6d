package jointcalendar.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How much each witness counts, as logarithms of odds. */
public record Weights(Map<Witness, Double> weights) {
    private static final Weights LEARNED = read();

    public Weights {
        weights = new EnumMap<>(weights);
    }

    /** Those that were learned from labelled pairs, weights.tsv beside this class. */
    public static Weights learned() {
        return LEARNED;
    }

    /** Those that were believed before. */
    public static Weights believed() {
        Map<Witness, Double> believed = new EnumMap<>(Witness.class);
        for (Witness witness : Witness.values()) {
            believed.put(witness, witness.believed());
        }
        return new Weights(believed);
    }

    double of(Witness witness) {
        return Objects.requireNonNull(weights.get(witness), witness::name);
    }

    Judgement judge(Evidence evidence) {
        return new Judgement(evidence.amounts().entrySet().stream()
                .map(seen -> new Testimony(seen.getKey(), seen.getValue(), of(seen.getKey())))
                .toList());
    }

    /** A line for each witness, as weights.tsv has them. */
    public String toTsv() {
        return weights.entrySet().stream()
                .map(entry ->
                        String.format(Locale.ROOT, "%s\t%.2f\n", entry.getKey().slug(), entry.getValue()))
                .collect(Collectors.joining());
    }

    /** Equal where the weights are; the same from one start to the next. */
    public String fingerprint() {
        return Integer.toHexString(toTsv().hashCode());
    }

    private static Weights read() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            Map<String, Double> read = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[1])));
            Map<Witness, Double> weights = new EnumMap<>(Witness.class);
            for (Witness witness : Witness.values()) {
                weights.put(witness, Objects.requireNonNull(read.get(witness.slug()), witness::slug));
            }
            return new Weights(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
