import {
  namesReference,
  type ReferenceField,
  referenceInLabel,
  referenceOf,
} from '../../../../shared/domain/sources/references.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';

/** One receivable debit, as evidence for the choice of the reference field. */
export type ReferenceSample = {
  readonly journal: string;
  readonly entryKey: string;
  /** What tells its customer from the others: the auxiliary account, else the account. */
  readonly customer: string;
  readonly PieceRef: string;
  readonly EcritureLib: string;
  readonly EcritureNum: string;
};

/** With fewer samples the rates say nothing, and two exports of one small ledger could choose differently. */
const fewestSamples = 20;

/**
 * The field that names documents. The label, where it names invoices and PieceRef only repeats the number of the entry; else one
 * that is filled on 90 % of the sales lines, 80 % distinct and not a constant, PieceRef before the label; else PieceRef where it
 * tells the documents of each customer apart, for some firms number them customer by customer; else the entry's number; else
 * PieceRef, the one the law means for it.
 */
export function chooseReference(samples: readonly ReferenceSample[]): ReferenceField {
  if (repeatsEntries(samples) && identifies(samples, 'EcritureLib')) return 'EcritureLib';
  if (samples.length < fewestSamples && new Set(samples.map((sample) => sample.PieceRef)).size > 1) return 'PieceRef';
  if (identifies(samples, 'PieceRef')) return 'PieceRef';
  if (identifies(samples, 'EcritureLib')) return 'EcritureLib';
  if (numbersByCustomer(samples)) return 'PieceRef';
  return identifies(samples, 'EcritureNum') ? 'EcritureNum' : 'PieceRef';
}

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

/** Up to five different values of `field`, in file order. */
export function referenceExamples(samples: readonly ReferenceSample[], field: ReferenceField): string[] {
  const values = new Set<string>();
  for (const sample of samples) {
    const value = referenceOf(sample, field);
    if (value !== '') values.add(value);
    if (values.size === 5) break;
  }
  return [...values];
}
