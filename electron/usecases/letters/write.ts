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

/** Where a registered letter is: number, dates, state, note. */
type Progress = EventData<'letters.updateRegistered'>['after'];

/** Writes where a registered letter is; its reminder is proven once the letter reached its end. */
export function saveProgress(tx: Tx, context: Writing, id: number, after: Progress): void {
  const { letterId, letterNumber, customerId, issuedOn: _issuedOn, ...before } = readRegisteredLetter(tx, id);
  updateRegisteredLetter(tx, id, after);
  setReminderProven(tx, letterId, isClosed(after.state));
  const data = { letterNumber, before, after };
  appendEvent(tx, context, { kind: 'letters.updateRegistered', subjectId: id, customerId, data });
}

/** Takes a proof away from its letter; its bytes are kept, and the journal says what it was. */
export function withdrawProof(tx: Tx, context: Writing, registeredId: number, proof: Proof): void {
  setProofVoided(tx, proof.proofId, context.now());
  const { customerId } = readRegisteredLetter(tx, registeredId);
  appendEvent(tx, context, { kind: 'letters.withdrawProof', subjectId: registeredId, customerId, data: proof });
}

/** Gives a letter back the proof that was taken away. */
export function giveProofBack(tx: Tx, context: Writing, registeredId: number, proof: Proof): void {
  setProofVoided(tx, proof.proofId, null);
  const { customerId } = readRegisteredLetter(tx, registeredId);
  appendEvent(tx, context, { kind: 'letters.addProof', subjectId: registeredId, customerId, data: proof });
}

type Proof = EventData<'letters.addProof'>;
