import { hasAmount, mayBeBalances } from '../../../shared/domain/imports/columns.ts';
import type { ListField, RowKind } from '../../../shared/domain/open-items/item.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import type { GridRow } from '../files/grid.ts';
import { withAccounts } from './account-column.ts';
import { bucketsOf } from './buckets.ts';
import { disputeIn, isOfDisputes } from './dispute-flags.ts';
import { type Concept, conceptsOf } from './heading-words.ts';
import { sideIn } from './side.ts';
import { withTerms } from './terms-column.ts';

export type Columns = readonly (ListField | null)[];

/** The rows that name the columns: one, or two where the upper one groups the columns of the lower. */
export type Heading = {
  /** Place of its first and of its last row. */
  readonly first: number;
  readonly last: number;
  readonly cells: readonly string[];
  /** Different things its columns name. */
  readonly score: number;
};

/** Rows of titles that may stand above the heading. */
const mostTitles = 25;

/** The row, or the two rows, that name the most columns, among the first; null when none names both an amount or a day and something else. */
export function findHeading(rows: readonly GridRow[]): Heading | null {
  let best: (Heading & { columns: number }) | null = null;
  for (const [index, row] of rows.slice(0, mostTitles).entries()) {
    for (const cells of [row.cells, underGroups(row, rows[index + 1])]) {
      if (cells === null) continue;
      const fields = fieldsOf(cells).filter((field) => field !== null);
      const known = new Set(fields);
      const isHeading = known.size >= 2 && (hasAmount(known) || known.has('dueOn') || known.has('issuedOn'));
      if (!isHeading || (best !== null && fields.length <= best.columns)) continue;
      const last = cells === row.cells ? index : index + 1;
      best = { first: index, last, cells, score: known.size, columns: fields.length };
    }
  }
  return best;
}

/**
 * The headings of two rows, `Client` above `Code` and `Nom` giving `Client Code` and `Client Nom`: a group stands over the columns
 * up to the next one. Null where the lower row is data, which always holds some number.
 */
function underGroups({ cells: groups }: GridRow, lower: GridRow | undefined): readonly string[] | null {
  if (!lower) return null;
  const own = lower.cells.filter((cell) => cell !== '');
  if (own.length < 2 || own.some((cell) => /\d/.test(cell))) return null;
  const upper = groups.filter((cell) => cell !== '');
  if (upper.length < 2 || upper.some((cell) => cell.length > 40)) return null;
  let group = '';
  return Array.from({ length: Math.max(groups.length, lower.cells.length) }, (_, column) => {
    const [above = '', below = ''] = [groups[column], lower.cells[column]];
    group = above || group;
    return below === '' ? above : [group, below].filter((text) => text !== '').join(' ');
  });
}

/**
 * The field each heading names; each field but `bucket` once, given to the first of its best headings. `isSparse` tells
 * columns with few values.
 */
export function fieldsOf(
  headings: readonly string[],
  isSparse: (column: number) => boolean = () => false,
): (ListField | null)[] {
  const buckets = bucketsOf(headings);
  const guesses = headings.map((heading, index): Guess | null =>
    buckets[index] ? { field: 'bucket', certainty: 3 } : guessField(heading),
  );
  const taken = new Map<ListField, number>();
  // Of two headings that say the same thing as surely, the one above values comes first.
  const certaintyOf = (index: number) => (guesses[index]?.certainty ?? 0) - (isSparse(index) ? 0.5 : 0);
  for (const [index, guess] of guesses.entries()) {
    if (guess === null || guess.field === 'bucket') continue;
    const rival = taken.get(guess.field);
    if (rival === undefined || certaintyOf(rival) < certaintyOf(index)) taken.set(guess.field, index);
  }
  return guesses.map((guess, index) => {
    if (guess === null) return null;
    return guess.field === 'bucket' || taken.get(guess.field) === index ? guess.field : null;
  });
}

type Guess = { readonly field: ListField; readonly certainty: number };

