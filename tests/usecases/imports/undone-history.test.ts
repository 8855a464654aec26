import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';
import { importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';

/** An import that was undone never was: as known then, the firm knows what the imports that remain had told it by then. */

const sold = (cents = 10_000) =>
  sale({ entry: '1', on: '2024-06-10', customer: 'C', reference: 'F1', cents, lettering: 'A' });
const paid = cash({ entry: '2', on: '2024-07-10', customer: 'C', reference: 'P1', cents: -10_000, lettering: 'A' });
const margin = [
  ...sale({ entry: '8', on: '2024-01-01', customer: 'D', reference: 'F8', cents: 100 }),
  ...cash({ entry: '9', on: '2024-12-31', customer: 'D', reference: 'P9', cents: -100 }),
];

function firm() {
  const { context, client } = editsContext();
  const bring = async (rows: Parameters<typeof fecText>[0]) => {
    const file = makeFile('100000017FEC20241231.txt', fecText([...rows, ...margin]));
    const { batchId } = await importFile(context, file, { referenceField: 'PieceRef' });
    return { batchId, at: context.now() };
  };
  /** What C owes on two days, as known at an instant, where the control finds no difference unless something is not in the books. */
  const owed = async (knownAt: string, isInBooks = true) => {
    const days = ['2024-06-30', '2024-12-30'].map(async (asOf) => {
      const { currencies } = await call(balanceHandlers.get, { asOf, knownAt }, { context });
      const { checks } = await call(balanceHandlers.control, { asOf, knownAt }, { context });
      if (isInBooks) expect(checks.map(({ differenceCents }) => differenceCents)).toEqual(checks.map(() => 0));
      return currencies[0]?.rows.find(({ code }) => code === 'C')?.totalCents ?? 0;
    });
    return Promise.all(days);
  };
  return { context, client, bring, owed };
}

test('what two exports hold is known from the second once the first is undone, documents, lettering and control alike', async () => {
  const { context, bring, owed } = firm();
  const first = await bring([...sold(), ...paid]);
  const second = await bring([...sold(), ...paid]);
  expect(await owed(first.at)).toEqual([10_000, 0]);
  await undo(context, first.batchId);
  expect(await owed(first.at)).toEqual([0, 0]);
  expect(await owed(second.at)).toEqual([10_000, 0]);
});

test('what an undone export corrected is as the exports around it say, from their instants on', async () => {
  const { context, bring, owed } = firm();
  const before = await bring(sold(8_000));
  const undone = await bring(sold(9_000));
  const after = await bring(sold(9_000));
  await undo(context, undone.batchId);
  expect([await owed(before.at), await owed(undone.at), await owed(after.at)]).toEqual([
    [8_000, 8_000],
    [8_000, 8_000],
    [9_000, 9_000],
  ]);
});

test('what only stood between two exports because of an undone one was never there', async () => {
  const { context, bring, owed } = firm();
  const first = await bring(sold());
  const second = await bring([...sold(), ...paid]);
  const third = await bring(sold());
  await undo(context, first.batchId);
  expect([await owed(first.at), await owed(second.at), await owed(third.at)]).toEqual([
    [0, 0],
    [10_000, 0],
    [10_000, 10_000],
  ]);
});

test('a due date that a list gave later is known from the list on, where an export before it was undone', async () => {
  const { context, bring } = firm();
  const first = await bring(sold());
  const second = await bring(sold());
  await importFile(context, makeFile('échéances.csv', 'Code client;N° pièce;Échéance\nC;F1;20/06/2024'));
  const listed = context.now();
  await undo(context, first.batchId);
  // Until the list, it is due thirty days after the invoice, on 10/07.
  const column = async (knownAt: string) => {
    const { currencies } = await call(balanceHandlers.get, { asOf: '2024-07-05', knownAt }, { context });
    const { columns = {} } = currencies[0]?.rows.find(({ code }) => code === 'C') ?? {};
    return Object.entries(columns).filter(([, cents]) => cents !== 0);
  };
  expect([await column(second.at), await column(listed)]).toEqual([[['notDue', 10_000]], [['late1to30', 10_000]]]);
});

test('where several later exports changed a document that an undone one brought, each state is known from its own instant', async () => {
  const { context, bring, owed } = firm();
  const undone = await bring(sold(8_000));
  const known = [];
  for (const cents of [8_000, 9_000, 7_000]) known.push({ cents, ...(await bring(sold(cents))) });
  await undo(context, undone.batchId);
  expect(await owed(undone.at)).toEqual([0, 0]);
  for (const { at, cents } of known) expect(await owed(at)).toEqual([cents, cents]);
});

test('a payment that only one of two later exports held was lettered between these, though an undone one held it too', async () => {
  const { context, bring, owed } = firm();
  const undone = await bring([...sold(), ...paid]);
  const sales = await bring(sold());
  const both = await bring([...sold(), ...paid]);
  const again = await bring(sold());
  await undo(context, undone.batchId);
  expect([await owed(undone.at), await owed(sales.at), await owed(both.at), await owed(again.at)]).toEqual([
    [0, 0],
    [10_000, 10_000],
    [10_000, 0],
    [10_000, 10_000],
  ]);
  const appliedAt = ({ batchId }: { batchId: number }) =>
    rowsOf(context, 'select recorded_at as at from import_batches where id = ?', batchId)[0]?.at;
  expect(rowsOf(context, 'select recorded_at as since, voided_at as until from allocations')).toEqual([
    { since: appliedAt(both), until: appliedAt(again) },
  ]);
});

test('a due date that the user gave between two exports stays from then on, where an export before them is undone', async () => {
  const { context, client, bring } = firm();
  await bring(sold(8_000));
  const undone = await bring(sold(9_000));
  const before = context.now();
  const id = Number(rowsOf(context, "select id from documents where reference = 'F1'")[0]?.id);
  await client.documents.setDueOn({ id, dueOn: '2024-12-24' });
  const given = context.now();
  const after = await bring(sold(7_000));
  await undo(context, undone.batchId);
  const owedLate = async (knownAt: string) => {
    const { currencies } = await call(balanceHandlers.get, { asOf: '2024-12-20', knownAt }, { context });
    const { columns = {} } = currencies[0]?.rows.find(({ code }) => code === 'C') ?? {};
    return Object.entries(columns).filter(([, cents]) => cents !== 0);
  };
  expect([await owedLate(before), await owedLate(given), await owedLate(after.at)]).toEqual([
    [['lateOver90', 8_000]],
    [['notDue', 8_000]],
    [['notDue', 7_000]],
  ]);
});

test('an invoice entered manually that exports took over is owed once at every instant, whichever of them is undone', async () => {
  for (const place of [0, 1, 2]) {
    const { context, client, bring, owed } = firm();
    const { id: customerId } = await client.customers.create({ code: 'C', details, contacts: [] });
    await client.documents.create(
      entry(customerId, { kind: 'invoice', reference: 'F1', issuedOn: '2024-06-10', amountCents: 10_000 }),
    );
    const exports = [await bring(sold()), await bring([]), await bring(sold()), await bring([])];
    await undo(context, exports[place]?.batchId ?? 0);
    for (const { at } of exports)
      expect({ place, owed: await owed(at, false) }).toEqual({ place, owed: [10_000, 10_000] });
    expect(rowsOf(context, "select id from documents where reference = 'F1'")).toHaveLength(1);
  }
});
