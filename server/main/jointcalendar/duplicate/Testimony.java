package jointcalendar.duplicate;

/**
 * What one witness said.
 *
 * @param amount how much of it there was: 1 for what is so or not, else a count or a share
 * @param weight of each, as a logarithm of odds, above 0 for one event
 */
public record Testimony(Witness witness, double amount, double weight) {
    /** What it adds to the logarithm of the odds. */
    public double counts() {
        return amount * weight;
    }
}
