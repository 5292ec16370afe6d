/** Tests of the whole portal through its front door, and of the rules that hold the house together. */
package jointcalendar;
