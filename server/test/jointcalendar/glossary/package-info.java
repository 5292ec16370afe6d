@NullMarked
package jointcalendar.glossary;

import org.jspecify.annotations.NullMarked;
