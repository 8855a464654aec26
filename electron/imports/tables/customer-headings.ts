import { type CustomerField, customerColumns } from '../../../shared/domain/customers/fields.ts';
import { wordsOfHeading } from './heading-words.ts';

type Guess = { readonly field: CustomerField; readonly certainty: number };

/** Not the customer's own address, or not an address at all. */
const leftOut =
  /livraison|shipping|delivery|\bfax\b|telecopie|\bnaf\b|\bape\b|forme juridique|legal form|\biban\b|\bbic\b|\brib\b|banque|bank|civilite|\b(?:taux|montant|regime|code|assujetti) (?:de )?(?:la )?tva\b|latitude|longitude|remise|discount|tarif|\bdate\b|\bcreated\b|\bcree\b/;

/** Dates and levels of reminders are read although other dates are not. */
const ofReminders = /\brelancee?s?\b|\b(?:reminder|dunning)\b/;

/** Tried from the least rank: the first that speaks of the heading tells its field. */
const rules = [...customerColumns]
  .flatMap(([field, { headings }]) => headings.map((heading) => ({ field, ...heading })))
  .sort((a, b) => a.rank - b.rank);

/** Words a heading that names the code, or the customer, may be made of. */
const codeWords = new Set(
  'code id identifiant num numero n no nr number ref reference matricule compte account'.split(' '),
);
const nameWords = new Set('nom name raison sociale denomination intitule societe company libelle'.split(' '));
const customerWords = new Set('client clients customer customers tiers debiteur auxiliaire aux comptable'.split(' '));
const silentWords = new Set('de du des d la le les l ou of the cpt and et complet complete full'.split(' '));

function guessField(heading: string): Guess | null {
  const words = wordsOfHeading(heading);
  const text = words.join(' ');
  if (text === '' || heading.length > 60) return null;
  if (leftOut.test(text) && !ofReminders.test(text)) return null;
  for (const { field, pattern, certainty } of rules)
    if (pattern.test(text)) return { field, certainty: certainty - (words.length > 3 ? 1 : 0) };
  const spoken = words.filter((word) => !silentWords.has(word));
  const known = spoken.filter((word) => codeWords.has(word) || nameWords.has(word) || customerWords.has(word));
  if (known.length === 0 || known.length < spoken.length) return null;
  if (spoken.some((word) => nameWords.has(word))) return { field: 'name', certainty: 4 };
  const isCode = spoken.some((word) => codeWords.has(word) || word === 'auxiliaire' || word === 'aux');
  return isCode ? { field: 'code', certainty: 3 } : { field: 'name', certainty: 2 };
}

/**
 * The field each heading names; each field once, given to the surest heading. A second telephone number is the
 * mobile's.
 */
export function customerFieldsOf(headings: readonly string[]): (CustomerField | null)[] {
  const guesses = headings.map(guessField);
  const taken = new Map<CustomerField, number>();
  for (const [index, guess] of guesses.entries()) {
    if (guess === null) continue;
    const rival = taken.get(guess.field);
    if (rival === undefined || (guesses[rival]?.certainty ?? 0) < guess.certainty) taken.set(guess.field, index);
  }
  const fields = guesses.map((guess, index) => (guess && taken.get(guess.field) === index ? guess.field : null));
  if (!fields.includes('mobile')) {
    const second = guesses.findIndex((guess, index) => guess?.field === 'phone' && fields[index] === null);
    if (second >= 0) fields[second] = 'mobile';
  }
  return fields;
}

/** The same, but a lone `client` is the code where the values under it look like codes. */
export function guessCustomerColumns(
  headings: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): (CustomerField | null)[] {
  const fields = customerFieldsOf(headings);
  const lone = fields.indexOf('name');
  if (lone < 0 || fields.includes('code') || wordsOfHeading(headings[lone] ?? '').some((word) => nameWords.has(word)))
    return fields;
  const values = rows.map((row) => row.cells[lone] ?? '').filter((value) => value !== '');
  const codes = values.filter((value) => /\d/.test(value) && !/\s/.test(value));
  if (values.length > 0 && codes.length >= values.length * 0.9) fields[lone] = 'code';
  return fields;
}
