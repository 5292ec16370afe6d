package jointcalendar.calendar.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jointcalendar.activity.Change.Field;
import jointcalendar.activity.FieldText;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Translation;
import jointcalendar.text.Language;
import jointcalendar.text.Slug;

/**
 * What is chosen as a whole, from one version or from the other: a field of a plan, fields that mean nothing without each other, or its
 * words in one more language.
 *
 * @param name as a form writes it
 * @param fields in their order; for words in another language {@link Field#TRANSLATIONS}
 * @param language of those words, null for fields
 */
record Part(
        String name,
        Set<Field> fields,
        @org.jspecify.annotations.Nullable Language language) {
    private static final List<Set<Field>> TOGETHER = List.of(
            EnumSet.of(Field.STATUS, Field.CANCELLATION_REASON),
            EnumSet.of(Field.VISIBILITY, Field.READERS),
            EnumSet.of(Field.AUDIENCES, Field.AUDIENCE_SIZES),
            EnumSet.of(Field.LEAD, Field.PARTNERS));
    /** What is written in the plan's own language moves to another together. */
    private static final Set<Field> WORDS =
            EnumSet.of(Field.TITLE, Field.DESCRIPTION, Field.LANGUAGE, Field.TRANSLATIONS);

    /** All parts of plans such as these, in the order of their fields. */
    static List<Part> of(List<Plan> versions) {
        boolean oneLanguage = versions.stream().map(Plan::language).distinct().count() == 1;
        List<Part> parts = new ArrayList<>();
        for (Field field : Field.values()) {
            Set<Field> group = group(field, oneLanguage);
            if (field != group.iterator().next()) {
                continue;
            }
            if (oneLanguage && field == Field.TRANSLATIONS) {
                Arrays.stream(Language.values()).forEach(language -> parts.add(words(language)));
            } else {
                parts.add(new Part(Slug.of(field), group, null));
            }
        }
        return parts;
    }

    private static Set<Field> group(Field field, boolean oneLanguage) {
        if (!oneLanguage && WORDS.contains(field)) {
            return WORDS;
        }
        return TOGETHER.stream()
                .filter(group -> group.contains(field))
                .findFirst()
                .orElseGet(() -> EnumSet.of(field));
    }

    private static Part words(Language language) {
        return new Part("words-" + language.code(), EnumSet.of(Field.TRANSLATIONS), language);
    }

    boolean same(Plan one, Plan other) {
        return language != null
                ? words(one, language).equals(words(other, language))
                : fields.stream().allMatch(field -> FieldText.of(one, field).equals(FieldText.of(other, field)));
    }

    /** That plan with this part as it is in the other. */
    Plan taken(Plan into, Plan from) {
        if (language == null) {
            Plan plan = into;
            for (Field field : fields) {
                plan = FieldText.set(plan, field, FieldText.of(from, field));
            }
            return plan;
        }
        Map<Language, Translation> translations = new TreeMap<>(into.translations());
        translations.put(language, words(from, language));
        return into.withTranslations(translations);
    }

    static Translation words(Plan plan, Language language) {
        return plan.translations().getOrDefault(language, new Translation("", ""));
    }

    /** Whether all its fields are such. */
    boolean all(Predicate<Field> such) {
        return fields.stream().allMatch(such);
    }
}
