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
  return numbersIn(label)[0] ?? '';
}

/** The document numbers that a label holds, without those of quotes, orders and deliveries. */
function numbersIn(label: string): string[] {
  const words = label.matchAll(/(?:^|[\s:°#(])([A-Za-z]{0,6}[-/.]?\d[\dA-Za-z]*(?:[-/.]\d[\dA-Za-z]*)*)/g);
  return [...words].flatMap(({ 0: text, 1: word = '', index }) => {
    const end = index + text.length;
    const digits = word.replace(/\D/g, '').length;
    const isNumber = digits >= 3 && !isDate.test(word) && !isAmount(word, label.slice(end));
    return isNumber && !isOfOther(label.slice(Math.max(0, end - announced), end)) ? [word] : [];
  });
}

/** Characters in which a document is named before its number: labels of 40 KB full of numbers exist. */
const announced = 100;

/** Words for an invoice, and for the other documents whose numbers it may quote beside its own. */
const ownDocuments = ['facture', 'factures', 'fact', 'fac', 'fa', 'f', 'invoice', 'invoices', 'inv'];
const otherDocuments = [
  ...['devis', 'dev', 'proforma', 'forma', 'quote', 'quotes', 'quotation'],
  ...['commande', 'commandes', 'cde', 'cdes', 'cmd', 'bc', 'bdc', 'po', 'order', 'orders'],
  ...['livraison', 'livraisons', 'bl', 'delivery', 'deliveries'],
];
const isOther = new Map([
  ...ownDocuments.map((word) => [word, false] as const),
  ...otherDocuments.map((word) => [word, true] as const),
]);

/** True where the last document named in `text`, which ends with a number, is a quote, an order or a delivery: `Devis signé D-031`, `BL4711`. */
function isOfOther(text: string): boolean {
  const words = foldText(text).split(/[^\p{L}]+/u);
  return isOther.get(words.findLast((word) => isOther.has(word)) ?? '') ?? false;
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
 * that is not merely the year it was booked in.
 */
export function otherReferenceOf(row: Readonly<Record<ReferenceField, string>>, bookedOn: Day): string {
  const year = Number(bookedOn.slice(0, 4));
  const isName = (text: string) => /\d/.test(text) && !(/^\d{4}$/.test(text) && Math.abs(Number(text) - year) <= 1);
  return [row.PieceRef, ...numbersIn(row.EcritureLib)].find(isName) ?? '';
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
