import { z } from 'zod';
import { planStates } from '../kinds.ts';
import { defineEvent, type Told } from './define.ts';
import { type EvidenceRows, tell } from './evidence.ts';
import { cents, count, day, frozenBy, frozenLetter, id } from './values.ts';

const number = id;
const content = z.strictObject({
  number,
  totalCents: cents,
  instalmentCount: count,
  terms: z
    .strictObject({
      principalCents: cents,
      penaltyCents: cents,
      indemnityCents: cents,
      currency: z.string(),
      note: z.string().nullable(),
      proposedOn: day,
      /** Left out where they are the usual ones. */
      claimsLaterPenalties: z.boolean().optional(),
      cureDays: count.optional(),
      /** [document, open cents] */
      documents: z.array(z.tuple([id, cents])),
      /** [due day, cents] */
      instalments: z.array(z.tuple([day, cents])),
    })
    .optional(),
});

function replayContent({ plans }: EvidenceRows, { id, customerId, data }: Told<z.infer<typeof content>>): void {
  const { number, totalCents, instalmentCount, terms } = data;
  const facts = { number, customerId, totalCents, instalmentsCents: totalCents, instalmentCount };
  const own = { state: 'proposed', acceptedOn: null, agreementNumber: null };
  plans.set(id, { ...facts, ...own, ...(terms === undefined ? {} : { terms }) });
}

/** The first events held no day: what they lack is not compared. */
function endOf({ endedOn }: { readonly endedOn?: string | undefined }) {
  return endedOn === undefined ? {} : { endedOn };
}

export const planEvents = {
  'plans.create': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    data: content,
    evidence: replayContent,
  }),
  'plans.update': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    data: content,
    evidence: replayContent,
  }),
  'plans.accept': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    data: z.strictObject({ number, acceptedOn: day }),
    evidence: ({ plans }, { id, data: { acceptedOn } }) => tell(plans, id, { state: 'accepted', acceptedOn }),
  }),
  'plans.cancel': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    data: z.strictObject({ number, reason: z.string(), endedOn: day.optional() }),
    evidence: ({ plans }, { id, data }) => tell(plans, id, { state: 'cancelled', ...endOf(data) }),
  }),
  'plans.declareDefault': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    lasting: 'lastingDefault',
    data: z.strictObject({ number, lateCents: cents, endedOn: day.optional() }),
    evidence: ({ plans }, { id, data }) => tell(plans, id, { state: 'inDefault', ...endOf(data) }),
  }),
  'plans.remove': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    data: z.strictObject({ number }),
    evidence: ({ plans }, { id }) => void plans.delete(id),
  }),
  'plans.restore': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    data: z.strictObject({ number, state: z.enum(planStates), acceptedOn: day.nullable(), endedOn: day.nullable() }),
    evidence: ({ plans }, { id, data: { state, acceptedOn, endedOn } }) =>
      tell(plans, id, { state, acceptedOn, endedOn }),
  }),
  'plans.agreement': defineEvent({
    version: 1,
    subject: 'plans',
    history: 'told',
    lasting: 'lastingAgreement',
    freezes: frozenBy,
    data: z.strictObject({ number, ...frozenLetter }),
    evidence: ({ plans }, { id, data: { letterNumber } }) => tell(plans, id, { agreementNumber: letterNumber }),
  }),
};
