import type { DocumentKind } from '../../../../shared/domain/kinds.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import { sideIn } from '../../tables/side.ts';
import type { ColumnMapping } from './column-mapping.ts';

const creditWords = /avoir|credit|reglement|paiement|payment|receipt|encaiss|acompte|deposit|virement|cheque/;

/**
 * The sign of an amount in a file without debit and credit columns: a payment or a credit note written as a positive
 * amount is a credit, unless the row names its side.
 */
export function signOf({ kind, side }: { kind: string; side: string }, mapping: ColumnMapping, cents: number): 1 | -1 {
  if (mapping.columns.includes('debit') || mapping.columns.includes('credit')) return 1;
  if (side !== '') return sideIn(side) === -1 && cents > 0 ? -1 : 1;
  const isCredit = kind === '' ? mapping.rowKind === 'payment' : creditWords.test(foldText(kind));
  return isCredit && cents > 0 ? -1 : 1;
}

/** The kind of a row: by the word of its type, else by its sign, its number and how its label begins. */
export function kindOf(row: { kind: string; reference: string; label: string }, signedCents: number): DocumentKind {
  const [text, label] = [foldText(row.kind), foldText(row.label)];
  const isDebit = signedCents > 0;
  if (/acompte|deposit/.test(text)) return isDebit ? 'invoice' : 'deposit';
  if (/avoir|credit ?note|note de credit/.test(text)) return isDebit ? 'adjustment' : 'creditNote';
  if (/reglement|paiement|payment|receipt|encaiss|virement|cheque/.test(text))
    return isDebit ? 'adjustment' : 'payment';
  if (/^od\b|regul|ecart|adjust/.test(text)) return 'adjustment';
  if (isDebit) return 'invoice';
  const isNumbered = /^(?:av|ca|cn)[-_ ]?\d|avoir/i.test(row.reference);
  const isCalled = /facture|invoice/.test(text) || /^(?:avoir|note de credit|credit ?note)\b/.test(label);
  return isNumbered || isCalled ? 'creditNote' : 'payment';
}
