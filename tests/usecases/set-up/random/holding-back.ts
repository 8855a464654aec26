import { type ActsOf, type Choose, customers, live } from './choosing.ts';

const disputed = 'select id from disputes where ended_at is null order by id';
const reasons = 'select id from dispute_reasons where voided_at is null order by id';

/** Acts that hold reminders back: holds, disputes, promises. */
export const holdingBackActs = {
  'holds.add': (client, choose) =>
    client.holds.add({
      customerId: choose.id(customers),
      kind: 'other',
      reason: `Motif ${choose.index}`,
      untilOn: '2026-12-31',
    }),
  'holds.extend': (client, choose) =>
    client.holds.extend({
      ids: [choose.id('select id from holds where ended_at is null order by id')],
      untilOn: `2026-12-${10 + choose.number(20)}`,
    }),
  'holds.end': (client, choose) =>
    client.holds.end({ ids: [choose.id('select id from holds where ended_at is null order by id')] }),
  async 'disputes.open'(client, choose) {
    const documentId = choose.id(`${live} and side = 'debit' and open_cents > 0`);
    const { customerId } = await client.documents.get({ id: documentId });
    const documents = [{ documentId, amountCents: 1 + choose.number(80) }];
    await client.disputes.open({ customerId, documents, ...disputeSaid(choose) });
  },
  'disputes.change': (client, choose) =>
    client.disputes.change({ id: choose.id(disputed), amountCents: 1 + choose.number(80), ...disputeSaid(choose) }),
  'disputes.end': (client, choose) => {
    const id = choose.id(disputed);
    if (choose.number(4) === 0) return client.disputes.withdraw({ id });
    const resolution = (['rejected', 'abandoned'] as const)[choose.number(5)] ?? 'partlyAccepted';
    const acceptedCents = resolution === 'partlyAccepted' ? 1 : null;
    return client.disputes.resolve({ id, resolution, acceptedCents, note: `Issue ${choose.index}` });
  },
  async 'disputes.link'(client, choose) {
    const id = choose.id(
      `select disputes.id from disputes join documents on documents.customer_id = disputes.customer_id
        where "end" = 'partlyAccepted' and kind = 'creditNote' and voided_at is null order by disputes.id`,
    );
    const { customerId } = await client.disputes.get({ id });
    const creditNoteId = choose.id(
      `select id from documents where voided_at is null and kind = 'creditNote' and customer_id = ${customerId} order by id`,
    );
    await client.disputes.link({ id, creditNoteId });
  },
  'disputes.addReason': (client, { number }) =>
    client.disputes.addReason({ name: `Motif ${number(9)}`, family: 'commercial', runsPenalties: number(2) === 0 }),
  'disputes.changeReason': (client, choose) =>
    choose.number(3) === 0
      ? client.disputes.moveReason({ id: choose.id(reasons), direction: choose.number(2) === 0 ? 'up' : 'down' })
      : client.disputes.changeReason({
          id: choose.id(reasons),
          name: `Motif ${choose.number(9)}`,
          family: 'technical',
          runsPenalties: choose.number(2) === 0,
          isArchived: choose.number(3) === 0,
        }),
  async 'promises.record'(client, choose) {
    const customerId = choose.id(customers);
    const standing = choose.id(`select id from promises where ended_at is null and customer_id = ${customerId}`);
    await client.promises.record({
      customerId,
      amountCents: 1 + choose.number(300),
      dueOn: `2026-12-${10 + choose.number(20)}`,
      saidBy: `Mme ${choose.index}`,
      replacesIds: standing > 0 && choose.number(2) === 0 ? [standing] : [],
    });
  },
  'promises.cancel': (client, choose) =>
    client.promises.cancel({ id: choose.id('select id from promises where ended_at is null order by id') }),
} as const satisfies ActsOf<'holds' | 'disputes' | 'promises'>;

function disputeSaid(choose: Choose) {
  return {
    reasonId: choose.id(reasons),
    untilOn: `2026-12-${10 + choose.number(20)}`,
    owner: choose.number(2) === 0 ? null : `Mme ${choose.index}`,
  };
}
