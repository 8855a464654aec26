/** The code of what a firm names itself: its name (`folded`: no accents or case) in the letters of a code; `isTaken` tells the codes there are. */
export function codeOfName(folded: string, fallback: string, isTaken: (code: string) => boolean): string {
  const stem = folded.match(/[a-z0-9]+/g)?.join('-') ?? fallback;
  for (let number = 1; ; number++) {
    const code = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(code)) return code;
  }
}
