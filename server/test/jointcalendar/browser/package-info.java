/** The portal in a real browser: with and without script, by pointer and by keyboard, and held against WCAG. */
@NullMarked
package jointcalendar.browser;

import org.jspecify.annotations.NullMarked;
