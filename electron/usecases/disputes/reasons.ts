import { appendEvent } from '../../../db/journal/journal.ts';
import {
  type DisputeReasonValues,
  findReasonId,
  getDisputeReason,
  insertDisputeReason,
  listDisputeReasons,
  nextPosition,
  setDisputeReasonVoided,
  updateDisputeReason,
} from '../../../db/queries/disputes/reasons.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import type { DisputeReason } from '../../../shared/contract/disputes.ts';
import { mostDisputeReasons } from '../../../shared/domain/disputes/reasons.ts';
import { codeOfName } from '../../../shared/domain/values/code-of-name.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

type NewReason = Pick<DisputeReason, 'name' | 'family' | 'runsPenalties'>;

/** Adds a reason after the others and returns its id. @throws AppError `duplicate` / `disputeReasonName`, `validation` / `disputeReasons` */
export function addReason(tx: Tx, context: Writing, { name, family, runsPenalties }: NewReason): number {
  refuseTakenName(tx, name);
  refuseFull(tx);
  const code = codeOfName(foldText(name), 'reason', (taken) => findReasonId(tx, taken) !== null);
  const reason = { code, name, family, runsPenalties, position: nextPosition(tx) };
  const id = insertDisputeReason(tx, reason);
  appendEvent(tx, context, { kind: 'disputes.addReason', subjectId: id, data: reason });
  return id;
}

/** Takes the creation of a reason back. Disputes that have it keep it. */
export function removeReason(tx: Tx, context: Writing, id: number): void {
  const { code, name, family, runsPenalties, position } = getDisputeReason(tx, id);
  setDisputeReasonVoided(tx, id, context.now());
  const data = { code, name, family, runsPenalties, position };
  appendEvent(tx, context, { kind: 'disputes.removeReason', subjectId: id, data });
}

/** Brings a reason again whose creation was taken back. @throws AppError as `addReason` */
export function bringReasonBack(tx: Tx, context: Writing, id: number): void {
  const { code, name, family, runsPenalties, position } = getDisputeReason(tx, id);
  refuseTakenName(tx, name, id);
  refuseFull(tx);
  setDisputeReasonVoided(tx, id, null);
  const data = { code, name, family, runsPenalties, position };
  appendEvent(tx, context, { kind: 'disputes.addReason', subjectId: id, data });
}

/** Writes what the user says of a reason. @throws AppError `not_found` / `disputeReason`, `duplicate` / `disputeReasonName` */
export function changeReason(tx: Tx, context: Writing, id: number, after: DisputeReasonValues): void {
  const { name, family, runsPenalties, position, isArchived } = getDisputeReason(tx, id);
  const before = { name, family, runsPenalties, position, isArchived };
  if (JSON.stringify(before) === JSON.stringify({ ...before, ...after })) return;
  refuseTakenName(tx, after.name, id);
  updateDisputeReason(tx, id, after);
  appendEvent(tx, context, { kind: 'disputes.changeReason', subjectId: id, data: { before, after } });
}

/** Puts a reason before or after its neighbour; nothing changes at either end. @throws AppError `not_found` / `disputeReason` */
export function moveReason(tx: Tx, context: Writing, id: number, direction: 'up' | 'down'): void {
  const moved = getDisputeReason(tx, id);
  const offered = listDisputeReasons(tx).filter(({ isArchived }) => isArchived === moved.isArchived);
  const place = offered.findIndex((reason) => reason.id === id);
  const neighbour = offered[direction === 'up' ? place - 1 : place + 1];
  if (neighbour === undefined) return;
  for (const [reason, position] of [
    [moved, neighbour.position],
    [neighbour, moved.position],
  ] as const) {
    const { name, family, runsPenalties, isArchived } = reason;
    changeReason(tx, context, reason.id, { name, family, runsPenalties, position, isArchived });
  }
}

/** Two reasons of one name could not be told apart. */
function refuseTakenName(reader: Reader, name: string, ownId?: number): void {
  const isTaken = listDisputeReasons(reader).some(
    (other) => other.id !== ownId && foldText(other.name) === foldText(name),
  );
  if (isTaken) throw new AppError('duplicate', { reason: 'disputeReasonName', details: { name } });
}

function refuseFull(reader: Reader): void {
  if (listDisputeReasons(reader).length >= mostDisputeReasons)
    throw new AppError('validation', { reason: 'disputeReasons', details: { most: mostDisputeReasons } });
}
