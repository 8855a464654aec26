const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/**
 * Puts the no-break spaces and apostrophes of French printing, so that the dictionaries can be written with ordinary
 * ones: narrow before `;` `!` `?`, full before `:` `»` `€` `%` and after `«`.
 */
export function frenchTypography(text: string): string {
  return englishTypography(text)
    .replace(/[ \u00a0\u202f]([;!?])/g, `${narrowNoBreak}$1`)
    .replace(/[ \u00a0\u202f]:/g, `${noBreak}:`)
    .replace(/« ?/g, `«${noBreak}`)
    .replace(/ ?»/g, `${noBreak}»`)
    .replace(/(\d|\}) ([€%])/g, `$1${noBreak}$2`)
    .replace(/\bn° /g, `n°${noBreak}`);
}

/** Curly apostrophes; nothing else. */
export function englishTypography(text: string): string {
  return text.replace(/(?<=\p{L})'/gu, '’');
}
