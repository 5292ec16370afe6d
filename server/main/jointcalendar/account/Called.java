package jointcalendar.account;

import jointcalendar.text.PersonName;
import jointcalendar.text.Words;

/**
 * How a person is called where history names them.
 *
 * @param number of the account, which stands where there is no name
 * @param erased whether the person had their data erased
 */
public record Called(long number, PersonName name, boolean erased) {
    /** The name, else "Former user 12" or "User 12"; never an address. */
    public String in(Words words) {
        String written = name.in(words.language());
        return written.isEmpty()
                ? words.say(erased ? "people.called.former" : "people.called.unnamed", Long.toString(number))
                : written;
    }
}
