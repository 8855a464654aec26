import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type BucketSet, bucketSet, buckets } from '../../../shared/contract/balance.ts';
import type { FirmSettings } from '../../../shared/contract/firm.ts';
import { standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { AppError } from '../../../shared/errors.ts';
import { firm } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

export type Firm = FirmSettings & { isDemonstration: boolean; buckets: number[] | null; bucketSets: BucketSet[] };

/** The settings of the firm. @throws AppError `firm_damaged` for a file without its one row */
export function getFirm(reader: Reader): Firm {
  const row = reader.select().from(firm).get();
  if (!row) throw new AppError('firm_damaged');
  const {
    id: _id,
    derivationRules: _rules,
    priorityScales: _scales,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...settings
  } = row;
  return { ...settings, buckets: parseBuckets(row.buckets), bucketSets: parseSets(row.bucketSets) };
}

/**
 * Version of the rules that derive documents. To be raised whenever `shared/domain/coverage` or `receivables` makes other documents of imported lines, or
 * marks other customers: a file derived by earlier rules is then derived again when it is opened.
 */
export const derivationRules = 7;

/** True when earlier rules derived the documents of the file. */
export function hasEarlierRules(reader: Reader): boolean {
  return rulesOf(reader) < derivationRules;
}

/** True when the rules of a later version derived the documents of the file. */
export function hasLaterRules(reader: Reader): boolean {
  return rulesOf(reader) > derivationRules;
}

function rulesOf(reader: Reader): number {
  return reader.select({ rules: firm.derivationRules }).from(firm).get()?.rules ?? derivationRules;
}

/** Records that the present rules derived the documents. */
export function markDerived(tx: Tx): void {
  tx.update(firm).set({ derivationRules }).run();
}

/** Limits of the columns of the firm's aged balance, in days late: the chosen ones, or the standard ones. */
export function readBuckets(reader: Reader): number[] {
  const chosen = reader.select({ buckets: firm.buckets }).from(firm).get()?.buckets ?? null;
  return parseBuckets(chosen) ?? [...standardBuckets];
}

/** Writes the limits of the columns, in days late; null for the standard ones. */
export function updateBuckets(tx: Tx, limits: readonly number[] | null, now: string): void {
  tx.update(firm)
    .set({ buckets: limits === null ? null : JSON.stringify(limits), updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}

/** Writes the named sets of limits; none is null, as in a firm that never had any. */
export function updateBucketSets(tx: Tx, sets: readonly BucketSet[], now: string): void {
  tx.update(firm)
    .set({ bucketSets: sets.length === 0 ? null : JSON.stringify(sets), updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}

function parseSets(json: string | null): BucketSet[] {
  return json === null ? [] : z.array(bucketSet).parse(JSON.parse(json));
}

function parseBuckets(json: string | null): number[] | null {
  return json === null ? null : buckets.parse(JSON.parse(json));
}

/** Writes the settings of the firm. */
export function updateFirm(tx: Tx, settings: FirmSettings, now: string): void {
  tx.update(firm)
    .set({ ...settings, updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}
