import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import { generatedRuns } from '../../generated-runs.ts';
import { tableOf } from '../exports/written-reports.ts';
import { brokenRules, details, editsContext, entry } from '../set-up/edits-context.ts';
import { content, importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';

async function firmWith(debits: readonly number[], credits: readonly number[]) {
  const made = editsContext();
  const { id } = await made.client.customers.create({ code: 'A', details, contacts: [] });
  const ids = { debits: [] as number[], credits: [] as number[] };
  for (const [index, amountCents] of debits.entries())
    ids.debits.push((await made.client.documents.create(entry(id, { reference: `F${index}`, amountCents }))).id);
  for (const [index, amountCents] of credits.entries()) {
    const payment = entry(id, { kind: 'payment', reference: `P${index}`, issuedOn: '2025-05-02', amountCents });
    ids.credits.push((await made.client.documents.create(payment)).id);
  }
  return { ...made, id, ...ids };
}

test('one payment settles an invoice and part of another, in force the day it was received', async () => {
  const made = await firmWith([10_000, 5_000], [12_000]);
  const { client, debits, credits, id } = made;
  const [first = 0, second = 0] = debits;
  const [payment = 0] = credits;
  await client.allocations.create({
    allocations: [
      { debitDocumentId: first, creditDocumentId: payment, amountCents: 10_000 },
      { debitDocumentId: second, creditDocumentId: payment, amountCents: 2_000 },
    ],
  });
  expect(await client.documents.get({ id: first })).toMatchObject({ openCents: 0, settledOn: '2025-05-02' });
  expect(await client.documents.get({ id: second })).toMatchObject({ openCents: 3_000, settledOn: null });
  expect((await client.documents.get({ id: payment })).allocations).toMatchObject([
    { origin: 'manual', effectiveOn: '2025-05-02' },
    { origin: 'manual' },
  ]);
  expect((await client.documents.list({ customerId: id, side: 'credit', openOnly: true })).count).toBe(0);
  expect((await client.documents.list({ customerId: id, openOnly: true, asOf: '2025-05-01' })).totalOpenCents).toBe(
    15_000,
  );
  expect(brokenRules(made)).toEqual([]);
});

test('the open documents of one side are written with what is chosen of each, which no condition leaves out', async () => {
  const { client, context, id, debits } = await firmWith([10_000, 5_000, 700], [12_000]);
  const [first = 0] = debits;
  const chosen = [{ id: first, chosenCents: 4_000 }];
  const where = [{ column: 'openCents' as const, to: 1_000 }];
  await client.allocations.exportOpen({ customerId: id, side: 'debit', chosen, where, format: 'csv' });
  const [headings, ...lines] = await tableOf(context.made.at(-1), 'Pièce');
  expect(headings).toEqual(['Pièce', 'Date', 'Devise', 'Ouvert', 'À imputer', 'Restera']);
  expect(lines.map((line) => [line[0], ...line.slice(3)])).toEqual([
    ['F0', 10_000, 4_000, 6_000],
    ['F2', 700, '', 700],
    ['Total EUR', 10_700, 4_000, 6_700],
  ]);
});

test('an allocation beyond what is open, or across customers, saves none of the others', async () => {
  const made = await firmWith([10_000, 5_000], [12_000]);
  const { client, debits, credits } = made;
  const [first = 0, second = 0] = debits;
  const [payment = 0] = credits;
  const good = { debitDocumentId: first, creditDocumentId: payment, amountCents: 10_000 };
  const before = content(made.context);
  await expect(
    client.allocations.create({ allocations: [good, { ...good, debitDocumentId: second, amountCents: 2_001 }] }),
  ).rejects.toMatchObject({ code: 'conflict', data: { reason: 'allocationAmount', details: { reference: 'P0' } } });
  const other = await client.customers.create({ code: 'B', details, contacts: [] });
  const foreign = await client.documents.create(entry(other.id));
  await expect(
    client.allocations.create({ allocations: [good, { ...good, debitDocumentId: foreign.id, amountCents: 1 }] }),
  ).rejects.toMatchObject({ code: 'validation', data: { reason: 'allocationParties' } });
  await client.documents.void(foreign);
  expect(content(made.context)).toMatchObject({ documents: before.documents, allocations: [] });
});

test('a small difference is written off by an adjustment either way, for a reason; a large one is not', async () => {
  const made = await firmWith([10_000, 5_501], [9_997, 5_001]);
  const { client, debits, credits, id } = made;
  const [first = 0, second = 0] = debits;
  const [short = 0, other = 0] = credits;
  await client.allocations.create({
    allocations: [
      { debitDocumentId: first, creditDocumentId: short, amountCents: 9_990 },
      { debitDocumentId: second, creditDocumentId: other, amountCents: 5_000 },
    ],
  });
  for (const document of [first, short, other])
    await client.documents.writeOff({ id: document, issuedOn: '2025-06-30', reason: 'Arrondi' });
  expect(await client.documents.get({ id: first })).toMatchObject({ openCents: 0, settledOn: '2025-06-30' });
  await expect(client.documents.writeOff({ id: second, issuedOn: '2025-06-30', reason: 'Trop' })).rejects.toMatchObject(
    { code: 'validation', data: { reason: 'writeOffLimit' } },
  );
  await expect(
    client.documents.writeOff({ id: first, issuedOn: '2025-06-30', reason: 'Encore' }),
  ).rejects.toMatchObject({ code: 'conflict', data: { reason: 'writeOffSettled' } });
  const adjustments = await client.documents.list({ customerId: id, search: 'arrondi' });
  expect(adjustments.rows.map((row) => [row.kind, row.side, row.amountCents]).sort()).toEqual([
    ['adjustment', 'credit', 10],
    ['adjustment', 'debit', 1],
    ['adjustment', 'debit', 7],
  ]);
  expect(await client.customers.get({ id })).toMatchObject({ openCents: 501 });
  const { isDemonstration: _isDemonstration, buckets: _buckets, ...settings } = await client.firm.get();
  await expect(client.firm.update({ ...settings, writeOffLimitCents: 5_001 })).rejects.toThrow();
  await client.firm.update({ ...settings, writeOffLimitCents: 501 });
  await client.documents.writeOff({ id: second, issuedOn: '2025-06-30', reason: 'Limite relevée' });
  expect(await client.customers.get({ id })).toMatchObject({ openCents: 0 });
  expect(brokenRules(made)).toEqual([]);
});

/** FA1 and FA2 of 100 €, a payment of 100 € lettered with FA1 when `lettering` is given. */
function ledger(lettering = ''): FecRow[] {
  const customer = { customer: 'C1', name: 'Client un' };
  return [
    ...sale({ ...customer, entry: '1', on: '2024-02-01', reference: 'FA1', cents: 10_000, lettering }),
    ...sale({ ...customer, entry: '2', on: '2024-02-02', reference: 'FA2', cents: 10_000 }),
    ...cash({ ...customer, entry: '3', on: '2024-03-01', reference: 'P1', cents: -10_000, lettering }),
  ];
}

const idOf = (made: ReturnType<typeof editsContext>, reference: string) =>
  Number(rowsOf(made.context, 'select id from documents where reference = ?', reference)[0]?.id);

test('what the user allocated comes before the lettering of a later file, which holds again once it is undone', async () => {
  const made = editsContext();
  const { client, context } = made;
  await importFile(context, makeFile('one.txt', fecText(ledger())));
  await client.allocations.create({
    allocations: [{ debitDocumentId: idOf(made, 'FA2'), creditDocumentId: idOf(made, 'P1'), amountCents: 10_000 }],
  });
  const lettered = makeFile('two.txt', fecText(ledger('A')));
  await importFile(context, lettered);
  expect(await client.documents.get({ id: idOf(made, 'FA1') })).toMatchObject({ openCents: 10_000 });
  const [allocation] = (await client.documents.get({ id: idOf(made, 'FA2') })).allocations;
  await client.allocations.void({ id: allocation?.id ?? 0 });
  const settled = await client.documents.get({ id: idOf(made, 'FA1') });
  expect(settled).toMatchObject({ openCents: 0, allocations: [{ origin: 'lettering' }] });
  await expect(client.allocations.void({ id: settled.allocations[0]?.id ?? 0 })).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'importedAllocation' },
  });
  const before = content(context);
  expect((await importFile(context, lettered)).allocations).toEqual({ new: 0, voided: 0 });
  expect(content(context)).toEqual(before);
  expect(brokenRules(made)).toEqual([]);
});

