/** A customer code made of `name`: capitals and figures only, at most ten, and a number when it is taken. */
export function suggestCode(name: string, isTaken: (code: string) => boolean): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 10);
  const stem = letters === '' ? 'CLIENT' : letters;
  for (let number = 2, code = stem; ; number++) {
    if (!isTaken(code)) return code;
    code = `${stem.slice(0, 10 - String(number).length)}${number}`;
  }
}
