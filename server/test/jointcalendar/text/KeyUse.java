package jointcalendar.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the keys of the message files against those that the program and its templates name. */
final class KeyUse {
    private static final String ACTION = "audit.action.";

    private final Set<String> keys;
    private final Literals literals;
    private final List<BuiltKeys> built;
    private final Pattern likeAKey;

    private KeyUse(Collection<String> bundles, Set<String> keys, Literals literals, String list) {
        this.keys = keys;
        this.literals = literals;
        this.built = BuiltKeys.parse(list, literals);
        this.likeAKey = Pattern.compile("(" + String.join("|", bundles) + ")\\.[a-z0-9._-]*");
    }

    /** @param list the text of {@code built-keys.txt} */
    static List<String> faults(Collection<String> bundles, Set<String> keys, Literals literals, String list) {
        return new KeyUse(bundles, keys, literals, list).find();
    }

    private List<String> find() {
        List<String> faults = new ArrayList<>();
        Set<String> named = literals.all().stream()
                .filter(likeAKey.asMatchPredicate())
                .map(this::orAction)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> prefixes = built.stream().map(BuiltKeys::prefix).collect(Collectors.toSet());
        named.stream()
                .filter(text -> text.matches(".*[.-]") && !prefixes.contains(text))
                .forEach(prefix -> faults.add("built-keys.txt does not say what stands behind " + prefix));
        Set<String> used =
                named.stream().filter(text -> !text.matches(".*[.-]")).collect(Collectors.toCollection(TreeSet::new));
        built.stream().flatMap(BuiltKeys::keys).forEach(used::add);
        used.stream().filter(key -> !keys.contains(key)).forEach(key -> faults.add("No message " + key));
        keys.stream().filter(key -> !used.contains(key)).forEach(key -> faults.add("Nothing says " + key));
        Set<String> enums =
                built.stream().flatMap(line -> line.ofEnums().stream()).collect(Collectors.toSet());
        built.forEach(line -> faults.addAll(line.faults(literals, enums)));
        return faults;
    }

    /** What is recorded in the audit log is named like a key, and has its words under a longer one. */
    private String orAction(String text) {
        return !keys.contains(text) && keys.contains(ACTION + text) ? ACTION + text : text;
    }
}
