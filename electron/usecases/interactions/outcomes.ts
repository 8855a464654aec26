import { appendEvent } from '../../../db/journal/journal.ts';
import {
  getOutcome,
  insertOutcome,
  isOutcomeCodeTaken,
  listOutcomes,
  setOutcomeVoided,
  updateOutcome,
} from '../../../db/queries/interactions/outcomes.ts';
import type { Reader, Tx } from '../../../db/types.ts';
import { mostOutcomes } from '../../../shared/domain/interactions/outcomes.ts';
import { codeOfName } from '../../../shared/domain/values/code-of-name.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Writing } from '../../app/act.ts';

/** Adds an outcome to the firm's list and returns its id. @throws AppError `duplicate` / `outcomeName`, `validation` / `outcomes` */
export function addOutcome(tx: Tx, context: Writing, name: string): number {
  refuseTakenName(tx, name);
  refuseFull(tx);
  const code = codeOfName(foldText(name), 'outcome', (taken) => isOutcomeCodeTaken(tx, taken));
  const id = insertOutcome(tx, { code, name });
  appendEvent(tx, context, { kind: 'interactions.addOutcome', subjectId: id, data: { code, name } });
  return id;
}

/** Takes the creation of an outcome back. Contacts that have it keep it. */
export function removeOutcome(tx: Tx, context: Writing, id: number): void {
  const { code, name } = getOutcome(tx, id);
  setOutcomeVoided(tx, id, context.now());
  appendEvent(tx, context, { kind: 'interactions.removeOutcome', subjectId: id, data: { code, name } });
}

/** Brings an outcome again whose creation was taken back. @throws AppError as `addOutcome` */
export function bringOutcomeBack(tx: Tx, context: Writing, id: number): void {
  const { code, name } = getOutcome(tx, id);
  refuseTakenName(tx, name, id);
  refuseFull(tx);
  setOutcomeVoided(tx, id, null);
  appendEvent(tx, context, { kind: 'interactions.addOutcome', subjectId: id, data: { code, name } });
}

type Outcome = { readonly name: string; readonly isArchived: boolean };

/** Renames an outcome, archives it or offers it again. @throws AppError `not_found` / `outcome`, `duplicate` / `outcomeName` */
export function changeOutcome(tx: Tx, context: Writing, id: number, after: Outcome): void {
  const { name, isArchived } = getOutcome(tx, id);
  if (name === after.name && isArchived === after.isArchived) return;
  refuseTakenName(tx, after.name, id);
  updateOutcome(tx, id, after);
  const data = { before: { name, isArchived }, after };
  appendEvent(tx, context, { kind: 'interactions.changeOutcome', subjectId: id, data });
}

/** Two outcomes of one name could not be told apart. */
function refuseTakenName(reader: Reader, name: string, ownId?: number): void {
  const isTaken = listOutcomes(reader).some((other) => other.id !== ownId && foldText(other.name) === foldText(name));
  if (isTaken) throw new AppError('duplicate', { reason: 'outcomeName', details: { name } });
}

function refuseFull(reader: Reader): void {
  if (listOutcomes(reader).length >= mostOutcomes)
    throw new AppError('validation', { reason: 'outcomes', details: { most: mostOutcomes } });
}
