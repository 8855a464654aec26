import { type ReferenceField, referenceFields, referenceOf } from '../../shared/domain/ledger/references.ts';

/** One receivable debit, as evidence for the choice of the reference field. */
export type ReferenceSample = {
  readonly journal: string;
  readonly entryKey: string;
  readonly PieceRef: string;
  readonly EcritureLib: string;
  readonly EcritureNum: string;
};

/** Below this, rates say nothing, and two exports of one small ledger must not choose differently. */
const fewestSamples = 20;

/**
 * The field that identifies documents: filled on 90 % of the sales lines, 80 % distinct and not a constant, in the order
 * PieceRef, label, EcritureNum; PieceRef when none passes (it is the one the law means for it).
 */
export function chooseReference(samples: readonly ReferenceSample[]): ReferenceField {
  if (samples.length < fewestSamples && new Set(samples.map((sample) => sample.PieceRef)).size > 1) return 'PieceRef';
  return referenceFields.find((field) => identifies(samples, field)) ?? 'PieceRef';
}

function identifies(samples: readonly ReferenceSample[], field: ReferenceField): boolean {
  const entries = new Map<string, Set<string>>();
  const values = new Set<string>();
  let filled = 0;
  for (const sample of samples) {
    const value = referenceOf(sample, field);
    if (value === '') continue;
    filled++;
    values.add(value);
    const known = entries.get(sample.entryKey);
    if (known) known.add(value);
    else entries.set(sample.entryKey, new Set([value]));
  }
  if (filled === 0 || filled < samples.length * 0.9) return false;
  return values.size >= entries.size * 0.8 && (values.size > 1 || entries.size === 1);
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
