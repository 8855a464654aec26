import type { Day } from '../../shared/domain/values/days.ts';
import type { Cents } from '../../shared/domain/values/money.ts';

/** A line on a customer account as an accounting ledger writes it. */
export type LedgerRow = {
  readonly customer: string;
  readonly journal: string;
  readonly kind: 'sale' | 'bank' | 'opening';
  readonly account: '411000' | '419100';
  /** A credit note says so in its label: an opening has nothing else to tell it from a payment. */
  readonly isCreditNote: boolean;
  readonly on: Day;
  readonly documentOn: Day;
  readonly reference: string;
  /** Debit positive. */
  readonly cents: Cents;
  readonly lettering: string;
  /** Its booking day cannot be read. */
  readonly isRefused: boolean;
};

/** An export of an accounting ledger: the days it covers, the journals it holds, and its lines on customer accounts. */
export type LedgerFile = {
  readonly kind: 'ledger';
  readonly year: string;
  readonly from: Day;
  readonly to: Day;
  readonly journals: readonly string[];
  readonly rows: readonly LedgerRow[];
};

export type ListRow = {
  readonly customer: string;
  readonly reference: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  /** Debit positive, as the open amount. */
  readonly cents: Cents;
  readonly openCents: Cents;
  readonly currency: string;
  /** Its day cannot be read. */
  readonly isRefused: boolean;
};

/** A list of open items drawn up on a day. A snapshot holds everything open; movements say nothing of what they leave out. */
export type ListFile = {
  readonly kind: 'list';
  readonly on: Day;
  readonly mode: 'snapshot' | 'movements';
  readonly rows: readonly ListRow[];
};

/** A document by what a user knows of it; references are never given twice to one customer. */
export type DocumentName = { readonly customer: string; readonly reference: string };

export type ManualDocument = DocumentName & {
  readonly kind: 'invoice' | 'payment';
  readonly on: Day;
  readonly dueOn: Day | null;
  readonly cents: Cents;
};

/** What was done, as the diary of the firm keeps it. */
export type Act =
  | { readonly what: 'import'; readonly id: number; readonly file: LedgerFile | ListFile }
  | { readonly what: 'undo'; readonly id: number }
  | { readonly what: 'merge'; readonly from: string; readonly into: string }
  | { readonly what: 'enter'; readonly document: ManualDocument }
  | { readonly what: 'remove'; readonly document: DocumentName }
  | {
      readonly what: 'allocate';
      readonly id: number;
      readonly debit: DocumentName;
      readonly credit: DocumentName;
      readonly cents: Cents;
    }
  | { readonly what: 'withdraw'; readonly id: number };

export type Diary = readonly { readonly at: string; readonly act: Act }[];

export type Imported<File> = { readonly id: number; readonly at: string; readonly file: File };

export type Allocated = {
  readonly debit: DocumentName;
  readonly credit: DocumentName;
  readonly cents: Cents;
};

export type Known = {
  readonly ledgers: readonly Imported<LedgerFile>[];
  readonly lists: readonly Imported<ListFile>[];
  readonly entered: readonly ManualDocument[];
  readonly allocated: readonly Allocated[];
  /** The customer that a code counts with. */
  readonly survivorOf: (code: string) => string;
  /** What was known just before an instant. */
  readonly before: (instant: string) => Known;
};

export const nameOf = ({ customer, reference }: DocumentName): string => `${customer} ${reference}`;

/**
 * What is known at an instant: what the diary says up to then. Two acts count at every instant: an import undone since
 * never was (its lines are deleted), and customers merged since are one customer (ledger.md, `LedgerScope`, merges).
 */
export function knownAt(diary: Diary, instant: string): Known {
  return knownFrom(diary, (at) => at <= instant);
}

function knownFrom(diary: Diary, isKnown: (at: string) => boolean): Known {
  const undone = new Set(diary.flatMap(({ act }) => (act.what === 'undo' ? [act.id] : [])));
  const into = new Map(diary.flatMap(({ act }) => (act.what === 'merge' ? [[act.from, act.into] as const] : [])));
  const survivorOf = (code: string): string => {
    const next = into.get(code);
    return next === undefined ? code : survivorOf(next);
  };
  const known = diary.filter(({ at }) => isKnown(at));
  const imports = known.flatMap(({ at, act }) =>
    act.what === 'import' && !undone.has(act.id) ? [{ id: act.id, at, file: act.file }] : [],
  );
  const removed = new Set(known.flatMap(({ act }) => (act.what === 'remove' ? [nameOf(act.document)] : [])));
  const withdrawn = new Set(known.flatMap(({ act }) => (act.what === 'withdraw' ? [act.id] : [])));
  return {
    survivorOf,
    ledgers: imports.flatMap(({ file, ...rest }) => (file.kind === 'ledger' ? [{ ...rest, file }] : [])),
    lists: imports.flatMap(({ file, ...rest }) => (file.kind === 'list' ? [{ ...rest, file }] : [])),
    entered: known.flatMap(({ act }) =>
      act.what === 'enter' && !removed.has(nameOf(act.document)) ? [act.document] : [],
    ),
    allocated: known.flatMap(({ act }) => (act.what === 'allocate' && !withdrawn.has(act.id) ? [act] : [])),
    before: (instant) => knownFrom(diary, (at) => at < instant),
  };
}
