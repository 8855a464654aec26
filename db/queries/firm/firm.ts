import { eq } from 'drizzle-orm';
import { buckets } from '../../../shared/contract/balance.ts';
import type { FirmSettings } from '../../../shared/contract/firm.ts';
import { standardBuckets } from '../../../shared/domain/balance/ageing.ts';
import { AppError } from '../../../shared/errors.ts';
import { firm } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

export type Firm = FirmSettings & { isDemonstration: boolean; buckets: number[] | null };

/** Whose ledger this is. @throws AppError `firm_damaged` for a file without its one row */
export function getFirm(reader: Reader): Firm {
  const row = reader.select().from(firm).get();
  if (!row) throw new AppError('firm_damaged');
  const { id: _id, derivationRules: _rules, createdAt: _createdAt, updatedAt: _updatedAt, ...settings } = row;
  return { ...settings, buckets: parseBuckets(row.buckets) };
}

/**
 * Raised with every change of what `shared/domain/ledger` makes of lines that are imported already, or of the customers it marks:
 * a file made by earlier rules is derived again when it is opened.
 */
export const derivationRules = 2;

/** True for a file whose documents earlier rules made. */
export function hasEarlierRules(reader: Reader): boolean {
  return rulesOf(reader) < derivationRules;
}

/** True for a file whose documents the rules of a later version made. */
export function hasLaterRules(reader: Reader): boolean {
  return rulesOf(reader) > derivationRules;
}

function rulesOf(reader: Reader): number {
  return reader.select({ rules: firm.derivationRules }).from(firm).get()?.rules ?? derivationRules;
}

export function markDerived(tx: Tx): void {
  tx.update(firm).set({ derivationRules }).run();
}

/** Limits of the columns of the firm's aged balance, in days late: those it chose, or the standard ones. */
export function readBuckets(reader: Reader): number[] {
  const chosen = reader.select({ buckets: firm.buckets }).from(firm).get()?.buckets ?? null;
  return parseBuckets(chosen) ?? [...standardBuckets];
}

export function updateBuckets(tx: Tx, limits: readonly number[] | null, now: string): void {
  tx.update(firm)
    .set({ buckets: limits === null ? null : JSON.stringify(limits), updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}

function parseBuckets(json: string | null): number[] | null {
  return json === null ? null : buckets.parse(JSON.parse(json));
}

export function updateFirm(tx: Tx, settings: FirmSettings, now: string): void {
  tx.update(firm)
    .set({ ...settings, updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}
