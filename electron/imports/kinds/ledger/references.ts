import {
  namesReference,
  type ReferenceChoice,
  type ReferenceField,
  referenceFields,
  referenceInLabel,
  referenceOf,
} from '../../../../shared/domain/sources/references.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import type { ReferenceExamples } from '../../types.ts';

/** One receivable debit, as evidence for the choice of the reference field. */
export type ReferenceSample = {
  readonly journal: string;
  readonly isSale: boolean;
  readonly entryKey: string;
  /** What tells its customer from the others: the auxiliary account, else the account. */
  readonly customer: string;
  readonly PieceRef: string;
  readonly EcritureLib: string;
  readonly EcritureNum: string;
};

/** With fewer samples the rates say nothing, and two exports of one small ledger could choose differently. */
const fewestSamples = 20;
/** Journals listed in a preview at most; few firms have more than five journals of sales. */
const mostJournals = 20;

/**
 * The fields that name documents: of each journal of sales the one that its lines tell, for a firm may keep the number of an invoice in
 * PieceRef in one journal and in the label in another. `known` comes first: all of it where one field was chosen for all journals.
 */
export function chooseReferences(samples: readonly ReferenceSample[], known: ReferenceChoice | null): ReferenceChoice {
  if (known?.byJournal === null) return known;
  const byJournal = new Map<string, ReferenceField>();
  for (const [journal, own] of journalsOf(samples)) {
    const field = known?.byJournal?.get(journal) ?? fieldTold(own);
    if (field) byJournal.set(journal, field);
  }
  return { field: known?.field ?? fieldOfMost(samples, byJournal) ?? chooseReference(samples), byJournal };
}

