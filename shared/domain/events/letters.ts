import { z } from 'zod';
import { proofKinds, registeredStates } from '../kinds.ts';
import { isClosed } from '../letters/registered-letters.ts';
import { defineEvent } from './define.ts';
import { tell } from './evidence.ts';
import { day, id } from './values.ts';

const progress = z.strictObject({
  state: z.enum(registeredStates),
  number: z.string().nullable(),
  depositedOn: day.nullable(),
  presentedOn: day.nullable(),
  closedOn: day.nullable(),
  note: z.string().nullable(),
});

export const letterEvents = {
  'letters.updateRegistered': defineEvent({
    version: 1,
    subject: 'registered_letters',
    history: 'told',
    undo: { lasting: 'lastingRegistered' },
    data: z.strictObject({ letterNumber: id, before: progress, after: progress }),
    evidence: ({ registeredLetters, reminders }, { id, data: { letterNumber, after } }) => {
      registeredLetters.set(id, { ...after, letterNumber });
      if (!isClosed(after.state)) return;
      for (const [reminder, facts] of reminders)
        if (facts.letterNumber === letterNumber) tell(reminders, reminder, { state: 'proven' });
    },
  }),
  'letters.addProof': defineEvent({
    version: 1,
    subject: 'registered_letters',
    history: 'told',
    undo: { lasting: 'lastingProof' },
    data: z.strictObject({
      letterNumber: id,
      proofId: id,
      proof: z.enum(proofKinds),
      fileName: z.string(),
      sha256: z.string(),
    }),
  }),
};
