package jointcalendar.people.data;

import java.util.List;
import java.util.Map;
import jointcalendar.account.Account;
import jointcalendar.people.profile.AddressChangeRepository;

/** Addresses that the person asked to change to, and those that they took the place of. */
public final class AddressPart implements PersonalData.Part {
    private final AddressChangeRepository addresses;

    public AddressPart(AddressChangeRepository addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "changes of address";
    }

    @Override
    public List<Map<String, Object>> told(Account account) {
        return addresses.of(account.id()).stream()
                .map(asked -> new Row()
                        .with("asked for", asked.email())
                        .with("asked at", asked.at())
                        .with("instead of", asked.former())
                        .with("confirmed at", asked.used())
                        .values())
                .toList();
    }

    @Override
    public void forget(Account account) {
        addresses.forget(account.id());
    }
}
