import { foldText } from '../../../shared/domain/fold-text.ts';
import type { RowKind, TableField } from '../../../shared/domain/open-items/item.ts';
import { bucketStarts, parseBucket } from './buckets.ts';
import type { GridRow } from './grid.ts';
import { type Concept, conceptsOf } from './heading-words.ts';

export type Columns = readonly (TableField | null)[];

/** Titles may stand above the heading, this many rows at most. */
const mostTitles = 25;

/** The row that names the most columns, among the first; null when none names both an amount or a day and something else. */
export function findHeading(rows: readonly GridRow[]): number | null {
  let best: { index: number; score: number } | null = null;
  for (const [index, row] of rows.slice(0, mostTitles).entries()) {
    const fields = fieldsOf(row.cells);
    const known = new Set(fields.filter((field) => field !== null));
    const isHeading = known.size >= 2 && (hasAmount(known) || known.has('dueOn') || known.has('issuedOn'));
    const score = scoreOf(row.cells);
    if (isHeading && (best === null || score > best.score)) best = { index, score };
  }
  return best?.index ?? null;
}

/** How many columns a heading names. */
export function scoreOf(headings: readonly string[]): number {
  return fieldsOf(headings).filter((field) => field !== null).length;
}

export function hasAmount(fields: ReadonlySet<TableField | null>): boolean {
  return (['amount', 'open', 'debit', 'credit', 'paid', 'bucket'] as const).some((field) => fields.has(field));
}

/** What each heading says its column holds; each field but `bucket` once, the first best heading taking it. */
export function fieldsOf(headings: readonly string[]): (TableField | null)[] {
  const guesses = headings.map(guessField);
  const taken = new Map<TableField, number>();
  for (const [index, guess] of guesses.entries()) {
    if (guess === null || guess.field === 'bucket') continue;
    const rival = taken.get(guess.field);
    if (rival === undefined || (guesses[rival]?.certainty ?? 0) < guess.certainty) taken.set(guess.field, index);
  }
  return guesses.map((guess, index) => {
    if (guess === null) return null;
    return guess.field === 'bucket' || taken.get(guess.field) === index ? guess.field : null;
  });
}

type Guess = { readonly field: TableField; readonly certainty: number };

function guessField(heading: string): Guess | null {
  if (heading === '' || heading.length > 60) return null;
  if (parseBucket(heading)) return { field: 'bucket', certainty: 3 };
  const spoken = conceptsOf(heading);
  const field = fieldOf(new Set(spoken), heading);
  if (field === null) return null;
  const doubts = Math.min(2, spoken.filter((concept) => concept === 'other').length);
  const isSaid = field === 'customerName' && spoken.includes('name');
  return { field, certainty: (isSaid ? 4 : 3) - doubts };
}

function fieldOf(spoken: ReadonlySet<Concept>, heading: string): TableField | null {
  const says = (...concepts: Concept[]) => concepts.some((concept) => spoken.has(concept));
  if (
    spoken.size === 0 ||
    /jours|\bdays|\bht\b|\btva\b|\bvat\b|\btax|retard|\blate\b|delai|limit|plafond/i.test(split(heading))
  )
    return null;
  if (says('currency')) return says('amount', 'open') ? 'foreignAmount' : 'currency';
  if (says('date')) return dateField(spoken);
  if (spoken.size === 1 && says('issue')) return 'issuedOn';
  if (says('due') && !says('amount', 'open', 'document', 'code')) return 'dueOn';
  if (says('debit') !== says('credit') && !says('document', 'customer')) return says('debit') ? 'debit' : 'credit';
  if (says('lettering') && !says('date', 'document')) return 'lettering';
  if (says('payment') && says('amount', 'open')) return 'paid';
  if (says('open') || (says('due') && says('amount')) || /^montant d[uû]$/i.test(heading.trim())) return 'open';
  if (says('amount')) return 'amount';
  if (says('payment') && !says('code', 'type', 'label')) return 'paid';
  if (says('type')) return 'kind';
  if (says('document', 'payment')) return says('label') ? 'label' : 'reference';
  if (says('customer', 'account')) return customerField(spoken);
  if (says('name')) return 'customerName';
  if (says('label')) return 'label';
  if (!says('code') || says('other')) return null;
  return /ref|num|n°|\bno\b/.test(foldText(heading)) ? 'reference' : 'customerCode';
}

function dateField(spoken: ReadonlySet<Concept>): TableField | null {
  const says = (...concepts: Concept[]) => concepts.some((concept) => spoken.has(concept));
  if (says('due')) return 'dueOn';
  if (says('payment', 'open')) return 'paidOn';
  if (says('lettering')) return null;
  return says('other') && !says('document', 'issue') ? null : 'issuedOn';
}

function customerField(spoken: ReadonlySet<Concept>): TableField | null {
  if (spoken.has('other') && spoken.has('account')) return null;
  if (spoken.has('name')) return 'customerName';
  return spoken.has('code') || spoken.has('account') ? 'customerCode' : 'customerName';
}

function split(heading: string): string {
  return heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');
}

/**
 * What the columns hold, from the headings, then from what is in them: a lone `client` may be a code or a name, and a column
 * of different words that nothing names is the reference where none is named.
 */
export function guessColumns(headings: readonly string[], rows: readonly GridRow[]): (TableField | null)[] {
  const fields = fieldsOf(headings);
  if (fields.includes('customerName') && !fields.includes('customerCode')) {
    const lone = headings.findIndex(
      (heading, index) => fields[index] === null && conceptsOf(heading).join() === 'customer',
    );
    if (lone >= 0) fields[lone] = 'customerCode';
  }
  const valuesOf = (column: number) => rows.map((row) => row.cells[column] ?? '').filter((value) => value !== '');
  const named = fields.indexOf('customerName');
  if (named >= 0 && !fields.includes('customerCode') && !conceptsOf(headings[named] ?? '').includes('name')) {
    const values = valuesOf(named);
    const codes = values.filter((value) => /\d/.test(value) && !/\s/.test(value));
    if (values.length > 0 && codes.length >= values.length * 0.9) fields[named] = 'customerCode';
  }
  if (!fields.includes('reference') && !fields.includes('bucket')) {
    const column = fields.findIndex((field, index) => field === null && isIdentifying(valuesOf(index), rows.length));
    if (column >= 0 && conceptsOf(headings[column] ?? '').includes('code')) fields[column] = 'reference';
  }
  const details = fields.includes('reference') || fields.includes('issuedOn') || fields.includes('dueOn');
  if (details) return fields.map((field) => agedDetail(field, fields));
  const starts = bucketStarts(headings);
  return fields.map((field, index) => (field === 'bucket' && starts[index] === null ? null : field));
}

/** Beside the columns of its ages, the total of a document is what is open of it. */
function agedDetail(field: TableField | null, fields: Columns): TableField | null {
  if (field === 'bucket') return null;
  return field === 'amount' && fields.includes('bucket') && !fields.includes('open') ? 'open' : field;
}

function isIdentifying(values: readonly string[], count: number): boolean {
  return values.length >= count * 0.9 && new Set(values).size >= values.length * 0.9 && values.length > 0;
}

/** A list of payments names its numbers and amounts so; anything else lists invoices. */
export function guessRowKind(headings: readonly string[], columns: Columns): RowKind {
  const isPayment = (field: TableField) => conceptsOf(headings[columns.indexOf(field)] ?? '').includes('payment');
  if (columns.includes('open') || columns.includes('amount') || columns.includes('debit')) return 'invoice';
  return columns.includes('paid') && (!columns.includes('reference') || isPayment('reference')) ? 'payment' : 'invoice';
}