test('an allocation on part of a lettered document does not disturb its lettering at the next import', async () => {
  const made = editsContext();
  const { client, context } = made;
  const customer = { customer: 'C1', name: 'Client un' };
  // Two lines of one invoice, only the first of which is lettered.
  const invoice = { ...customer, entry: '1', on: '2024-02-01', reference: 'FA1' };
  const rows = [
    ...sale({ ...invoice, cents: 6_000, lettering: 'A' }),
    ...sale({ ...invoice, cents: 4_000 }),
    ...cash({ ...customer, entry: '2', on: '2024-03-01', reference: 'P1', cents: -6_000, lettering: 'A' }),
    ...cash({ ...customer, entry: '3', on: '2024-03-02', reference: 'P2', cents: -4_000 }),
  ];
  const path = makeFile('one.txt', fecText(rows));
  await importFile(context, path);
  await client.allocations.create({
    allocations: [{ debitDocumentId: idOf(made, 'FA1'), creditDocumentId: idOf(made, 'P2'), amountCents: 4_000 }],
  });
  const before = content(context);
  const again = await importFile(context, path);
  expect(again.allocations).toEqual({ new: 0, voided: 0 });
  expect(content(context)).toEqual(before);
});

test('whatever is allocated and undone, remainders are what allocations leave and the customer owes the same', async () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 });
  const steps = fc.array(
    fc.record({ debit: fc.nat(3), credit: fc.nat(3), cents: fc.integer({ min: 1, max: 500 }), isVoid: fc.boolean() }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(amounts, amounts, steps, async (debitCents, creditCents, list) => {
      const made = await firmWith(debitCents, creditCents);
      const { client, id } = made;
      const owed = (await client.customers.get({ id })).openCents;
      const untouched = content(made.context);
      const live = 'select id from allocations where voided_at is null order by id';
      for (const { debit, credit, cents, isVoid } of list) {
        const [known] = rowsOf(made.context, live);
        if (isVoid && known) await client.allocations.void({ id: Number(known.id) });
        const allocation = {
          debitDocumentId: made.debits[debit % made.debits.length] ?? 0,
          creditDocumentId: made.credits[credit % made.credits.length] ?? 0,
          amountCents: cents,
        };
        await client.allocations.create({ allocations: [allocation] }).catch(() => undefined);
        expect(brokenRules(made)).toEqual([]);
        expect((await client.customers.get({ id })).openCents).toBe(owed);
      }
      while ((await client.edits.state()).undo?.kind.startsWith('allocations.')) await client.edits.undo();
      expect(content(made.context)).toEqual(untouched);
      expect(brokenRules(made)).toEqual([]);
    }),
    generatedRuns,
  );
});

