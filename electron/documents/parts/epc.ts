/** An euro credit transfer as a QR code asks for it. */
export type Transfer = {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly amountCents: number;
  readonly remittance: string;
};

/** Written without spaces, in capitals. */
export function compactIban(iban: string): string {
  return iban.replace(/\s/g, '').toUpperCase();
}

/** `FR76 3000 6000 0112 3456 7890 189`, in groups of four. */
export function groupedIban(iban: string): string {
  return compactIban(iban).replace(/(.{4})(?=.)/g, '$1 ');
}

/** ISO 13616: length, characters and modulo 97 check; a French IBAN has 27 characters. */
export function isIban(iban: string): boolean {
  const compact = compactIban(iban);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  if (compact.startsWith('FR') && compact.length !== 27) return false;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

const largestAmountCents = 99_999_999_999;

/**
 * The text of an EPC QR code (EPC069-12, version 002, UTF-8, SCT), or null where the standard has none: no valid IBAN,
 * or an amount out of 0.01 … 999 999 999.99.
 */
export function epcPayload(transfer: Transfer): string | null {
  const { amountCents } = transfer;
  if (!isIban(transfer.iban) || amountCents < 1 || amountCents > largestAmountCents) return null;
  const bic = (transfer.bic ?? '').replace(/\s/g, '').toUpperCase();
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic) ? bic : '',
    cutWords(transfer.name, 70),
    compactIban(transfer.iban),
    `EUR${Math.trunc(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`,
    '',
    '',
    cutWords(transfer.remittance, 140),
  ];
  return lines.join('\n');
}

/** One line of at most `length` characters, not cut inside a word unless it must. */
function cutWords(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length);
  return line.slice(0, space > 0 ? space : length);
}
