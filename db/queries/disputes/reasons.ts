import { asc, eq, isNull, max } from 'drizzle-orm';
import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import { readyDisputeReasons } from '../../../shared/domain/disputes/reasons.ts';
import { AppError } from '../../../shared/errors.ts';
import { readyDisputeReasonNames } from '../../../shared/i18n/ready-dispute-reasons.ts';
import { disputeReasons } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

const { id, code, name, family, runsPenalties, position, isArchived } = disputeReasons;
const columns = { id, code, name, family, runsPenalties, position, isArchived };

/** What the user says of a reason. */
export type DisputeReasonValues = Omit<DisputeReason, 'id' | 'code'>;

/** The firm's reasons in their order, the archived ones last. */
export function listDisputeReasons(reader: Reader): DisputeReason[] {
  return reader
    .select(columns)
    .from(disputeReasons)
    .where(isNull(disputeReasons.voidedAt))
    .orderBy(asc(isArchived), asc(position), asc(id))
    .all();
}

/** A reason, taken back or not. @throws AppError `not_found` / `disputeReason` */
export function getDisputeReason(reader: Reader, reasonId: number): DisputeReason {
  const found = reader.select(columns).from(disputeReasons).where(eq(id, reasonId)).get();
  if (!found) throw new AppError('not_found', { reason: 'disputeReason' });
  return found;
}

/** The id of the reason with a code, taken back or not; null where no reason has it. */
export function findReasonId(reader: Reader, wanted: string): number | null {
  return reader.select({ id }).from(disputeReasons).where(eq(code, wanted)).get()?.id ?? null;
}

/** The place after the last reason. */
export function nextPosition(reader: Reader): number {
  const last =
    reader
      .select({ last: max(position) })
      .from(disputeReasons)
      .get()?.last ?? null;
  return last === null ? 0 : last + 1;
}

/** Adds a reason and returns its id. */
export function insertDisputeReason(tx: Tx, reason: Omit<DisputeReason, 'id' | 'isArchived'>): number {
  return tx.insert(disputeReasons).values(reason).returning({ id }).get().id;
}

export function updateDisputeReason(tx: Tx, reasonId: number, values: DisputeReasonValues): void {
  tx.update(disputeReasons).set(values).where(eq(id, reasonId)).run();
}

/** Takes the creation of a reason back, or brings it again (null). */
export function setDisputeReasonVoided(tx: Tx, reasonId: number, voidedAt: string | null): void {
  tx.update(disputeReasons).set({ voidedAt }).where(eq(id, reasonId)).run();
}

/** The reasons of a new firm. */
export function insertReadyDisputeReasons(tx: Tx): void {
  for (const [place, ready] of readyDisputeReasons.entries())
    insertDisputeReason(tx, { ...ready, name: readyDisputeReasonNames[ready.code], position: place });
}
