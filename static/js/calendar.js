// What every view of the calendar has of script; each works without it.
