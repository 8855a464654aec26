import { z } from 'zod';
import { planStates } from '../kinds.ts';
import { defineEvent, type Told } from './define.ts';
import { type EvidenceRows, tell } from './evidence.ts';
import { cents, count, day, frozenBy, frozenLetter, id, toldAddressee } from './values.ts';

const number = id;
const terms = z.strictObject({
  principalCents: cents,
  penaltyCents: cents,
  indemnityCents: cents,
  currency: z.string(),
  note: z.string().nullable(),
  proposedOn: day,
  claimsLaterPenalties: z.boolean(),
  cureDays: count,
  /** [document, open cents] */
  documents: z.array(z.tuple([id, cents])),
  /** [due day, cents] */
  instalments: z.array(z.tuple([day, cents])),
});
const content = z.strictObject({ number, totalCents: cents, instalmentCount: count, terms });
const state = z.strictObject({ state: z.enum(planStates), acceptedOn: day.nullable(), endedOn: day.nullable() });

function replayContent({ plans }: EvidenceRows, { id, customerId, data }: Told<z.infer<typeof content>>): void {
  const { number, totalCents, instalmentCount, terms } = data;
  const facts = { number, customerId, totalCents, instalmentsCents: totalCents, instalmentCount };
  const own = { state: 'proposed', acceptedOn: null, agreementNumber: null };
  plans.set(id, { ...facts, ...own, terms });
}

export const planEvents = {
  'plans.create': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: 'inverse',
    data: content,
    evidence: replayContent,
  }),
  'plans.update': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: 'inverse',
    data: content.extend({ before: terms }),
    evidence: replayContent,
  }),
  'plans.accept': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ number, acceptedOn: day, before: state }),
    evidence: ({ plans }, { id, data: { acceptedOn } }) => tell(plans, id, { state: 'accepted', acceptedOn }),
  }),
  'plans.cancel': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: 'inverse',
    data: z.strictObject({ number, reason: z.string(), endedOn: day, before: state }),
    evidence: ({ plans }, { id, data }) => tell(plans, id, { state: 'cancelled', endedOn: data.endedOn }),
  }),
  'plans.declareDefault': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: { lasting: 'lastingDefault' },
    data: z.strictObject({ number, lateCents: cents, endedOn: day }),
    evidence: ({ plans }, { id, data }) => tell(plans, id, { state: 'inDefault', endedOn: data.endedOn }),
  }),
  'plans.remove': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: 'answer',
    data: z.strictObject({ number, terms }),
    evidence: ({ plans }, { id }) => void plans.delete(id),
  }),
  'plans.restore': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: 'answer',
    data: state.extend({
      number,
      /** The acceptance or the cancelling it took back. */
      undid: z.union([z.strictObject({ acceptedOn: day }), z.strictObject({ reason: z.string() })]),
    }),
    evidence: ({ plans }, { id, data: { state, acceptedOn, endedOn } }) =>
      tell(plans, id, { state, acceptedOn, endedOn }),
  }),
  'plans.agreement': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    undo: { lasting: 'lastingAgreement' },
    freezes: frozenBy,
    data: z.strictObject({ number, ...frozenLetter }),
    told: toldAddressee,
    evidence: ({ plans }, { id, data: { letterNumber } }) => tell(plans, id, { agreementNumber: letterNumber }),
  }),
};
