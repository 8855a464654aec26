import type { InversesOf } from '../../app/inverse.ts';
import { giveProofBack, saveProgress, withdrawProof } from './write.ts';

export const letterInverses: InversesOf<'letters'> = {
  'letters.updateRegistered': ({ tx, writing }, { subjectId, data: { before } }) =>
    saveProgress(tx, writing, subjectId, before),
  'letters.addProof': ({ tx, writing }, { subjectId, data }) => withdrawProof(tx, writing, subjectId, data),
  'letters.withdrawProof': ({ tx, writing }, { subjectId, data }) => giveProofBack(tx, writing, subjectId, data),
};
