/** A text with every kind of space as one ordinary space: French figures and signs use no-break ones. */
export const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Options of a search by role that compare the name whatever its spaces are. */
export const named = (name: string) => ({ name: (found: string) => spaced(found) === name });