test('undoing an import gives back the allocation it withdrew, unless its amounts went elsewhere meanwhile', async () => {
  for (const isSpent of [false, true]) {
    const made = editsContext();
    const { client, context } = made;
    await importFile(context, makeFile('one.txt', fecText(ledger())));
    const [{ id: customerId } = { id: 0 }] = (await client.customers.list({})).rows;
    const typed = entry(customerId, { kind: 'payment', reference: 'CHQ', issuedOn: '2024-05-02', amountCents: 4_000 });
    const cheque = await client.documents.create(typed);
    const set = (creditDocumentId: number, amountCents: number) =>
      client.allocations.create({
        allocations: [{ debitDocumentId: idOf(made, 'FA2'), creditDocumentId, amountCents }],
      });
    await set(cheque.id, 4_000);
    const before = content(context);
    // The later export no longer holds FA2: what was set against it is withdrawn, and the cheque is open again.
    const without = fecText(ledger().filter((row) => row.reference !== 'FA2'));
    const { batchId } = await importFile(context, makeFile('two.txt', without));
    expect(await client.documents.get(cheque)).toMatchObject({ openCents: 4_000, settledOn: null });
    expect(brokenRules(made)).toEqual([]);
    if (isSpent)
      await client.allocations.create({
        allocations: [{ debitDocumentId: idOf(made, 'FA1'), creditDocumentId: cheque.id, amountCents: 1 }],
      });
    await undo(context, batchId);
    expect(brokenRules(made)).toEqual([]);
    const left = await client.documents.get(cheque);
    if (isSpent) expect(left).toMatchObject({ openCents: 3_999 });
    else expect(content(context)).toEqual(before);
  }
});

test('an imported invoice settled by a payment and a write-off entered manually still ties to the accounts', async () => {
  const made = editsContext();
  const { client, context } = made;
  const path = makeFile('one.txt', fecText(ledger('A')));
  await importFile(context, path);
  const [{ id: customerId } = { id: 0 }] = (await client.customers.list({})).rows;
  const typed = entry(customerId, { kind: 'payment', reference: 'CHQ', amountCents: 9_999 });
  const { id: creditDocumentId } = await client.documents.create(typed);
  const id = idOf(made, 'FA2');
  await client.allocations.create({ allocations: [{ debitDocumentId: id, creditDocumentId, amountCents: 9_999 }] });
  await client.documents.writeOff({ id, issuedOn: '2025-06-30', reason: 'Arrondi' });
  const before = content(context);
  const again = await importFile(context, path);
  expect(again).toMatchObject({
    control: { differenceCents: 0 },
    allocations: { new: 0, voided: 0 },
    documents: { new: 0, changed: 0, settled: 0 },
  });
  expect(content(context)).toEqual(before);
  expect(brokenRules(made)).toEqual([]);
});
