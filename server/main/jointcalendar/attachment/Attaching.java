package jointcalendar.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.audit.AuditLog;
import jointcalendar.db.ChangeCounter;
import jointcalendar.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attaches files to an activity and takes them away; whoever asks has made sure that the viewer may edit it. */
public final class Attaching {
    private static final Logger log = LoggerFactory.getLogger(Attaching.class);
    private static final int MOST_FILES = 100;

    private final Database database;
    private final AttachmentRepository attachments;
    private final FileStore store;
    private final FileLimits limits;
    private final ChangeCounter counter;
    private final AuditLog audit;
    private final Clock clock;
    private final Clock realTime;

    /**
     * @param clock the portal's business clock, by which readers are told when a file came
     * @param realTime by which bytes are kept
     */
    public Attaching(
            Database database,
            AttachmentRepository attachments,
            FileStore store,
            FileLimits limits,
            ChangeCounter counter,
            AuditLog audit,
            Clock clock,
            Clock realTime) {
        this.database = database;
        this.attachments = attachments;
        this.store = store;
        this.limits = limits;
        this.counter = counter;
        this.audit = audit;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** What is said of all files sent together; the title is empty where there is none. */
    public record Label(FileKind kind, String title) {}

    /** What came of it: all files are attached, or none. */
    public sealed interface Outcome {
        record Attached(List<Attachment> files) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}

        /** There is no room on the disk; whoever runs the portal finds it in the log. */
        record NoRoom() implements Outcome {}
    }

    public Outcome attach(long activity, List<Sent> files, Label label, Viewer who) {
        try (Reception reception = new Reception(store, limits)) {
            if (store.room() < limits.reserve()) {
                throw new IOException("Less than " + limits.reserve() + " bytes are free");
            }
            for (Sent file : files) {
                reception.take(file);
            }
            return reception.faults().isEmpty()
                    ? keep(activity, reception.fit(), label, who)
                    : new Outcome.Refused(reception.faults());
        } catch (IOException | UncheckedIOException e) {
            log.error("Files could not be kept: {}", e.getMessage());
            return new Outcome.NoRoom();
        }
    }

    /** Names and sums are compared with what is there, so nobody else attaches anything meanwhile. */
    private Outcome keep(long activity, List<Reception.Fit> files, Label label, Viewer who) {
        return database.transaction(() -> {
            counter.lock();
            List<Attachment> there = attachments.of(activity);
            List<Fault> faults = new ArrayList<>(same(files, there));
            long bytes = files.stream().mapToLong(file -> file.draft().bytes()).sum();
            if (there.stream().mapToLong(Attachment::bytes).sum() + bytes > limits.activity()) {
                faults.add(Fault.of("attachment.wrong.activity-full", new Fault.Bytes(limits.activity())));
            }
            if (there.size() + files.size() > MOST_FILES) {
                faults.add(Fault.of("attachment.wrong.many", MOST_FILES));
            }
            if (attachments.kept() + bytes > limits.portal()) {
                log.error(
                        "A file was refused, since {} bytes are kept and no more than {} may be",
                        attachments.kept(),
                        limits.portal());
                faults.add(Fault.of("attachment.wrong.portal-full"));
            }
            return faults.isEmpty()
                    ? new Outcome.Attached(keep(activity, files, there, label, who))
                    : new Outcome.Refused(faults);
        });
    }

    /**
     * What is in the way of attaching all files of one activity to another; nothing where they can move. Other activities' files are
     * neither more nor fewer by that, so that only the limits of one activity count.
     */
    public List<Fault> inTheWayOfMoving(long from, long into) {
        List<Attachment> there = attachments.of(into);
        List<Attachment> coming = coming(from, there);
        long bytes = Stream.concat(there.stream(), coming.stream())
                .mapToLong(Attachment::bytes)
                .sum();
        List<Fault> faults = new ArrayList<>();
        if (!coming.isEmpty() && bytes > limits.activity()) {
            faults.add(Fault.of("attachment.wrong.activity-full", new Fault.Bytes(limits.activity())));
        }
        if (!coming.isEmpty() && there.size() + coming.size() > MOST_FILES) {
            faults.add(Fault.of("attachment.wrong.many", MOST_FILES));
        }
        return faults;
    }

