package jointcalendar.overlap;

import jointcalendar.activity.Activity;

/** A finding between a plan that was asked about and a saved activity. */
public record Found(Activity other, Finding finding) {}
