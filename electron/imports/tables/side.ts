import { foldText } from '../../../shared/domain/values/fold-text.ts';

/** 1 for a debit, -1 for a credit (`D`, `C`, `Cr`, `Crédit`, `+`, `-1`); null for any other word. */
export function sideIn(text: string): 1 | -1 | null {
  return parseSide(
    foldText(text)
      .replace(/^(?:db|dr)$/, 'd')
      .replace(/^cr$/, 'c'),
  );
}

/** +1 for a debit, -1 for a credit, null when the column says neither. */
export function parseSide(text: string): 1 | -1 | null {
  const side = text.trim().toUpperCase();
  if (side === 'D' || side === '+1' || side === '1' || side === '+' || side === 'DEBIT') return 1;
  if (side === 'C' || side === '-1' || side === '-' || side === 'CREDIT') return -1;
  return null;
}