function guessField(heading: string): Guess | null {
  if (heading === '' || heading.length > 60) return null;
  const spoken = conceptsOf(heading);
  const field = fieldOf(new Set(spoken), heading);
  if (field === null) return null;
  const doubts = Math.min(2, spoken.filter((concept) => concept === 'other').length);
  const isSaid = field === 'customerName' && spoken.includes('name');
  return { field, certainty: (isSaid ? 4 : 3) - doubts };
}

// Alone, `Débiteur` names a customer; beside a balance it is a side.
const debitBalance = /^soldes? (?:debiteurs?|(?:au )?debits?)\b/;
const creditBalance = /^soldes? (?:crediteurs?|(?:au )?credits?)\b/;

/** Wordings that say more than their words one by one. */
const phrases: readonly (readonly [RegExp, ListField])[] = [
  [
    /^(?:sens|side|d ?\/ ?c|c ?\/ ?d|dr ?\/ ?cr|debit ?(?:\/|ou|or) ?credit|sens (?:de l')?(?:ecriture|operation))$/,
    'side',
  ],
  [
    /^(?:date )?limite (?:de |du )?(?:reglement|paiement)$|^a (?:payer|regler) (?:avant le|au plus tard le|le)$/,
    'dueOn',
  ],
  [debitBalance, 'debit'],
  [creditBalance, 'credit'],
  [/^(?:montants?|mt|mnt) (?:d|db|dt)$/, 'debit'],
  [/^(?:montants?|mt|mnt) (?:c|cr|ct)$/, 'credit'],
  [/^(?:(?:montant|solde|reste|restant) )?a (?:payer|regler|encaisser|recevoir)$/, 'open'],
];

function fieldOf(spoken: ReadonlySet<Concept>, heading: string): ListField | null {
  const says = (...concepts: Concept[]) => concepts.some((concept) => spoken.has(concept));
  const said = phrases.find(([words]) => words.test(foldText(split(heading))));
  if (said) return said[1];
  // The day, the amount and the number of a dispute are no yes or no; its reason is a label.
  if (isOfDisputes(split(heading)) && !says('label')) return says('date', 'amount', 'open', 'code') ? null : 'disputed';
  if (
    spoken.size === 0 ||
    /jours|\bdays|\bht\b|\btva\b|\bvat\b|\btax|retard|\blate\b|delai|délai|conditions?\b|modalit|\bterms?\b|\bmode\b|moyen|limit|plafond|\bderni[eè]re?s?\b|\blast\b|\bplus (?:vieille|ancienne|vieux|ancien)\b|\boldest\b/i.test(
      split(heading),
    )
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
  // The means of payment of an invoice (virement, chèque) does not make it a payment.
  if (says('type')) return says('payment') ? null : 'kind';
  if (says('document', 'payment')) return says('label') ? 'label' : 'reference';
  if (says('customer', 'account')) return customerField(spoken);
  if (says('name')) return 'customerName';
  if (says('label')) return 'label';
  if (!says('code') || says('other')) return null;
  return /ref|num|n°|\bno\b/.test(foldText(heading)) ? 'reference' : 'customerCode';
}

function dateField(spoken: ReadonlySet<Concept>): ListField | null {
  const says = (...concepts: Concept[]) => concepts.some((concept) => spoken.has(concept));
  if (says('due')) return 'dueOn';
  if (says('payment', 'open')) return 'paidOn';
  if (says('lettering')) return null;
  return says('other') && !says('document', 'issue') ? null : 'issuedOn';
}

function customerField(spoken: ReadonlySet<Concept>): ListField | null {
  if (spoken.has('other') && spoken.has('account')) return null;
  if (spoken.has('name') || spoken.has('label')) return 'customerName';
  return spoken.has('code') || spoken.has('account') ? 'customerCode' : 'customerName';
}

function split(heading: string): string {
  return heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');
}

/**
 * The fields of the columns, by the headings, then by their content: a lone `client` may be a code or a name, and where
 * no heading names the reference, a column whose values nearly all differ is taken for it.
 */
export function guessColumns(headings: readonly string[], rows: readonly GridRow[]): (ListField | null)[] {
  const isSparse = (column: number) => rows.filter((row) => (row.cells[column] ?? '') !== '').length * 5 < rows.length;
  const guessed = withBalances(withSides(fieldsOf(headings, isSparse), rows), headings, rows);
  const fields = withDisputes(withTerms(withAccounts(guessed, headings, rows), headings, rows), rows);
  const isLedger = fields.includes('account');
  if (!isLedger && fields.includes('customerName') && !fields.includes('customerCode')) {
    const lone = headings.findIndex(
      (heading, index) => fields[index] === null && conceptsOf(heading).join() === 'customer',
    );
    if (lone >= 0) fields[lone] = 'customerCode';
  }
  const valuesOf = (column: number) => rows.map((row) => row.cells[column] ?? '').filter((value) => value !== '');
  const named = fields.indexOf('customerName');
  if (
    !isLedger &&
    named >= 0 &&
    !fields.includes('customerCode') &&
    !conceptsOf(headings[named] ?? '').includes('name')
  ) {
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
  return fields;
}

/** A column of disputes is read unless its cells are all texts that say neither yes nor no; the cells that do not say are told. */
function withDisputes(fields: readonly (ListField | null)[], rows: readonly GridRow[]): (ListField | null)[] {
  const column = fields.indexOf('disputed');
  const said = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  const isUnclear = said.length > 0 && said.every((cell) => disputeIn(cell) === null);
  return isUnclear ? fields.map((field) => (field === 'disputed' ? null : field)) : [...fields];
}

/** In an aged balance the total of a document is what is open of it. */
function agedDetail(field: ListField | null, fields: Columns): ListField | null {
  if (field === 'bucket') return null;
  return field === 'amount' && fields.includes('bucket') && !fields.includes('open') ? 'open' : field;
}

/** Of a list of balances, the sides of the balance are read, not those of the movements of a period before them. */
function withBalances(fields: Columns, headings: readonly string[], rows: readonly GridRow[]): (ListField | null)[] {
  const placeOf = (words: RegExp) => headings.findIndex((heading) => words.test(foldText(split(heading))));
  const [debit, credit] = [placeOf(debitBalance), placeOf(creditBalance)];
  const isInOneColumn = fields.includes('open') && namesEachOnce(fields, rows);
  if (!mayBeBalances(fields) || !(isInOneColumn || (debit >= 0 && credit >= 0))) return [...fields];
  return fields.map((field, column) => {
    if (!isInOneColumn && column === debit) return 'debit';
    if (!isInOneColumn && column === credit) return 'credit';
    return field === 'debit' || field === 'credit' ? null : field;
  });
}

/** True where no customer stands in two rows: the balance of a row is not one that runs on. */
function namesEachOnce(fields: Columns, rows: readonly GridRow[]): boolean {
  const [code, name] = [fields.indexOf('customerCode'), fields.indexOf('customerName')];
  return new Set(rows.map(({ cells }) => JSON.stringify([cells[code], cells[name]]))).size === rows.length;
}

/** A heading `Débit / Crédit` may stand above sides or above signed amounts. */
function withSides(fields: Columns, rows: readonly GridRow[]): (ListField | null)[] {
  const column = fields.indexOf('side');
  const values = rows.map((row) => row.cells[column] ?? '').filter((value) => value !== '');
  if (values.length === 0 || values.filter((value) => sideIn(value) !== null).length * 2 > values.length)
    return [...fields];
  const isOnlyAmount = !hasAmount(new Set(fields));
  return fields.map((field, index) => (index === column ? (isOnlyAmount ? 'amount' : null) : field));
}

function isIdentifying(values: readonly string[], count: number): boolean {
  return values.length >= count * 0.9 && new Set(values).size >= values.length * 0.9 && values.length > 0;
}

/** What a row without a type is taken for: a payment where the headings name payments, an invoice otherwise. */
export function guessRowKind(headings: readonly string[], columns: Columns): RowKind {
  const isPayment = (field: ListField) => conceptsOf(headings[columns.indexOf(field)] ?? '').includes('payment');
  if (columns.includes('open') || columns.includes('amount') || columns.includes('debit')) return 'invoice';
  return columns.includes('paid') && (!columns.includes('reference') || isPayment('reference')) ? 'payment' : 'invoice';
}
