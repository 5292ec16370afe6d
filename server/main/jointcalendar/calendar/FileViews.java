package jointcalendar.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jointcalendar.access.Viewer;
import jointcalendar.account.AccountRepository;
import jointcalendar.activity.Activity;
import jointcalendar.attachment.Attachment;
import jointcalendar.attachment.Attachment.Act;
import jointcalendar.attachment.AttachmentRepository;
import jointcalendar.text.Words;
import jointcalendar.web.Visitor;

/** Puts the files of an activity that the visitor may see into words. */
public final class FileViews {
    private final AttachmentRepository attachments;
    private final AccountRepository accounts;
    private final Clock clock;

    /** @param clock in the portal's zone, in which days are told */
    public FileViews(AttachmentRepository attachments, AccountRepository accounts, Clock clock) {
        this.attachments = attachments;
        this.accounts = accounts;
        this.clock = clock;
    }

    FilesView of(Activity activity, Visitor visitor) {
        List<Attachment> ever = attachments.everOf(activity.id());
        Viewer viewer = visitor.viewer();
        Map<Long, String> names = viewer.signedIn() && !ever.isEmpty() ? names(ever, visitor.words()) : Map.of();
        List<FilesView.Line> there = ever.stream()
                .filter(file -> file.removed().isEmpty())
                .map(file -> line(file, names, visitor))
                .toList();
        boolean told = viewer.signedIn() && there.size() < ever.size();
        return new FilesView(
                there, told ? history(ever, names, visitor.words()) : List.of(), viewer.mayEdit(activity.plan()));
    }

    FilesView.Line line(Attachment file, Visitor visitor) {
        return line(file, names(List.of(file), visitor.words()), visitor);
    }

    private FilesView.Line line(Attachment file, Map<Long, String> names, Visitor visitor) {
        Words words = visitor.words();
        List<String> about = new ArrayList<>();
        if (!file.title().isEmpty()) {
            about.add(file.name());
        }
        about.add(file.type().label() + " " + size(file.bytes(), words));
        about.add(day(file.added(), words));
        if (visitor.viewer().signedIn()) {
            about.add(who(file.added(), names, words));
        }
        return new FilesView.Line(
                file.id(),
                file.called(),
                words.say("attachment.kind." + file.kind().slug()),
                String.join(" · ", about));
    }

    private Map<Long, String> names(List<Attachment> files, Words words) {
        List<Long> ids = files.stream()
                .flatMap(file -> Stream.concat(Stream.of(file.added()), file.removed().stream()))
                .map(Act::account)
                .distinct()
                .toList();
        return new HashMap<>(accounts.called(ids, words));
    }

    private record Told(Act act, String what) {}

    private List<ActivityView.Entry> history(List<Attachment> ever, Map<Long, String> names, Words words) {
        List<Told> all = new ArrayList<>();
        for (Attachment file : ever) {
            all.add(new Told(file.added(), words.say("attachment.history.added", file.name())));
            file.removed()
                    .ifPresent(act -> all.add(new Told(act, words.say("attachment.history.removed", file.name()))));
        }
        Collections.reverse(all);
        return all.stream()
                .sorted(Comparator.comparing((Told told) -> told.act().at()).reversed())
                .map(told -> new ActivityView.Entry(
                        told.what(), day(told.act(), words), who(told.act(), names, words), List.of()))
                .toList();
    }

    private String day(Act act, Words words) {
        return words.dates().day(LocalDate.ofInstant(act.at(), clock.getZone()));
    }

    private static String who(Act act, Map<Long, String> names, Words words) {
        return names.getOrDefault(act.account(), words.say("attachment.who.portal"));
    }

    /** A size as readers count: "340 kB", "1.2 MB". */
    static String size(long bytes, Words words) {
        long kilobytes = Math.max(1, Math.round(bytes / 1e3));
        return kilobytes < 1000
                ? words.say("attachment.size.kb", kilobytes)
                : words.say("attachment.size.mb", Math.round(bytes / 1e5) / 10.0);
    }
}
