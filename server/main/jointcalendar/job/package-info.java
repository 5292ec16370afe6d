/** What recurs: db-scheduler, told the portal's one list of jobs. */
@NullMarked
package jointcalendar.job;

import org.jspecify.annotations.NullMarked;
