package jointcalendar.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is wrong with message files; each fault a line that names its language and key. */
final class MessageFaults {
    /** Said alike in every language: names of products. */
    private static final Set<String> SAME_IN_ALL = Set.of("Google", "Outlook", "Apple", "iCal", "CSV", "Excel");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int WORDS_THAT_TELL_A_SENTENCE = 4;

    private final MessageFiles files;
    private final List<String> faults = new ArrayList<>();

    private MessageFaults(MessageFiles files) {
        this.files = files;
    }

    static List<String> in(MessageFiles files) {
        return new MessageFaults(files).find();
    }

    private List<String> find() {
        faults.addAll(files.doubled());
        for (Language language : Language.values()) {
            files.in(language).forEach((key, pattern) -> check(language, key, pattern));
            files.keys().stream()
                    .filter(key -> !files.in(language).containsKey(key))
                    .forEach(key -> add(language, "lacks " + key));
        }
        return faults;
    }

    private void check(Language language, String key, String pattern) {
        Optional<MessagePattern> parsed = parse(language, key, pattern);
        Optional<String> english = Optional.ofNullable(files.in(Language.EN).get(key));
        if (english.isEmpty()) {
            add(language, "has " + key + ", which English lacks");
        }
        parsed.ifPresent(read -> {
            plurals(language, key, read);
            if (language != Language.EN) {
                untranslated(language, key, read);
                english.flatMap(MessageFaults::quietly).ifPresent(first -> arguments(language, key, first, read));
            }
        });
        if (language == Language.KK && isRussian(key, pattern)) {
            add(language, "says " + key + " in Russian");
        }
    }

    private Optional<MessagePattern> parse(Language language, String key, String pattern) {
        if (pattern.isBlank()) {
            add(language, "says nothing under " + key);
            return Optional.empty();
        }
        Optional<MessagePattern> parsed = quietly(pattern);
        if (parsed.isEmpty()) {
            add(language, "has a pattern that cannot be read: " + key);
        }
        return parsed;
    }

    private static Optional<MessagePattern> quietly(String pattern) {
        try {
            return Optional.of(new MessagePattern(pattern));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private void arguments(Language language, String key, MessagePattern english, MessagePattern own) {
        if (!arguments(english).equals(arguments(own))) {
            add(language, "uses " + arguments(own) + " in " + key + ", where English uses " + arguments(english));
        }
    }

    private static Set<String> arguments(MessagePattern pattern) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private void plurals(Language language, String key, MessagePattern pattern) {
        for (int i = 0; i < pattern.countParts(); i++) {
            ArgType type = pattern.getPart(i).getType() == Part.Type.ARG_START
                    ? pattern.getPart(i).getArgType()
                    : ArgType.NONE;
            if (type.hasPluralStyle()) {
                Set<String> wanted = new TreeSet<>(
                        PluralRules.forLocale(language.ulocale(), kind(type)).getKeywords());
                wanted.removeAll(cases(pattern, i));
                wanted.forEach(missing -> add(language, "has no plural \"" + missing + "\" in " + key));
            }
        }
    }

    private static PluralRules.PluralType kind(ArgType type) {
        return type == ArgType.SELECTORDINAL ? PluralRules.PluralType.ORDINAL : PluralRules.PluralType.CARDINAL;
    }

    /** The cases of the argument that starts there, without those of arguments within it. */
    private static Set<String> cases(MessagePattern pattern, int start) {
        Set<String> found = new TreeSet<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                found.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return found;
    }

    private void untranslated(Language language, String key, MessagePattern pattern) {
        String text = text(pattern);
        boolean saysSomething = LETTER.matcher(text).find() && !SAME_IN_ALL.contains(text.strip());
        if (saysSomething && !CYRILLIC.matcher(text).find()) {
            add(language, "says " + key + " in English");
        }
    }

    /** What stands in the pattern around and within its arguments, without their names and cases. */
    private static String text(MessagePattern pattern) {
        StringBuilder text = new StringBuilder(pattern.getPatternString());
        for (int i = pattern.countParts() - 1; i >= 0; i--) {
            Part part = pattern.getPart(i);
            boolean word = Set.of(
                            Part.Type.ARG_NUMBER,
                            Part.Type.ARG_NAME,
                            Part.Type.ARG_TYPE,
                            Part.Type.ARG_STYLE,
                            Part.Type.ARG_SELECTOR)
                    .contains(part.getType());
            if (word) {
                text.delete(part.getIndex(), part.getLimit());
            }
        }
        return text.toString();
    }

    private boolean isRussian(String key, String pattern) {
        return pattern.equals(files.in(Language.RU).get(key))
                && LETTER.splitAsStream(pattern).count() > 0
                && pattern.split("\\P{L}+").length >= WORDS_THAT_TELL_A_SENTENCE;
    }

    private void add(Language language, String fault) {
        faults.add(language.code() + " " + fault);
    }
}
