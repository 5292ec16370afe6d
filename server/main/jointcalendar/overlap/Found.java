package jointcalendar.overlap;

import jointcalendar.activity.Seen;

/**
 * A finding between a plan that was asked about and what the viewer sees of a saved activity. Of one that is shown as busy it rests on no
 * more than what may be told.
 */
public record Found(Seen other, Finding finding) {}