/** The field that names most lines, where the journals that tell theirs hold half of the lines; else null. */
function fieldOfMost(
  samples: readonly ReferenceSample[],
  byJournal: ReadonlyMap<string, ReferenceField>,
): ReferenceField | null {
  const counts = new Map<ReferenceField, number>();
  for (const { journal, isSale } of samples) {
    const field = isSale ? byJournal.get(journal) : undefined;
    if (field) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const told = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = referenceFields.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return told > 0 && told * 2 >= samples.length ? (most ?? null) : null;
}

/**
 * The field that names the documents of a whole file: the entry's number only where the others tell less than half of them apart, for
 * one invoice may stand in several entries. Where no field tells them apart PieceRef, the one the law means for it.
 */
function chooseReference(samples: readonly ReferenceSample[]): ReferenceField {
  const isTold = repeatsEntries(samples) && identifies(samples, 'EcritureLib');
  const isSmall = samples.length < fewestSamples && new Set(samples.map((sample) => sample.PieceRef)).size > 1;
  if (isSmall && !isTold) return 'PieceRef';
  return (
    fieldNaming(samples) ??
    fieldTellingHalf(samples) ??
    (identifies(samples, 'EcritureNum') ? 'EcritureNum' : 'PieceRef')
  );
}

/**
 * The field of one journal; null where its lines tell none. The entry's number names every line of any journal, so it is taken only where
 * the other fields tell less than half of the documents apart.
 */
function fieldTold(samples: readonly ReferenceSample[]): ReferenceField | null {
  if (samples.length < fewestSamples)
    return repeatsEntries(samples) && identifies(samples, 'EcritureLib') ? 'EcritureLib' : null;
  const field = fieldNaming(samples);
  if (field !== null || !identifies(samples, 'EcritureNum')) return field;
  return fieldTellingHalf(samples) === null ? 'EcritureNum' : null;
}

/** PieceRef or the label, whichever holds more numbers, where these tell half of the documents apart; else null. */
function fieldTellingHalf(samples: readonly ReferenceSample[]): ReferenceField | null {
  const valuesOf = (field: ReferenceField) => new Set(samples.map((sample) => referenceOf(sample, field))).size;
  const field = valuesOf('EcritureLib') > valuesOf('PieceRef') ? 'EcritureLib' : 'PieceRef';
  return valuesOf(field) * 2 < entriesOf(samples) ? null : field;
}

/**
 * PieceRef or the label where it names documents; else null. The label, where it names invoices and PieceRef only repeats the number of
 * the entry; else one that is filled on 90 % of the sales lines, 80 % distinct and not a constant, PieceRef before the label; else
 * PieceRef where it tells the documents of each customer apart, for some firms number them customer by customer.
 */
function fieldNaming(samples: readonly ReferenceSample[]): ReferenceField | null {
  if (repeatsEntries(samples) && identifies(samples, 'EcritureLib')) return 'EcritureLib';
  if (identifies(samples, 'PieceRef')) return 'PieceRef';
  if (identifies(samples, 'EcritureLib')) return 'EcritureLib';
  return numbersByCustomer(samples) ? 'PieceRef' : null;
}

const journalsOf = (samples: readonly ReferenceSample[]): ReadonlyMap<string, ReferenceSample[]> =>
  Map.groupBy(
    samples.filter(({ isSale }) => isSale),
    ({ journal }) => journal,
  );

function identifies(samples: readonly ReferenceSample[], field: ReferenceField): boolean {
  const named = samples.filter((sample) => referenceOf(sample, field) !== '');
  const values = new Set(named.map((sample) => referenceOf(sample, field)));
  const entries = entriesOf(named);
  return isFilled(named, samples) && values.size >= entries * 0.8 && (values.size > 1 || entries === 1);
}

/** The words before the number of an invoice: `Facture n° `, `FACT `. */
const invoiceWords = /\b(?:fact?|factures?|fac|invoice|inv)\W{0,4}(?:n|no|num|numero)?\W{0,4}$/;

/** The number that a label gives after a word for an invoice; `''` when there is none. */
function invoiceIn(label: string): string {
  const reference = referenceInLabel(label);
  const before = foldText(label.slice(0, label.indexOf(reference)).slice(-40));
  return invoiceWords.test(before) ? reference : '';
}

/** True where PieceRef is the entry's number, a plain counter, while the labels name invoices by another number. */
function repeatsEntries(samples: readonly ReferenceSample[]): boolean {
  const repeated = samples.filter(({ PieceRef, EcritureNum, EcritureLib }) => {
    const invoice = invoiceIn(EcritureLib);
    return /^\d+$/.test(PieceRef) && PieceRef === EcritureNum && invoice !== '' && !namesReference(invoice, PieceRef);
  });
  return isFilled(repeated, samples);
}

/** True where PieceRef holds numbers and hardly ever the same one twice for one customer. */
function numbersByCustomer(samples: readonly ReferenceSample[]): boolean {
  const named = samples.filter((sample) => /\d/.test(sample.PieceRef));
  const values = new Set(named.map((sample) => JSON.stringify([sample.customer, sample.PieceRef])));
  return isFilled(named, samples) && values.size >= entriesOf(named) * 0.8;
}

function isFilled(named: readonly ReferenceSample[], samples: readonly ReferenceSample[]): boolean {
  return named.length > 0 && named.length >= samples.length * 0.9;
}

function entriesOf(samples: readonly ReferenceSample[]): number {
  return new Set(samples.map((sample) => sample.entryKey)).size;
}

/** Up to five different numbers in file order: of the whole file, and of each journal of sales where not all have the same field. */
export function referenceExamples(samples: readonly ReferenceSample[], choice: ReferenceChoice): ReferenceExamples {
  const fieldOf = ({ journal, isSale }: ReferenceSample) =>
    (isSale ? choice.byJournal?.get(journal) : undefined) ?? choice.field;
  const journals = [...journalsOf(samples)].map(([journal, own]) => {
    const field = choice.byJournal?.get(journal) ?? choice.field;
    return { journal, field, examples: numbersIn(own, () => field) };
  });
  const isAlike = journals.every(({ field }) => field === choice.field);
  return { examples: numbersIn(samples, fieldOf), journals: isAlike ? [] : journals.slice(0, mostJournals) };
}

function numbersIn(
  samples: readonly ReferenceSample[],
  fieldOf: (sample: ReferenceSample) => ReferenceField,
): string[] {
  const values = new Set<string>();
  for (const sample of samples) {
    const value = referenceOf(sample, fieldOf(sample));
    if (value !== '') values.add(value);
    if (values.size === 5) break;
  }
  return [...values];
}
