package jointcalendar.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jointcalendar.text.Language;
import org.jspecify.annotations.Nullable;

/** All terms and regions as they stood when read; an immutable value, in the order in which people see them. */
public final class Vocabulary {
    private final Map<Term.List, Map<String, Term>> bySlug = new LinkedHashMap<>();
    private final Map<Long, Term> byId = new LinkedHashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();

    public Vocabulary(List<Term> terms, List<Region> regions) {
        for (Term term : terms) {
            bySlug.computeIfAbsent(term.list(), list -> new LinkedHashMap<>()).put(term.slug(), term);
            byId.put(term.id(), term);
        }
        regions.forEach(region -> this.regions.put(region.code(), region));
    }

    public List<Term> kinds() {
        return all(Term.List.KIND);
    }

    public List<Term> themes() {
        return all(Term.List.THEME);
    }

    public List<Term> audiences() {
        return all(Term.List.AUDIENCE);
    }

    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    public Optional<Term> term(Term.List list, String slug) {
        return Optional.ofNullable(bySlug.getOrDefault(list, Map.of()).get(slug));
    }

    /** @throws IllegalArgumentException where no term has this number, which a foreign key prevents */
    public Term term(long id) {
        Term term = byId.get(id);
        if (term == null) {
            throw new IllegalArgumentException("No term " + id);
        }
        return term;
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /** Whether activities of this kind bring people together; an unknown kind does not. */
    public boolean gathers(String kind) {
        return term(Term.List.KIND, kind).filter(Term::gathers).isPresent();
    }

    /** The term's name in that language, or its slug where it is unknown. */
    public String name(Term.List list, String slug, Language language) {
        return term(list, slug).map(term -> term.name(language)).orElse(slug);
    }

    /** The name of a region, or of a country by its two-letter code. */
    public String place(String code, Language language) {
        return region(code).map(region -> region.name(language)).orElseGet(() -> new Locale("", code)
                .getDisplayCountry(language.locale()));
    }

    private List<Term> all(Term.List list) {
        return List.copyOf(bySlug.getOrDefault(list, Map.of()).values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Vocabulary that
                        && List.copyOf(byId.values()).equals(List.copyOf(that.byId.values()))
                        && regions().equals(that.regions()));
    }

    @Override
    public int hashCode() {
        return byId.size();
    }
}
