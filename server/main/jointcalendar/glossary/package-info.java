/**
 * Reading titles as meanings, in English, Russian and Kazakh alike: the glossary of the field that the program brings along, what
 * coordinators add to it or switch off, and the reader that applies it together with the vocabulary's names and those of countries.
 */
@NullMarked
package jointcalendar.glossary;

import org.jspecify.annotations.NullMarked;
