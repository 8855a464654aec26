import { describe, expect, test } from 'vitest';
import { addInvoice } from '../set-up/collection-ledger.ts';
import { disputing, today } from './conceding.ts';

/** LILAS disputed the 1 000,00 € of F1, and the firm conceded 900,00 € of it. */
async function conceding() {
  const made = disputing(100_000);
  await made.client.disputes.resolve({ id: made.id, resolution: 'partlyAccepted', acceptedCents: 90_000 });
  return made;
}

describe('what the firm conceded before its credit note', () => {
  test('is not reminded, the rest is', async () => {
    const { client, claimed, row } = await conceding();
    expect(await claimed()).toEqual([[['F1'], 10_000]]);
    const [proposal] = (await client.reminders.proposals({ asOf: today })).rows;
    expect(proposal).toMatchObject({ totalCents: 10_000, disputedCents: 0, awaitedCents: 90_000 });
    expect(proposal?.documents).toMatchObject([{ openCents: 10_000, awaitedCents: 90_000, owedCents: 10_000 }]);
    expect(await row()).toMatchObject({ state: 'partlyAccepted', disputedCents: 0, awaitedCents: 90_000 });
  });

  test('was never owed: it bears penalties on no day', async () => {
    const { bases } = await conceding();
    expect(await bases()).toEqual([['2025-06-01', today, 10_000]]);
  });

  test('says so in « Pourquoi pas ? », of a document conceded whole and of what is left out of a message', async () => {
    const whole = disputing(100_000);
    await whole.client.disputes.resolve({ id: whole.id, resolution: 'partlyAccepted', acceptedCents: 100_000 });
    const { heldBack } = await whole.client.reminders.whyNot({ customerId: whole.customerId });
    expect(heldBack).toMatchObject([
      {
        reference: 'F1',
        awaitedCents: 100_000,
        each: [{ reason: 'creditNoteAwaited', untilOn: null, subjectId: whole.id }],
      },
    ]);
    const { client, customerId, id, first } = await conceding();
    const { proposals, notClaimed } = await client.reminders.whyNot({ customerId });
    expect(proposals).toMatchObject([{ claimedCents: 10_000 }]);
    expect(notClaimed).toEqual([
      {
        reason: 'creditNoteAwaited',
        amountCents: 90_000,
        currency: 'EUR',
        documentId: first,
        reference: 'F1',
        subjectId: id,
      },
    ]);
  });

  test('is covered by a credit note allocated to the document, or not allocated yet', async () => {
    const allocated = await conceding();
    allocated.credit(90_000, { paidId: allocated.first });
    expect(await allocated.claimed()).toEqual([[['F1'], 10_000]]);
    expect(await allocated.row()).toMatchObject({
      awaitedCents: 0,
      creditedBy: [{ reference: 'AV-90000', amountCents: 90_000 }],
    });
    expect(await allocated.bases()).toEqual([
      ['2025-06-01', '2025-06-20', 10_000],
      ['2025-06-21', today, 10_000],
    ]);
    const waiting = await conceding();
    addInvoice(waiting.db, waiting.customerId, 'F0', 50_000, '2025-04-30');
    waiting.credit(90_000);
    expect((await waiting.claimed()).flat()).toContain(60_000);
    expect((await waiting.bases()).map(([, , cents]) => cents)).toEqual([50_000]);
    const [, first] = await waiting.client.penalties.list({ asOf: today });
    expect(new Set(first?.periods.map(({ baseCents }) => baseCents))).toEqual(new Set([10_000]));
  });

  test('of which credit notes cover a part, waits for the others', async () => {
    const { claimed, credit, first, row } = await conceding();
    credit(40_000, { paidId: first });
    expect(await claimed()).toEqual([[['F1'], 10_000]]);
    expect(await row()).toMatchObject({ awaitedCents: 50_000 });
  });

  test('is not paid by a payment, which pays what is owed', async () => {
    const { db, customerId, client, claimed } = await conceding();
    addInvoice(db, customerId, 'F2', 20_000, '2025-05-31');
    const facts = { kind: 'payment', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
    addInvoice(db, customerId, 'R1', 10_000, null, facts);
    expect((await claimed()).flat()).toContain(20_000);
    expect((await client.disputes.list({})).rows).toMatchObject([{ awaitedCents: 90_000 }]);
  });
});

describe('the credit note of what was conceded', () => {
  test('pays it once it is linked, whenever it came and whatever else it could pay', async () => {
    const { db, customerId, first, id, client, credit, claimed, row } = await conceding();
    addInvoice(db, customerId, 'F0', 50_000, '2025-04-30');
    const creditNoteId = credit(90_000, { on: '2025-06-05' });
    expect(await claimed()).toEqual([]);
    await client.disputes.link({ id, creditNoteId });
    const [proposal] = (await client.reminders.proposals({ asOf: today })).rows;
    expect(proposal?.documents.map(({ reference, owedCents }) => [reference, owedCents])).toEqual([
      ['F0', 50_000],
      ['F1', 10_000],
    ]);
    expect(await row()).toMatchObject({ awaitedCents: 0, creditNoteId });
    await client.edits.undo({});
    expect(await row()).toMatchObject({ awaitedCents: 90_000, creditNoteId: null });
    await client.edits.redo({});
    expect(await row()).toMatchObject({ awaitedCents: 0, creditNoteId });
    expect(first).toBeGreaterThan(0);
  });

  test('that the accounts allocate to another document has settled the dispute all the same', async () => {
    const { db, customerId, id, client, credit, claimed } = await conceding();
    const other = addInvoice(db, customerId, 'F2', 90_000, '2025-05-31');
    const creditNoteId = credit(90_000, { paidId: other });
    await client.disputes.link({ id, creditNoteId });
    expect(await claimed()).toEqual([[['F1'], 100_000]]);
  });

  test('is refused of a dispute of which nothing was conceded, and must be one of the customer', async () => {
    const { id, client, first } = await conceding();
    await expect(client.disputes.link({ id, creditNoteId: first })).rejects.toMatchObject({
      data: { reason: 'disputeCreditNote' },
    });
    await client.edits.undo({});
    await expect(client.disputes.link({ id, creditNoteId: null })).rejects.toMatchObject({
      data: { reason: 'disputeNotConceded' },
    });
  });
});

test('a promise is limited to what is left once the firm has conceded a part, and refused where it conceded all', async () => {
  const { client, customerId } = await conceding();
  const promise = { customerId, amountCents: 100_000, dueOn: '2025-07-20', graceDays: 0 };
  await client.promises.record(promise);
  expect((await client.promises.list({ asOf: today })).rows).toMatchObject([
    { amountCents: 10_000, spokenCents: 100_000 },
  ]);
});

test('a credit note settles one dispute: what it already settles is not there for another', async () => {
  const { client, customerId, id, credit, db } = disputing(30_000);
  const otherId = addInvoice(db, customerId, 'F9', 80_000, '2025-05-31');
  const [reason] = await client.disputes.reasons();
  const { ids } = await client.disputes.open({
    customerId,
    documents: [{ documentId: otherId, amountCents: 20_000 }],
    reasonId: reason?.id ?? 0,
    untilOn: '2025-07-31',
    owner: null,
  });
  const creditNoteId = credit(30_000);
  await client.disputes.resolve({ id, resolution: 'creditNote', creditNoteId });
  await expect(
    client.disputes.resolve({ id: ids[0] ?? 0, resolution: 'creditNote', creditNoteId }),
  ).rejects.toMatchObject({ data: { reason: 'disputeCreditNoteUsed', details: { leftCents: 0 } } });
});

test('the aged balance takes what was conceded off what is open before what is only disputed', async () => {
  const { client, customerId, id, first, db, allocate } = disputing(40_000);
  await client.disputes.resolve({ id, resolution: 'partlyAccepted', acceptedCents: 40_000 });
  const [reason] = await client.disputes.reasons();
  await client.disputes.open({
    customerId,
    documents: [{ documentId: first, amountCents: 60_000 }],
    reasonId: reason?.id ?? 0,
    untilOn: '2025-07-31',
    owner: null,
  });
  const facts = { kind: 'payment', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
  allocate(addInvoice(db, customerId, 'R1', 56_000, null, facts), first, 56_000);
  const { currencies } = await client.balance.get({ asOf: today, currency: 'EUR', disputed: 'only' });
  expect(currencies[0]?.rows).toMatchObject([{ totalCents: 4_000 }]);
  const { rows } = await client.documents.list({ customerId, openOnly: true });
  expect(rows).toMatchObject([{ reference: 'F1', disputedCents: 4_000 }]);
});
