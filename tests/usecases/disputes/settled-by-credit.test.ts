import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { addInvoice, pay } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';
import { disputing, today } from './conceding.ts';

describe('a credit note that comes after the opening of a dispute', () => {
  test('pays the disputed part first once it is allocated, and settles the dispute', async () => {
    const { first, credit, claimed, row, bases } = disputing(30_000);
    expect(await claimed()).toEqual([[['F1'], 70_000]]);
    credit(30_000, { paidId: first });
    expect(await claimed()).toEqual([[['F1'], 70_000]]);
    expect(await row()).toMatchObject({
      state: 'settled',
      disputedCents: 0,
      openCents: 70_000,
      creditedBy: [{ reference: 'AV-30000', amountCents: 30_000 }],
    });
    expect(new Set((await bases()).map(([, , cents]) => cents))).toEqual(new Set([70_000]));
  });

  test('pays it before it is allocated, rather than an older document', async () => {
    const { db, customerId, client, credit, bases } = disputing(30_000);
    addInvoice(db, customerId, 'F0', 50_000, '2025-06-05');
    credit(30_000);
    const [proposal] = (await client.reminders.proposals({ asOf: today })).rows;
    expect(proposal).toMatchObject({ claimedCents: 120_000, creditCents: 30_000, disputedCents: 0 });
    expect(new Set((await bases()).map(([, , cents]) => cents))).toEqual(new Set([70_000]));
  });

  test('before it is allocated, is told so by the list, the document and the balance, as by the reminder', async () => {
    const { context, customerId, first, client, credit, row } = disputing(30_000);
    credit(20_000);
    expect(await row()).toMatchObject({
      state: 'open',
      disputedCents: 10_000,
      openCents: 100_000,
      creditedBy: [{ reference: 'AV-20000', amountCents: 20_000 }],
    });
    credit(10_000);
    expect(await row()).toMatchObject({ state: 'settled', disputedCents: 0 });
    expect((await client.disputes.list({})).rows).toMatchObject([{ state: 'settled', disputedCents: 0 }]);
    expect(await client.documents.get({ id: first })).toMatchObject({ openCents: 100_000, disputedCents: 0 });
    expect((await client.documents.ofCustomer({ customerId, openOnly: true })).sums.disputedCents).toBe(0);
    expect((await client.dashboard.get()).disputes).toEqual({ open: 0, late: 0, disputedCents: 0 });
    const balance = createRouterClient({ balance: balanceHandlers }, { context }).balance;
    const totalOf = async (disputed: 'included' | 'excluded' | 'only') =>
      (await balance.get({ asOf: today, currency: 'EUR', disputed })).currencies.map(({ totalCents }) => totalCents);
    expect([await totalOf('included'), await totalOf('excluded'), await totalOf('only')]).toEqual([
      [70_000],
      [70_000],
      [],
    ]);
  });

  test('and is not allocated leaves what it paid of the dispute as it is: it may not be disputed a second time', async () => {
    const { id, client, customerId, credit } = disputing(30_000);
    const creditNoteId = credit(30_000);
    expect(await client.disputes.disputable({ customerId })).toMatchObject([{ freeCents: 70_000 }]);
    await client.disputes.resolve({ id, resolution: 'creditNote', creditNoteId });
    expect(await client.disputes.disputable({ customerId })).toMatchObject([{ freeCents: 70_000 }]);
  });

  test('is not awaited any more once it came, unless other credits alone pay what was conceded', async () => {
    const { db, customerId, id, client, credit, row } = disputing(30_000);
    await client.disputes.resolve({ id, resolution: 'partlyAccepted', acceptedCents: 30_000 });
    const facts = { kind: 'payment', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
    addInvoice(db, customerId, 'R1', 90_000, null, facts);
    expect(await row()).toMatchObject({ awaitedCents: 30_000, creditedBy: [] });
    credit(30_000);
    expect(await row()).toMatchObject({ awaitedCents: 0, creditedBy: [{ amountCents: 30_000 }] });
  });

  test('that names another document pays that one', async () => {
    const { db, customerId, client } = disputing(30_000);
    addInvoice(db, customerId, 'F2025-0002', 50_000, '2025-05-31');
    const facts = { kind: 'creditNote', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
    addInvoice(db, customerId, 'AV', 30_000, null, { ...facts, label: 'Avoir sur F2025-0002' });
    const [proposal] = (await client.reminders.proposals({ asOf: today })).rows;
    expect(proposal).toMatchObject({ claimedCents: 90_000, disputedCents: 30_000 });
  });

  test('that came before it leaves the dispute as it is', async () => {
    const { first, credit, claimed, row } = disputing(30_000);
    credit(30_000, { on: '2025-06-10', paidId: first });
    expect(await claimed()).toEqual([[['F1'], 40_000]]);
    expect(await row()).toMatchObject({ state: 'open', disputedCents: 30_000, creditedBy: [] });
  });

  test('of a part leaves the rest in dispute; a payment pays what is not disputed', async () => {
    const { db, customerId, first, credit, claimed, row } = disputing(30_000);
    credit(10_000, { paidId: first });
    expect(await row()).toMatchObject({ state: 'open', disputedCents: 20_000 });
    expect(await claimed()).toEqual([[['F1'], 70_000]]);
    pay(db, customerId, first, 70_000, '2025-06-25');
    expect(await claimed()).toEqual([]);
    expect(await row()).toMatchObject({ state: 'open', disputedCents: 20_000, openCents: 20_000 });
  });

  test('settles the disputes of a document one after the other, and each may be closed all the same', async () => {
    const { context, first, id, client, credit, row } = disputing(30_000);
    const second = openDispute(context, { documentId: first, amountCents: 20_000, openedOn: '2025-06-12' });
    credit(40_000, { paidId: first });
    expect(await row()).toMatchObject({ state: 'settled', disputedCents: 0 });
    expect(await client.disputes.get({ id: second })).toMatchObject({ state: 'open', disputedCents: 10_000 });
    expect(await client.disputes.counts({})).toMatchObject({ open: 1, settled: 1 });
    await client.disputes.resolve({ id, resolution: 'rejected' });
    expect(await client.disputes.get({ id: second })).toMatchObject({ state: 'settled', disputedCents: 0 });
  });

  test('lets the freed part be disputed anew, and what it paid no more', async () => {
    const { first, customerId, client, credit } = disputing(30_000);
    credit(30_000, { paidId: first });
    expect(await client.disputes.disputable({ customerId })).toMatchObject([{ openCents: 70_000, freeCents: 70_000 }]);
  });

  test('is taken off the disputed part of the balance, to the cent, as known now and as known then', async () => {
    const { context, first, credit } = disputing(30_001);
    const balance = createRouterClient({ balance: balanceHandlers }, { context }).balance;
    const asked = { asOf: today, basis: 'due', limit: 10 } as const;
    credit(10_000, { paidId: first });
    const disputedOf = async (values: object) => {
      const { currencies } = await balance.get({ ...asked, ...values });
      return currencies.map(({ totalCents, disputedCents }) => [totalCents, disputedCents]);
    };
    expect(await disputedOf({})).toEqual([[90_000, 20_001]]);
    expect(await disputedOf({ disputed: 'excluded' })).toEqual([[69_999, 0]]);
    expect(await disputedOf({ disputed: 'only' })).toEqual([[20_001, 20_001]]);
    expect(await disputedOf({ asOf: '2025-06-15' })).toEqual([[100_000, 30_001]]);
    expect(await disputedOf({ knownAt: '2025-12-31T00:00:00.000Z' })).toEqual([[90_000, 20_001]]);
  });
});