    /** What is attached to both under the same name is attached to the other already. */
    private List<Attachment> coming(long from, List<Attachment> there) {
        Set<List<String>> known = there.stream().map(Attaching::identity).collect(Collectors.toSet());
        return attachments.of(from).stream()
                .filter(one -> !known.contains(identity(one)))
                .toList();
    }

    private static List<String> identity(Attachment one) {
        return List.of(one.hash(), FileName.folded(one.name()));
    }

    /**
     * Attaches all files of one activity to another, where nothing is in the way; belongs into the transaction in which the two become
     * one. One whose name is taken there gets another.
     */
    public void move(long from, long into, Viewer who) {
        database.transaction(() -> {
            counter.lock();
            List<Attachment> there = attachments.of(into);
            Set<String> taken = there.stream()
                    .map(one -> FileName.folded(one.name()))
                    .collect(Collectors.toCollection(HashSet::new));
            for (Attachment file : coming(from, there)) {
                FileName name = FileName.clean(file.name()).besides(taken);
                taken.add(name.folded());
                attachments.move(file, into, name.text());
                audit.record(
                        who, "attachment.moved", "activity/" + into, "file " + file.id() + " from activity/" + from);
            }
        });
    }

    private static List<Fault> same(List<Reception.Fit> files, List<Attachment> there) {
        Set<List<String>> seen = there.stream().map(Attaching::identity).collect(Collectors.toCollection(HashSet::new));
        return files.stream()
                .filter(file ->
                        !seen.add(List.of(file.draft().hash(), file.name().folded())))
                .map(file -> Fault.of("attachment.wrong.same", file.name().text()))
                .toList();
    }

    private List<Attachment> keep(
            long activity, List<Reception.Fit> files, List<Attachment> there, Label label, Viewer who) {
        Set<String> taken =
                there.stream().map(one -> FileName.folded(one.name())).collect(Collectors.toCollection(HashSet::new));
        List<Attachment> kept = new ArrayList<>();
        for (Reception.Fit file : files) {
            FileName name = file.name().besides(taken);
            taken.add(name.folded());
            kept.add(keep(activity, file, name, label, who));
        }
        return kept;
    }

    /** The bytes come to their place before the row that names them: a row without bytes there never is. */
    private Attachment keep(long activity, Reception.Fit file, FileName name, Label label, Viewer who) {
        attachments.want(file.draft().hash(), file.draft().bytes(), now(realTime));
        place(file.draft());
        Attachment attachment = new Attachment(
                0,
                activity,
                file.draft().hash(),
                name.text(),
                label.title(),
                label.kind(),
                file.type(),
                file.draft().bytes(),
                new Attachment.Act(now(clock), who.account()),
                java.util.Optional.empty());
        long id = attachments.add(attachment);
        audit.record(
                who,
                "attachment.added",
                "activity/" + activity,
                "file " + id + ", " + file.type().ending() + ", " + attachment.bytes() + " bytes");
        return attachment;
    }

    private void place(FileStore.Draft draft) {
        try {
            store.place(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes it away; its bytes go a day later. False where it was not attached any more. */
    public boolean remove(Attachment attachment, Viewer who) {
        return database.transaction(() -> {
            attachments.want(attachment.hash(), attachment.bytes(), now(realTime));
            boolean removed = attachments.remove(
                    attachment.activity(), attachment.id(), new Attachment.Act(now(clock), who.account()));
            if (removed) {
                audit.record(who, "attachment.removed", "activity/" + attachment.activity(), "file " + attachment.id());
            }
            return removed;
        });
    }

    private static java.time.Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
