package jointcalendar.calendar;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jointcalendar.attachment.Attaching;
import jointcalendar.attachment.Fault;
import jointcalendar.attachment.FileKind;
import jointcalendar.attachment.FileLimits;
import jointcalendar.attachment.FileType;
import jointcalendar.attachment.Sent;
import jointcalendar.text.Words;
import jointcalendar.web.Choice;
import jointcalendar.web.Form;

/** The form by which files are attached: its fields, and what is wrong with them in words. */
public final class FileForm {
    private static final int LONGEST_TITLE = 200;

    private final FileLimits limits;

    public FileForm(FileLimits limits) {
        this.limits = limits;
    }

    /** The files that were chosen; a field in which none was chosen is sent with an empty name. */
    static List<Sent> sent(Context ctx) {
        return ctx.uploadedFiles("files").stream()
                .filter(file -> !file.filename().isEmpty())
                .map(file -> new Sent(file.filename(), file::content))
                .toList();
    }

    /** What is said of the files, where the form is right; it then holds what is wrong. */
    Attaching.Label judge(Form form, List<Sent> sent, Words words) {
        String title = form.value("title").replaceAll("\\s+", " ");
        if (sent.isEmpty()) {
            form.refuse("files", words.say("attachment.wrong.missing"));
        }
        if (title.length() > LONGEST_TITLE) {
            form.refuse("title", words.say("attachment.wrong.title-long", LONGEST_TITLE));
        } else if (sent.size() > 1 && !title.isEmpty()) {
            form.refuse("title", words.say("attachment.wrong.title-many"));
        }
        FileKind kind = FileKind.of(form.value("kind")).orElse(FileKind.OTHER);
        return new Attaching.Label(kind, title);
    }

    /** Puts all that is wrong with the files into words, beside their field. */
    void tell(Form form, List<Fault> faults, Words words) {
        form.refuse("files", faults.stream().map(fault -> say(fault, words)).collect(Collectors.joining(" ")));
    }

    private static String say(Fault fault, Words words) {
        Object[] arguments = fault.arguments().stream()
                .map(value -> value instanceof Fault.Bytes size ? FileViews.size(size.count(), words) : value)
                .toArray();
        return words.say(fault.key(), arguments);
    }

    /** What the template shows besides what was typed. */
    Map<String, Object> choices(Form form, Words words) {
        String chosen = form.value("kind").isEmpty() ? FileKind.OTHER.slug() : form.value("kind");
        List<Choice> kinds = Arrays.stream(FileKind.values())
                .map(FileKind::slug)
                .map(kind -> new Choice(kind, words.say("attachment.kind." + kind), kind.equals(chosen)))
                .toList();
        return Map.of(
                "kinds",
                kinds,
                "accepted",
                FileType.accepted(),
                "hint",
                words.say(
                        "attachment.form.hint",
                        FileType.told(),
                        FileViews.size(limits.file(), words),
                        FileViews.size(limits.atOnce(), words)));
    }
}
