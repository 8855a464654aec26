import { isDeepStrictEqual } from 'node:util';
import { appendEvent } from '../../../db/journal/journal.ts';
import {
  readRegisteredLetter,
  setReminderProven,
  updateRegisteredLetter,
} from '../../../db/queries/letters/registered-letters.ts';
import { setProofVoided } from '../../../db/queries/letters/registered-proofs.ts';
import type { Tx } from '../../../db/types.ts';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import { isClosed } from '../../../shared/domain/letters/registered-letters.ts';
import type { Writing } from '../../app/act.ts';

/** Delivery of a registered letter: number, dates, state, note. */
type Progress = EventData<'letters.updateRegistered'>['after'];

/** Writes the delivery of a registered letter; its reminder is proven once the letter was delivered, refused or returned. */
export function saveProgress(tx: Tx, context: Writing, id: number, after: Progress): void {
  const { letterId, letterNumber, customerId, issuedOn: _issuedOn, ...before } = readRegisteredLetter(tx, id);
  if (isDeepStrictEqual(before, after)) return;
  updateRegisteredLetter(tx, id, after);
  setReminderProven(tx, letterId, isClosed(after.state));
  const data = { letterNumber, before, after };
  appendEvent(tx, context, { kind: 'letters.updateRegistered', subjectId: id, customerId, data });
}

/** Withdraws a proof from its letter. Its bytes are kept, and the journal records the withdrawal. */
export function withdrawProof(tx: Tx, context: Writing, registeredId: number, proof: Proof): void {
  setProofVoided(tx, proof.proofId, context.now());
  const { customerId } = readRegisteredLetter(tx, registeredId);
  appendEvent(tx, context, { kind: 'letters.withdrawProof', subjectId: registeredId, customerId, data: proof });
}

/** Restores a withdrawn proof. */
export function giveProofBack(tx: Tx, context: Writing, registeredId: number, proof: Proof): void {
  setProofVoided(tx, proof.proofId, null);
  const { customerId } = readRegisteredLetter(tx, registeredId);
  appendEvent(tx, context, { kind: 'letters.addProof', subjectId: registeredId, customerId, data: proof });
}

type Proof = EventData<'letters.addProof'>;
