/** How people sign in and stay signed in. */
@NullMarked
package jointcalendar.signin;

import org.jspecify.annotations.NullMarked;
