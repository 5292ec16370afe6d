package jointcalendar.overlap;

import java.util.Optional;
import jointcalendar.activity.Outline;

/**
 * A finding between a plan and a saved activity.
 *
 * @param plain what of it may be told to somebody who may know one of the two as busy only; empty where neither is shown so
 */
record Pair(Outline other, Finding finding, Optional<Finding> plain) {}
