import { asc, eq, isNull } from 'drizzle-orm';
import type { InteractionOutcome } from '../../../shared/contract/interactions.ts';
import { readyOutcomes } from '../../../shared/domain/interactions/outcomes.ts';
import { AppError } from '../../../shared/errors.ts';
import { readyOutcomeNames } from '../../../shared/i18n/ready-outcomes.ts';
import { interactionOutcomes } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';

const { id, code, name, isArchived } = interactionOutcomes;
const columns = { id, code, name, isArchived };

/** The firm's outcomes in the order in which they were added, the archived ones last. */
export function listOutcomes(reader: Reader): InteractionOutcome[] {
  return reader
    .select(columns)
    .from(interactionOutcomes)
    .where(isNull(interactionOutcomes.voidedAt))
    .orderBy(asc(isArchived), asc(id))
    .all();
}

/** An outcome, taken back or not. @throws AppError `not_found` / `outcome` */
export function getOutcome(reader: Reader, outcomeId: number): InteractionOutcome {
  const found = reader.select(columns).from(interactionOutcomes).where(eq(id, outcomeId)).get();
  if (!found) throw new AppError('not_found', { reason: 'outcome' });
  return found;
}

/** True for a code that an outcome has, taken back or not. */
export function isOutcomeCodeTaken(reader: Reader, wanted: string): boolean {
  return reader.select({ id }).from(interactionOutcomes).where(eq(code, wanted)).get() !== undefined;
}

/** Adds an outcome and returns its id. */
export function insertOutcome(tx: Tx, outcome: { readonly code: string; readonly name: string }): number {
  return tx.insert(interactionOutcomes).values(outcome).returning({ id }).get().id;
}

export function updateOutcome(
  tx: Tx,
  outcomeId: number,
  values: { readonly name: string; readonly isArchived: boolean },
): void {
  tx.update(interactionOutcomes).set(values).where(eq(id, outcomeId)).run();
}

/** Takes the creation of an outcome back, or brings it again (null). */
export function setOutcomeVoided(tx: Tx, outcomeId: number, voidedAt: string | null): void {
  tx.update(interactionOutcomes).set({ voidedAt }).where(eq(id, outcomeId)).run();
}

/** The outcomes of a new firm. */
export function insertReadyOutcomes(tx: Tx): void {
  for (const ready of readyOutcomes) insertOutcome(tx, { code: ready, name: readyOutcomeNames[ready] });
}
