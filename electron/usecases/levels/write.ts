import { appendEvent } from '../../../db/journal/journal.ts';
import { accountOf, readMerges } from '../../../db/queries/common/merges.ts';
import { requireUnmerged } from '../../../db/queries/customers/merging.ts';
import {
  deleteLevel,
  getStandingLevel,
  getStep,
  insertLevel,
  type NewLevel,
  readLevelsWithdrawnAt,
  readStandingLevels,
  type StoredLevel,
  voidLevel,
} from '../../../db/queries/levels/prior-levels.ts';
import { requireDocument } from '../../../db/queries/receivables/manual-documents.ts';
import type { Tx } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** A level to record: from the list `batchId` where one said it, or of a step passed over for `skipReason`. */
export type Recorded = Inputs['levels']['record'] & {
  readonly batchId?: number | undefined;
  readonly skipReason?: string | undefined;
};

/**
 * Records the level that a customer or a document reached without a message, and withdraws the one that counted before; returns its id. Of a
 * customer into which others were merged, it is recorded on each account, so that each takes it along when they are separated.
 * @throws AppError `not_found` / `customer`, `document`, `step`, `validation` / `reachedOn`, `conflict` / `mergedCustomer`
 */
export function recordLevel(tx: Tx, context: Writing, input: Recorded): number {
  const { customerId, documentId, stepId, batchId = null, skipReason = null } = input;
  requireUnmerged(tx, customerId);
  const today = context.today();
  const reachedOn = input.reachedOn ?? today;
  if (reachedOn > today) throw new AppError('validation', { reason: 'reachedOn' });
  const document = documentId === null ? null : requireDocument(tx, documentId);
  if (document && document.customerId !== customerId) throw new AppError('not_found', { reason: 'document' });
  const accountIds = document ? [accountOf(document)] : readMerges(tx).unitedIn(customerId);
  const former = readStandingLevels(tx, customerId, documentId);
  const isDayKnown = input.reachedOn !== null;
  const [id = 0] = accountIds.map((accountId) =>
    addLevel(tx, context, { accountId, documentId, stepId, reachedOn, isDayKnown, skipReason, batchId }),
  );
  for (const level of former) withdrawOne(tx, context, level);
  return id;
}

/** Withdraws a level; one of a customer as a whole, on all its accounts. @throws AppError `not_found` / `level` */
export function withdrawLevel(tx: Tx, context: Writing, id: number): void {
  const { customerId, documentId } = getStandingLevel(tx, id);
  for (const level of readStandingLevels(tx, customerId, documentId)) withdrawOne(tx, context, level);
}

/** Withdraws the level `id` alone. @throws AppError `not_found` / `level` */
export function withdrawAlone(tx: Tx, context: Writing, id: number): void {
  withdrawOne(tx, context, getStandingLevel(tx, id));
}

type AddedLevel = Omit<NewLevel, 'stepName'>;

/** Writes a level on the account `accountId` with its event, and returns its id. @throws AppError `not_found` / `step` */
export function addLevel(tx: Tx, context: Writing, added: AddedLevel): number {
  const { accountId, documentId, stepId, reachedOn, isDayKnown, skipReason, batchId } = added;
  const { name: stepName } = getStep(tx, stepId);
  const level = { accountId, documentId, stepId, stepName, reachedOn, isDayKnown, skipReason, batchId };
  const id = insertLevel(tx, level, context.now());
  const stored = getStandingLevel(tx, id);
  appendEvent(tx, context, { kind: 'levels.record', ...placeOfLevel(stored), data: factsOf(stored) });
  return id;
}

/**
 * Deletes the levels that the list `batchId` said of a customer, with the import that is undone, and records again those that they had replaced;
 * returns whether one of the list still counted.
 */
export function takeBackLevels(tx: Tx, context: Writing, customerId: number, batchId: number): boolean {
  const own = readStandingLevels(tx, customerId, null).filter((level) => level.batchId === batchId);
  const replaced = own.slice(0, 1).flatMap(({ recordedAt }) => readLevelsWithdrawnAt(tx, customerId, recordedAt));
  for (const level of own) {
    deleteLevel(tx, level.id);
    appendEvent(tx, context, { kind: 'levels.remove', ...placeOfLevel(level), data: factsOf(level) });
  }
  for (const level of replaced) addLevel(tx, context, { ...level, accountId: accountOf(level) });
  return own.length > 0;
}

function withdrawOne(tx: Tx, context: Writing, level: StoredLevel): void {
  voidLevel(tx, level.id, context.now());
  appendEvent(tx, context, { kind: 'levels.withdraw', ...placeOfLevel(level), data: factsOf(level) });
}

function placeOfLevel(level: StoredLevel) {
  return { subjectId: level.id, customerId: accountOf(level) };
}

function factsOf(stored: StoredLevel) {
  const { scenario, stepName: step, stepId, level, reachedOn, isDayKnown, skipReason } = stored;
  const { documentId, reference, batchId } = stored;
  return {
    scenario,
    step,
    stepId,
    level,
    reachedOn,
    isDayKnown,
    ...(skipReason === null ? {} : { skipReason }),
    ...(documentId === null ? {} : { documentId, reference: reference ?? '' }),
    ...(batchId === null ? {} : { batchId }),
  };
}
