/** A text with every kind of space as one ordinary space: French figures and signs use no-break ones. */
export const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The name of what is looked for by its role, whatever the spaces in it. */
export const named = (name: string) => ({ name: (found: string) => spaced(found) === name });
