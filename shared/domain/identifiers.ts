/** True for an IBAN without spaces whose check digits are right (ISO 13616: remainder 1 modulo 97); a French one has 27 characters. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  if (text.startsWith('FR') && text.length !== 27) return false;
  let remainder = 0;
  for (const character of text.slice(4) + text.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** An identifier as stored: no spaces or dots, capitals; null when nothing was typed. */
export function compactIdentifier(text: string | null): string | null {
  const compact = (text ?? '').replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
  return compact === '' ? null : compact;
}
