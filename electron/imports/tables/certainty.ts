/** How sure it is that a list is of a kind: only `maybe` is asked of the user. */
export type Certainty = 'sure' | 'maybe' | 'no';
