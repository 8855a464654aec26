import { eq } from 'drizzle-orm';
import type { FirmSettings } from '../../shared/contract/firm.ts';
import { AppError } from '../../shared/errors.ts';
import { firm } from '../schema.ts';
import type { Reader, Tx } from '../types.ts';

export type Firm = FirmSettings & { isDemonstration: boolean };

/** Whose ledger this is. @throws AppError `firm_damaged` for a file without its one row */
export function getFirm(reader: Reader): Firm {
  const row = reader.select().from(firm).get();
  if (!row) throw new AppError('firm_damaged');
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...settings } = row;
  return settings;
}

export function updateFirm(tx: Tx, settings: FirmSettings, now: string): void {
  tx.update(firm)
    .set({ ...settings, updatedAt: now })
    .where(eq(firm.id, 1))
    .run();
}
