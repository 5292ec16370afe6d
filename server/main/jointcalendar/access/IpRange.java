package jointcalendar.access;

import java.util.Optional;

/**
 * Neighbouring addresses: all whose first bits are the same (RFC 4632, RFC 4291 section 2.3).
 *
 * @param bits how many; all of them for a single address
 */
public record IpRange(IpAddress first, int bits) {
    /** A range such as {@code 10.0.0.0/8} or {@code fd00::/8}, or a single address. */
    public static Optional<IpRange> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        return IpAddress.parse(parts[0])
                .flatMap(first -> parts.length == 1
                        ? Optional.of(new IpRange(first, first.bytes().length * Byte.SIZE))
                        : bits(parts[1], first).map(bits -> new IpRange(first, bits)));
    }

    private static Optional<Integer> bits(String text, IpAddress first) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(bits -> bits <= first.bytes().length * Byte.SIZE);
    }

    /** Whether the address lies in this range; one of the other family never does. */
    public boolean contains(IpAddress address) {
        byte[] mine = first.bytes();
        byte[] its = address.bytes();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
