import { customerFields } from '../customers/fields.ts';
import { type ListField, listFields } from '../open-items/item.ts';
import { hasAmount, identifiesCustomers, isOfDueDates } from './columns.ts';
import { ledgerFields, tellsEntries } from './ledger-columns.ts';
import { paymentFields, tellsPayments } from './payments.ts';

/** The kinds of import. A kind that is not declared in `importKinds` does not compile. */
export const importKindNames = ['ledger', 'openItems', 'customers', 'payments'] as const;
export type ImportKind = (typeof importKindNames)[number];

export type ImportKindFacts = {
  /** Ends of the names of files that may be of this kind. */
  readonly extensions: readonly string[];
  /** True for a source of the ledger: what it states is counted in balances, covers days and is controlled against the accounts. */
  readonly statesAmounts: boolean;
  /** True where its lines are kept as the file writes them; those of a list are what it changes of the lists before it. */
  readonly keepsLines: boolean;
  /** True where its lines are of all accounts, of which only some are customers'. */
  readonly holdsAllAccounts: boolean;
  /** True where a file is read without showing its columns first, unless they do not tell enough. */
  readonly readsUnasked: boolean;
  /** What its columns may hold, as the user may say. */
  readonly fields: readonly string[];
  /** True when the columns mapped are enough to read a file. */
  readonly isComplete: (columns: never) => boolean;
};

/** Facts of a list: its columns are shown first, and every row is of one of those who owe. */
const table = {
  extensions: ['csv', 'txt', 'tsv', 'xlsx'],
  keepsLines: false,
  holdsAllAccounts: false,
  readsUnasked: false,
} as const;

/** What is true of each kind of import. What a kind does is said in a folder of its own in each layer. */
export const importKinds = {
  /** An accounting ledger (FEC and the like). */
  ledger: {
    extensions: ['txt', 'csv', 'tsv', 'xml', 'xlsx', 'zip'],
    statesAmounts: true,
    keepsLines: true,
    holdsAllAccounts: true,
    readsUnasked: true,
    fields: ledgerFields,
    isComplete: tellsEntries,
  },
  /** A list of open items, as a snapshot or as movements. */
  openItems: {
    ...table,
    statesAmounts: true,
    fields: listFields,
    isComplete: (columns: readonly (ListField | null)[]) => hasAmount(new Set(columns)) || isOfDueDates(columns),
  },
  /** A list of customers: it brings no document, only what their cards hold. */
  customers: {
    ...table,
    statesAmounts: false,
    fields: customerFields,
    isComplete: identifiesCustomers,
  },
  /** A list of payments received: each is entered as if by hand, and set against the invoices it surely pays. */
  payments: {
    ...table,
    statesAmounts: false,
    fields: paymentFields,
    isComplete: tellsPayments,
  },
} as const satisfies Record<ImportKind, ImportKindFacts>;

type KindWith<Fact extends Partial<ImportKindFacts>> = {
  [Kind in ImportKind]: (typeof importKinds)[Kind] extends Fact ? Kind : never;
}[ImportKind];

/** A kind that is a source of the ledger. */
export type SourceKind = KindWith<{ statesAmounts: true }>;

export function isSource(kind: ImportKind): kind is SourceKind {
  return importKinds[kind].statesAmounts;
}

/** True for what is told of an import that is a source of the ledger: its preview, a page of its changes. */
export function isOfSource<Told extends { readonly kind: ImportKind }>(
  told: Told,
): told is Extract<Told, { readonly kind: SourceKind }> {
  return isSource(told.kind);
}

export const sourceKinds: readonly SourceKind[] = importKindNames.filter(isSource);

/** A kind of list that states nothing of the ledger, and is named as such where a source has its period. */
export type PlainListKind = Exclude<ImportKind, SourceKind>;

export function isPlainList(kind: ImportKind): kind is PlainListKind {
  return !isSource(kind);
}

export const plainListKinds: readonly PlainListKind[] = importKindNames.filter(isPlainList);

/** Ends of the names of every file that can be imported. */
export const importExtensions: readonly string[] = [
  ...new Set(importKindNames.flatMap((kind) => [...importKinds[kind].extensions])),
];
