package jointcalendar.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jointcalendar.activity.Plan;
import jointcalendar.activity.Status;
import jointcalendar.text.Slug;

/** A move of an activity's status that takes one press of a button; others ask for more than that. Templates read it as {@code step}. */
public enum StatusStep {
    CONFIRM(Status.CONFIRMED),
    COMPLETE(Status.COMPLETED),
    REOPEN(Status.TENTATIVE);

    private final Status status;

    StatusStep(Status status) {
        this.status = status;
    }

    /** As addresses and messages write it. */
    public String slug() {
        return Slug.of(this);
    }

    static Optional<StatusStep> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }

    /** The steps that this plan can take today, in the order of a plan's life. */
    static List<StatusStep> from(Plan plan, LocalDate today) {
        return Arrays.stream(values()).filter(step -> step.fits(plan, today)).toList();
    }

    /** What is over is completed, not confirmed; what is cancelled or completed is re-opened; a draft is posted by its form. */
    boolean fits(Plan plan, LocalDate today) {
        boolean over = plan.lastDay().isBefore(today);
        return switch (this) {
            case CONFIRM -> plan.status() == Status.TENTATIVE;
            case COMPLETE -> over && (plan.status() == Status.TENTATIVE || plan.status() == Status.CONFIRMED);
            case REOPEN -> plan.status() == Status.CANCELLED || plan.status() == Status.COMPLETED;
        };
    }

    /** The plan once the step is taken: what was completed was certain, what was cancelled is not. */
    Plan taken(Plan plan) {
        Status next = this == REOPEN && plan.status() == Status.COMPLETED ? Status.CONFIRMED : status;
        return plan.with(made -> made.status(next).cancellationReason(Optional.empty()));
    }
}
