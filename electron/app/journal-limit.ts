/** Old and new values that one event writes in the journal, at most; its counts are whole. */
export const journalLimit = 500;
