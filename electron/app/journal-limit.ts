/** Most old and new values that one event writes in the journal; its counts cover all of them. */
export const journalLimit = 500;
