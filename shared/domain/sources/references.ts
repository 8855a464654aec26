import type { Day } from '../values/days.ts';
import { foldText } from '../values/fold-text.ts';

/** Fields of a FEC that may name the document. */
export const referenceFields = ['PieceRef', 'EcritureLib', 'EcritureNum'] as const;
export type ReferenceField = (typeof referenceFields)[number];

/** The fields that name the documents of a ledger. */
export type ReferenceChoice = {
  /** Names the documents of every journal that has no field of its own. */
  readonly field: ReferenceField;
  /** The field of each journal whose lines told it; null where the user chose one field for all journals. */
  readonly byJournal: ReadonlyMap<string, ReferenceField> | null;
};

/** The document number a label holds: a word with at least three digits that is neither date nor amount, `''` when there is none. */
export function referenceInLabel(label: string): string {
  return numbersIn(label)[0]?.number ?? '';
}

/** The document numbers that a label holds, each with what stands before it. */
function numbersIn(label: string): { readonly number: string; readonly before: string }[] {
  const words = label.matchAll(/(?:^|[\s:°#(])([A-Za-z]{0,6}[-/.]?\d[\dA-Za-z]*(?:[-/.]\d[\dA-Za-z]*)*)/g);
  return [...words].flatMap((found) => {
    const [text, word = ''] = found;
    const digits = word.replace(/\D/g, '').length;
    const isNumber = digits >= 3 && !isDate.test(word) && !isAmount(word, label.slice(found.index + text.length));
    return isNumber ? [{ number: word, before: label.slice(0, found.index + text.length - word.length) }] : [];
  });
}

/** Words before a number that say of which other document it is. */
const otherDocuments = new Set([
  'devis',
  'proforma',
  'commande',
  'cde',
  'bc',
  'livraison',
  'bl',
  'quote',
  'quotation',
  'order',
  'delivery',
]);
/** Words that stand between such a word and the number. */
const numberWords = new Set(['n', 'no', 'nr', 'numero', 'num', 'number', 'note', 'client']);

/** True for the number of a quote, an order or a delivery, which an invoice may quote beside its own. */
function isOfOther(before: string): boolean {
  const words = foldText(before).split(/[^\p{L}]+/u);
  return otherDocuments.has(words.findLast((word) => word !== '' && !numberWords.has(word)) ?? '');
}

const isDate = /^(?:\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;

/** True for figures followed by cents or by a currency, or with cents after a point; 2024.01 is a number of that year. */
function isAmount(word: string, after: string): boolean {
  if (!/^[\d.]+$/.test(word)) return false;
  const isFollowed = /^(?:\s\d{3})*(?:,\d{2}(?!\d)|\s?(?:€|\$|£|eur(?:os?)?(?![a-z])))/i.test(after);
  return isFollowed || (/^\d+\.\d{2}$/.test(word) && !/^(?:19|20)\d{2}\./.test(word));
}

/** The document number that `field` gives; `''` when it gives none, or only signs: `-` and `/` fill a field that may not be empty. */
export function referenceOf(row: Readonly<Record<ReferenceField, string>>, field: ReferenceField): string {
  if (field === 'EcritureLib') return referenceInLabel(row.EcritureLib);
  return /[\p{L}\p{N}]/u.test(row[field]) ? row[field] : '';
}

/**
 * The number of an invoice whose line leaves `field` empty: another field of its line names it, where it holds a number
 * that is not merely the year it was booked in, nor that of its quote or its order.
 */
export function otherReferenceOf(row: Readonly<Record<ReferenceField, string>>, bookedOn: Day): string {
  const year = Number(bookedOn.slice(0, 4));
  const isName = (text: string) => /\d/.test(text) && !(/^\d{4}$/.test(text) && Math.abs(Number(text) - year) <= 1);
  const own = numbersIn(row.EcritureLib).filter(({ before }) => !isOfOther(before));
  return [row.PieceRef, own[0]?.number ?? ''].find(isName) ?? '';
}

/**
 * A document number without what two ways of writing it differ in: `FA-2024/007` and `fa2024 007`, `00123` and `123`
 * are alike; `''` when nothing is left.
 */
export function referenceKey(reference: string): string {
  const plain = foldText(reference).replace(/[^\p{L}\p{N}]/gu, '');
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain;
}

/** True when `text` holds `reference` whole: `V12` does not name `V1`. */
export function namesReference(text: string, reference: string): boolean {
  if (reference === '') return false;
  for (let at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + reference.length]];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
