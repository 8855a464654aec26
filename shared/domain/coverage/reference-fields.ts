import { type LedgerLine, roleOf } from '../sources/ledger-line.ts';
import { otherReferenceOf, type ReferenceChoice, type ReferenceField, referenceOf } from '../sources/references.ts';
import type { ImportedPeriod } from './fiscal-years.ts';

/** The facts of a line of a ledger that name its document; its reference is PieceRef. */
type NamedLine = Pick<
  LedgerLine,
  'journal' | 'journalKind' | 'counterpart' | 'reference' | 'label' | 'entry' | 'bookedOn' | 'signedCents'
>;

/** The fields that name the documents of all imported ledgers, so that two exports never name a document differently. */
export type ReferenceFields = {
  /** The choice that the next ledger follows; null when no ledger is imported. */
  readonly choice: ReferenceChoice | null;
  /** The field of a journal: the one chosen last for it, else the one chosen last for a ledger. */
  fieldOf(journal: string): ReferenceField;
  /** The number of the document that a line of a ledger makes; `''` when it has none. */
  nameOf(line: NamedLine): string;
  /** Every field that names documents of some journal. */
  readonly inUse: readonly ReferenceField[];
};

/** Reads the choices of `periods` from the oldest import to the newest: one field for all journals replaces what was chosen before. */
export function referenceFieldsOf(periods: readonly ImportedPeriod[]): ReferenceFields {
  let choice: ReferenceChoice | null = null;
  for (const { reference } of [...periods].sort((a, b) => a.batchId - b.batchId))
    if (reference !== null) choice = choice === null ? reference : following(choice, reference);
  const field = choice?.field ?? 'PieceRef';
  const byJournal = choice?.byJournal;
  const fieldOf = (journal: string) => byJournal?.get(journal) ?? field;
  return {
    choice,
    fieldOf,
    nameOf: (line) => nameIn(line, fieldOf(line.journal)),
    inUse: [...new Set([field, ...(byJournal?.values() ?? [])])],
  };
}

function following(earlier: ReferenceChoice, { field, byJournal }: ReferenceChoice): ReferenceChoice {
  return { field, byJournal: byJournal === null ? null : new Map([...(earlier.byJournal ?? []), ...byJournal]) };
}

/** The number that `field` gives the document of a line of a ledger; of an invoice whose field is empty, the one another field gives. */
export function nameIn(line: NamedLine, field: ReferenceField): string {
  const { reference: PieceRef, label: EcritureLib, entry: EcritureNum } = line;
  const row = { PieceRef, EcritureLib, EcritureNum };
  const reference = referenceOf(row, field);
  // For invoices only: the label of a payment or a credit note names the invoice it is for, not itself.
  const isInvoice = line.signedCents > 0 && roleOf(line) === 'sales';
  return reference === '' && isInvoice ? otherReferenceOf(row, line.bookedOn) : reference;
}
