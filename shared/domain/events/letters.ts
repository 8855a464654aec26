import { z } from 'zod';
import { proofKinds, registeredStates } from '../kinds.ts';
import { isClosed } from '../letters/registered-letters.ts';
import { defineEvent } from './define.ts';
import { tell } from './evidence.ts';
import { day, fieldKeys, frozenBy, frozenLetter, id, toldAddressee } from './values.ts';

const progress = z.strictObject({
  state: z.enum(registeredStates),
  number: z.string().nullable(),
  depositedOn: day.nullable(),
  presentedOn: day.nullable(),
  closedOn: day.nullable(),
  note: z.string().nullable(),
});

const proof = z.strictObject({
  letterNumber: id,
  proofId: id,
  proof: z.enum(proofKinds),
  fileName: z.string(),
  sha256: z.string(),
});

type Progress = z.infer<typeof progress>;

/** The step that a letter has reached, and the day of it. */
function stepOf({ state, depositedOn, presentedOn, closedOn }: Progress): { state: string; stateOn?: string } {
  const days = { prepared: null, deposited: depositedOn, presented: presentedOn };
  const stateOn = isClosed(state) ? closedOn : days[state];
  return stateOn === null ? { state } : { state, stateOn };
}

/** The labels of what was corrected without another step. */
function correctedIn(before: Progress, after: Progress): string {
  const labels = [
    ['number', 'postNumber'],
    ['depositedOn', 'depositedOn'],
    ['presentedOn', 'presentedOn'],
    ['note', 'note'],
  ] as const;
  return fieldKeys(
    'letters',
    labels.filter(([name]) => before[name] !== after[name]).map(([, label]) => label),
  );
}

export const letterEvents = {
  'letters.write': defineEvent({
    version: 1,
    subject: 'letters',
    history: 'told',
    undo: { lasting: 'lastingLetter' },
    freezes: frozenBy,
    data: z.strictObject({ subject: z.string(), ...frozenLetter }),
    told: toldAddressee,
  }),
  'letters.updateRegistered': defineEvent({
    version: 1,
    subject: 'registered_letters',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ letterNumber: id, before: progress, after: progress }),
    told: ({ before, after }) => {
      const [former, step] = [stepOf(before), stepOf(after)];
      const isCorrection = former.state === step.state && former.stateOn === step.stateOn;
      return isCorrection ? { fields: correctedIn(before, after) } : step;
    },
    evidence: ({ registeredLetters, reminders }, { id, data: { letterNumber, after } }) => {
      registeredLetters.set(id, { ...after, letterNumber });
      const state = isClosed(after.state) ? 'proven' : 'issued';
      for (const [reminder, facts] of reminders)
        if (facts.letterNumber === letterNumber) tell(reminders, reminder, { state });
    },
  }),
  'letters.addProof': defineEvent({
    version: 1,
    subject: 'registered_letters',
    history: 'told',
    undo: 'inverse',
    data: proof,
    evidence: ({ attachedProofs }, { id: registeredLetterId, data: { proofId, proof: kind, fileName, sha256 } }) =>
      void attachedProofs.set(proofId, { registeredLetterId, kind, fileName, sha256, isWithdrawn: false }),
  }),
  'letters.withdrawProof': defineEvent({
    version: 1,
    subject: 'registered_letters',
    history: 'told',
    undo: 'answer',
    data: proof,
    evidence: ({ attachedProofs }, { data }) => tell(attachedProofs, data.proofId, { isWithdrawn: true }),
  }),
};
