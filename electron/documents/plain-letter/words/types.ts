/** The words of a plain letter that the user does not type, beside those of every letter. */
export type PlainLetterTexts = { readonly farewell: string };
