import { type ActsOf, type Choose, customers } from './choosing.ts';

const contacts = 'select id from interactions where voided_at is null order by id';
const planned = 'select id from interactions where voided_at is null and next_on is not null order by id';
const outcomes = 'select id from interaction_outcomes where voided_at is null and not is_archived order by id';

/** Acts on what was said and written, and on its outcomes. */
export const interactionActs = {
  async 'interactions.create'(client, choose) {
    const customerId = choose.id(customers);
    const files = choose.number(3) === 0 ? [{ fileToken: choose.proof() }] : [];
    await client.interactions.create({ customerId, ...contactWritten(choose, customerId), files });
  },
  async 'interactions.update'(client, choose) {
    const { id, customerId, files } = await client.interactions.get({ id: choose.id(contacts) });
    const kept = choose.number(2) === 0 ? files.map(({ id }) => ({ attachmentId: id })) : [];
    await client.interactions.update({ id, ...contactWritten(choose, customerId), files: kept });
  },
  'interactions.withdraw': (client, choose) => client.interactions.withdraw({ id: choose.id(contacts) }),
  'interactions.markNext': (client, choose) =>
    client.interactions.markNext({ id: choose.id(planned), isDone: choose.number(2) === 0 }),
  'interactions.addOutcome': (client, { number }) => client.interactions.addOutcome({ name: `Résultat ${number(9)}` }),
  'interactions.changeOutcome': (client, choose) =>
    client.interactions.changeOutcome({
      id: choose.id(outcomes),
      name: `Résultat ${choose.number(9)}`,
      isArchived: choose.number(3) === 0,
    }),
} as const satisfies ActsOf<'interactions'>;

function contactWritten(choose: Choose, customerId: number) {
  const documentId = choose.id(`select id from documents where voided_at is null and customer_id = ${customerId}`);
  const outcomeId = choose.id(outcomes);
  return {
    channel: 'callOut' as const,
    occurredAt: `2026-11-20T0${choose.number(9)}:00:00.000Z`,
    person: choose.number(2) === 0 ? null : `Mme ${choose.index}`,
    outcomeId: outcomeId === 0 || choose.number(2) === 0 ? null : outcomeId,
    text: `Échange ${choose.index}`,
    documentIds: documentId === 0 ? [] : [documentId],
    nextOn: choose.number(2) === 0 ? null : '2026-12-01',
    nextNote: null,
  };
}
