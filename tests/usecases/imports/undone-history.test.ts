import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { importFile, makeFile, makeImportContext, undo } from '../set-up/import-steps.ts';

/** An import that was undone never was: as known then, the firm knows what the imports that remain had told it by then. */

const sold = (cents = 10_000) =>
  sale({ entry: '1', on: '2024-06-10', customer: 'C', reference: 'F1', cents, lettering: 'A' });
const paid = cash({ entry: '2', on: '2024-07-10', customer: 'C', reference: 'P1', cents: -10_000, lettering: 'A' });
const margin = [
  ...sale({ entry: '8', on: '2024-01-01', customer: 'D', reference: 'F8', cents: 100 }),
  ...cash({ entry: '9', on: '2024-12-31', customer: 'D', reference: 'P9', cents: -100 }),
];

function firm() {
  const context = makeImportContext();
  const bring = async (rows: Parameters<typeof fecText>[0]) => {
    const file = makeFile('100000017FEC20241231.txt', fecText([...rows, ...margin]));
    const { batchId } = await importFile(context, file, { referenceField: 'PieceRef' });
    return { batchId, at: context.now() };
  };
  /** What C owes on two days, as known at an instant, where the control finds no difference. */
  const owed = async (knownAt: string) => {
    const days = ['2024-06-30', '2024-12-30'].map(async (asOf) => {
      const { currencies, checks } = await call(balanceHandlers.get, { asOf, knownAt }, { context });
      expect(checks.map(({ differenceCents }) => differenceCents)).toEqual(checks.map(() => 0));
      return currencies[0]?.rows.find(({ code }) => code === 'C')?.totalCents ?? 0;
    });
    return Promise.all(days);
  };
  return { context, bring, owed };
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
