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
