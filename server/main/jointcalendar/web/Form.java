package jointcalendar.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What somebody typed, as it was typed, and what is wrong with it field by field. Templates read it as {@code form}. */
public final class Form {
    private final Map<String, List<String>> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<String> cleaned = new HashSet<>();

    public Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** The fields of this request, without control characters but line breaks and tabs. */
    public static Form of(Context ctx) {
        return cleaned(ctx.formParamMap());
    }

    /** As {@link #of}, of a form whose fields stand in the address. */
    public static Form ofAddress(Context ctx) {
        return cleaned(ctx.queryParamMap());
    }

    private static Form cleaned(Map<String, List<String>> sent) {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        Form form = new Form(clean);
        sent.forEach((name, typed) -> {
            clean.put(name, typed.stream().map(Form::clean).toList());
            if (typed.stream().anyMatch(text -> !clean(text).equals(text.replace("\r\n", "\n")))) {
                form.cleaned.add(name);
            }
        });
        return form;
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    /** Whether something that cannot be typed was sent in this field, and taken out of it. */
    public boolean wasCleaned(String name) {
        return cleaned.contains(name);
    }

    /** The first value of a field without surrounding space; empty where there is none. */
    public String value(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0).strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All fields as they were typed. */
    public Map<String, List<String>> values() {
        return values;
    }

    /** These fields with another value in one, and nothing found wrong yet. */
    public Form with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return new Form(changed);
    }

    /** Whether a box with that value was ticked. */
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Whether any of these fields, which spaces part, was filled in or is wrong: then the part of the form that holds them opens. */
    public boolean touches(String names) {
        return Arrays.stream(names.split(" ", -1)).anyMatch(name -> !value(name).isEmpty() || errors.containsKey(name));
    }

    /** What is wrong with a field, in words; empty where nothing is. The first finding stands. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    public void refuse(String name, String why) {
        errors.putIfAbsent(name, why);
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    /** All findings in the order in which they were made, by field. */
    public Map<String, String> errors() {
        return errors;
    }
}
