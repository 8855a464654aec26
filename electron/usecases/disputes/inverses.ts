import { isDeepStrictEqual } from 'node:util';
import type { EventData } from '../../../shared/domain/events/registry.ts';
import type { InversesOf, Undoing } from '../../app/inverse.ts';
import { endDispute, linkCreditNote, resumeDispute } from './ending.ts';
import { bringReasonBack, changeReason, removeReason } from './reasons.ts';
import { addDispute, removeDispute, requireUnresolved, setTerms, termsOf } from './write.ts';

export const disputeInverses: InversesOf<'disputes'> = {
  'disputes.open': ({ tx, writing }, { subjectId }) => removeDispute(tx, writing, subjectId),
  'disputes.remove': ({ tx, writing, rowNow }, { customerId, data }) => {
    const { reference: _r, currency: _c, reason: _n, fileName: _f, documentId, ...content } = data;
    addDispute(tx, writing, customerId ?? 0, { ...content, documentId: rowNow('documents', documentId) });
  },
  // Only what was changed is restored: what was changed since stays.
  'disputes.change': ({ tx, writing }, { subjectId, data: { before, after } }) => {
    const dispute = requireUnresolved(tx, subjectId);
    const changed: Readonly<Record<string, unknown>> = after;
    const restored = Object.entries(before).filter(([name, value]) => !isDeepStrictEqual(value, changed[name]));
    const { reason: _reason, ...terms } = { ...termsOf(dispute), ...Object.fromEntries(restored) };
    setTerms(tx, writing, dispute, terms);
  },
  'disputes.end': ({ tx, writing }, { subjectId }) => resumeDispute(tx, writing, subjectId),
  'disputes.resume': (undoing, { subjectId, data }) =>
    endDispute(undoing.tx, undoing.writing, { id: subjectId }, endingNow(undoing, data)),
  'disputes.link': ({ tx, writing, rowNow }, { subjectId, data: { before } }) =>
    linkCreditNote(tx, writing, subjectId, before && rowNow('documents', before)),
  'disputes.addReason': ({ tx, writing }, { subjectId }) => removeReason(tx, writing, subjectId),
  'disputes.removeReason': ({ tx, writing }, { subjectId }) => bringReasonBack(tx, writing, subjectId),
  'disputes.changeReason': ({ tx, writing }, { subjectId, data: { before } }) =>
    changeReason(tx, writing, subjectId, before),
};

/** A credit note that was withdrawn and written anew stands in for the former one. */
function endingNow({ rowNow }: Undoing, data: EventData<'disputes.resume'>) {
  const { reference: _reference, currency: _currency, amountCents: _amountCents, creditNoteId, ...ending } = data;
  return { ...ending, creditNoteId: creditNoteId && rowNow('documents', creditNoteId) };
}
