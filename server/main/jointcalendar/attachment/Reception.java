package jointcalendar.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Files that were sent together, on their way: each is written down beside its place and looked at. Closing it takes away what stayed there. */
final class Reception implements AutoCloseable {
    private final FileStore store;
    private final FileLimits limits;
    private final List<FileStore.Draft> drafts = new ArrayList<>();
    private final List<Fit> fit = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Reception(FileStore store, FileLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** A file that was found fit. */
    record Fit(FileStore.Draft draft, FileName name, FileType type) {}

    void take(Sent file) throws IOException {
        try (InputStream content = file.content().open()) {
            FileStore.Draft draft = store.receive(content, limits.file());
            drafts.add(draft);
            judge(draft, FileName.clean(file.name()));
        }
    }

    private void judge(FileStore.Draft draft, FileName name) {
        if (draft.bytes() > limits.file()) {
            faults.add(Fault.of("attachment.wrong.large", name.text(), new Fault.Bytes(limits.file())));
            return;
        }
        ContentCheck.Verdict verdict = ContentCheck.look(draft.path(), name);
        if (verdict instanceof ContentCheck.Verdict.Fit found) {
            fit.add(new Fit(draft, name, found.type()));
        } else if (verdict instanceof ContentCheck.Verdict.Refused refused) {
            faults.add(refused.is()
                    .map(is -> Fault.of(refused.why().key(), name.text(), is.label(), is.ending()))
                    .orElseGet(() -> Fault.of(refused.why().key(), name.text())));
        }
    }

    List<Fit> fit() {
        return fit;
    }

    List<Fault> faults() {
        return faults;
    }

    @Override
    public void close() {
        drafts.forEach(FileStore.Draft::close);
    }
}
