package jointcalendar.overlap;

import java.util.function.Supplier;
import jointcalendar.glossary.Glossary;
import jointcalendar.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The basis of flags as of now; inside a transaction after {@link jointcalendar.db.ChangeCounter#lock()} nobody can change it. */
public final class CurrentBasis implements Supplier<Basis> {
    private final Supplier<Vocabulary> vocabulary;
    private final Supplier<Windows> windows;
    private final Supplier<Glossary> glossary;
    private volatile @Nullable Basis last;

    /**
     * @param vocabulary as it stands now; the same instance while nothing in it changed spares reading titles anew
     * @param glossary the words that titles are read by, as they are now
     */
    public CurrentBasis(Supplier<Vocabulary> vocabulary, Supplier<Windows> windows, Supplier<Glossary> glossary) {
        this.vocabulary = vocabulary;
        this.windows = windows;
        this.glossary = glossary;
    }

    @Override
    public Basis get() {
        Vocabulary now = vocabulary.get();
        Glossary words = glossary.get();
        Basis known = last;
        Basis basis = known != null && known.restsOn(now, words)
                ? known.within(windows.get())
                : new Basis(now, windows.get(), words);
        last = basis;
        return basis;
    }
}
