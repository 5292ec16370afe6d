/** The way of a request: viewer, role, form token, page, error. */
@NullMarked
package jointcalendar.web;

import org.jspecify.annotations.NullMarked;
