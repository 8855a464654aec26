/** Digits below which a text is no telephone number. */
const leastDigits = 6;

/**
 * Telephone numbers as they are shown: French ones in pairs from 0 (`+33`, `0033` and a zero lost by a spreadsheet
 * understood), any other as written. Several in one text stay several. Null when there is no number in it.
 */
export function normalisePhone(text: string, country: string): string | null {
  const parts = text
    .split(/[/;|,]|\bou\b|\bor\b|\bet\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => part.replace(/\D/g, '').length < leastDigits)) {
    // Parts too short to be numbers are one number written with separators (`02/99/12/34/56`).
    return text.replace(/\D/g, '').length >= leastDigits ? normaliseOne(text, country) : null;
  }
  return [...new Set(parts.map((part) => normaliseOne(part, country)))].join(' / ');
}

function normaliseOne(text: string, country: string): string {
  const written = text.replace(/\s+/g, ' ').trim();
  if (/[a-z]/i.test(written)) return written;
  const compact = written.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  const national = compact.replace(/^(?:\+|00)33/, '0');
  if (/^0[1-9]\d{8}$/.test(national)) return national.replace(/(\d{2})(?=\d)/g, '$1 ');
  if (/^[1-9]\d{8}$/.test(compact) && country === 'FR') return `0${compact}`.replace(/(\d{2})(?=\d)/g, '$1 ');
  return written;
}
