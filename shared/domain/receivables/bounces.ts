import type { Stated } from '../sources/stated.ts';
import { foldText } from '../values/fold-text.ts';

/** How surely a line says that a payment came back: in a word written out, by a usual abbreviation or code, or not at all. */
export type BounceMark = 'word' | 'code' | null;

type Marked = Pick<Stated, 'label' | 'reference' | 'customerName'>;

const words = /^(?:rejet(?:e{0,2}s?)|impay(?:e{0,2}s?))$/;
const abbreviations: ReadonlySet<string> = new Set(['rej', 'imp']);
/** A whole reference: the code under which software numbers returned payments (`IMPP00187`, `REJ12`). */
const returnCode = /^(?:imp|impaye|rej|rejet)[a-z]?\d*$/;

/**
 * How the line of a bank entry says that it takes a payment back (rejet, impayé). Whole words only, and never one of the
 * customer's name: a refund to ALPHA IMP EXP is no rejection. A reference counts only as a whole, as a code.
 */
export function bounceMarkOf({ label, reference, customerName }: Marked): BounceMark {
  const said = unnamedWords(label, customerName);
  if (said.flatMap((word) => word.split('-')).some((word) => words.test(word))) return 'word';
  return said.some((word) => abbreviations.has(word)) || returnCode.test(foldText(reference)) ? 'code' : null;
}

/**
 * True for the debit of an opening that carries a returned payment. Only its label tells it from an invoice, and an
 * invoice called unpaid (`Facture impayée`) is still an invoice.
 */
export function isCarriedBounce({ label, customerName }: Marked): boolean {
  const said = unnamedWords(label, customerName).flatMap((word) => word.split('-'));
  return said.some((word) => words.test(word)) && !said.some((word) => /^fact?(?:ures?)?$/.test(word));
}

function unnamedWords(label: string, customerName: string): string[] {
  const named = new Set(wordsOf(customerName));
  return wordsOf(label).filter((word) => !named.has(word));
}

/** Words of a text without accents or case; a compound (`IMP-EXP`) is one word. */
function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '');
}
