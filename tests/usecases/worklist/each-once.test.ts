import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import type { AgendaKind } from '../../../shared/domain/agenda/kinds.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { numbersFrom } from '../set-up/random/choosing.ts';

const asOf = '2025-06-30';
const places = ['AULNE', 'BOULEAU', 'CHARME', 'FRENE', 'HETRE'];

/** Five customers with invoices, credits, limits, holds, promises, disputes, tasks and contacts as the numbers of `seed` have it. */
async function office(seed: number) {
  const context = collectionContext();
  const { db } = context;
  const client = createRouterClient(router, { context });
  const number = numbersFrom(seed);
  const happens = (outOf: number) => number(outOf) === 0;
  for (const code of places) {
    const customerId = addCustomer(db, code, {
      ...(happens(3) ? { postcode: null, city: null } : {}),
      ...(happens(3) ? { creditLimitCents: number(100_000) } : {}),
      // Nobody reminds it: it goes stale.
      isMiscellaneous: code === 'HETRE',
    });
    const invoices = Array.from({ length: 1 + number(3) }, (_, index) =>
      addInvoice(db, customerId, `${code}-${index}`, 1_000 + number(900_000), addDays(asOf, 60 - number(200))),
    );
    const [first = 0] = invoices;
    const paid = { kind: 'payment', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
    if (happens(3)) addInvoice(db, customerId, `V-${code}`, 500 + number(2_000), null, paid);
    if (happens(3)) {
      const { openCents } = await client.documents.get({ id: first });
      addInvoice(db, customerId, `W-${code}`, openCents, null, paid);
    }
    if (happens(4)) await client.holds.add({ customerId, kind: 'other', reason: 'Avoir promis', untilOn: asOf });
    else if (happens(3))
      savePromise(db, { customerId, dueOn: '2025-06-10', documentIds: [first], amountCents: 1_000, graceDays: 0 });
    if (happens(4)) {
      const [reason] = await client.disputes.reasons();
      const openedOn = '2025-06-01';
      const documents = [{ documentId: first, amountCents: 500 }];
      await client.disputes.open({ customerId, documents, reasonId: reason?.id ?? 0, openedOn, untilOn: '2025-06-15' });
    }
    if (happens(3)) await client.tasks.add({ customerId, text: `Rappeler ${code}`, dueOn: addDays(asOf, -number(5)) });
    if (happens(3)) await contact(client, customerId, '2025-06-25');
  }
  const list = async () => (await client.worklist.list({ asOf, limit: 500 })).rows;
  return { client, list };
}

type Client = Awaited<ReturnType<typeof office>>['client'];

const contact = (client: Client, customerId: number, nextOn: string | null) =>
  client.interactions.create({
    customerId,
    channel: 'callOut',
    occurredAt: nextOn === null ? '2025-06-30T08:00:00.000Z' : '2025-06-20T08:00:00.000Z',
    text: 'Appelé',
    documentIds: [],
    person: null,
    outcomeId: null,
    nextOn,
    nextNote: null,
  });

const ofCustomer = ({ customerId }: WorkItem) => customerId ?? 0;
/** What is to be done, whatever the id of its row. */
const thingOf = ({ kind, customer, title, on }: WorkItem) => `${kind} ${customer} ${title} ${on}`;
const subject = ({ subjectId }: WorkItem) => subjectId ?? 0;

async function change(client: Client, id: number, details: object): Promise<void> {
  const card = await client.customers.get({ id });
  await client.customers.update({ id, details: { ...card, ...details }, contacts: card.contacts });
}

/** Sets every credit of a customer against what it owes, the oldest first. */
async function allocateAll(client: Client, customerId: number): Promise<void> {
  const { rows } = await client.documents.list({ customerId, openOnly: true, limit: 500 });
  const left = new Map(rows.map(({ id, openCents }) => [id, openCents]));
  const allocations = rows
    .filter(({ side }) => side === 'credit')
    .flatMap((credit) =>
      rows
        .filter(({ side }) => side === 'debit')
        .flatMap((debit) => {
          const amountCents = Math.min(left.get(credit.id) ?? 0, left.get(debit.id) ?? 0);
          if (amountCents === 0) return [];
          for (const { id } of [credit, debit]) left.set(id, (left.get(id) ?? 0) - amountCents);
          return { creditDocumentId: credit.id, debitDocumentId: debit.id, amountCents };
        }),
    );
  await client.allocations.create({ allocations });
}

/** The act that lifts the cause of each kind that the generated offices have. */
const lifts = {
  reminder: (client, item) =>
    client.holds.add({ customerId: ofCustomer(item), kind: 'other', reason: 'Accord', untilOn: '2025-07-31' }),
  toComplete: (client, item) => change(client, ofCustomer(item), { postcode: '69001', city: 'Lyon' }),
  promiseEnd: (client, item) => client.promises.cancel({ id: subject(item) }),
  disputeEnd: (client, item) => client.disputes.withdraw({ id: subject(item) }),
  holdEnd: (client, item) => client.holds.end({ ids: [subject(item)] }),
  task: (client, item) => client.tasks.finish({ ids: [subject(item)] }),
  nextContact: (client, item) => contact(client, ofCustomer(item), null),
  allocationsProposed: (client, item) => allocateAll(client, ofCustomer(item)),
  creditToAllocate: (client, item) => allocateAll(client, ofCustomer(item)),
  overLimit: (client, item) => change(client, ofCustomer(item), { creditLimitCents: 100_000_000 }),
  stalled: (client, item) => contact(client, ofCustomer(item), null),
} satisfies Partial<Record<AgendaKind, (client: Client, item: WorkItem) => Promise<unknown>>>;
const isGenerated = (kind: AgendaKind): kind is keyof typeof lifts => kind in lifts;

test('a thing to do stands once in the list, leaves it with its cause, and is back when the act is taken back', async () => {
  const seen = new Set<AgendaKind>();
  for (let seed = 1; seed <= 5; seed += 1) {
    const { client, list } = await office(seed);
    const items = await list();
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
    for (const of of Map.groupBy(items, ofCustomer).values()) {
      const kinds = of.map(({ kind }) => kind);
      const told = `seed ${seed}, ${of[0]?.customer}: ${kinds}`;
      const has = (kind: AgendaKind) => kinds.includes(kind);
      expect(has('allocationsProposed') && has('creditToAllocate'), told).toBe(false);
      expect(has('reminder') && has('toComplete'), told).toBe(false);
      expect(has('stalled') && (has('reminder') || has('task') || has('promiseEnd')), told).toBe(false);
    }
    const things = items.map(thingOf).sort();
    for (const thing of things) {
      // A hold that is taken back is another one.
      const item = (await list()).find((each) => thingOf(each) === thing);
      if (item === undefined || !isGenerated(item.kind)) throw new Error(`nothing lifts ${thing}`);
      seen.add(item.kind);
      await lifts[item.kind](client, item);
      const after = (await list()).map(thingOf);
      expect(after, `seed ${seed}, ${thing}`).not.toContain(thing);
      const others = items.filter((other) => ofCustomer(other) !== ofCustomer(item)).map(thingOf);
      expect(after, `seed ${seed}, ${thing}`).toEqual(expect.arrayContaining(others));
      await client.edits.undo({});
      expect((await list()).map(thingOf).sort(), `seed ${seed}, ${thing} taken back`).toEqual(things);
    }
  }
  expect([...seen].sort()).toEqual(Object.keys(lifts).sort());
});
