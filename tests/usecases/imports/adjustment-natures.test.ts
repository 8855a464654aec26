import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { type FecRow, fecText, sale } from '../../fec-text.ts';
import { apply, changesOf, dump, makeFile, makeImportContext, stage, undo } from '../set-up/import-steps.ts';

/** An entry of the general journal that takes `cents` off a customer's account and books them on `account`. */
const adjust = (entry: string, account: string, cents: number): FecRow[] => {
  const row = { journal: 'OD', entry, on: '2024-03-01', reference: entry, label: 'OD' };
  return [
    { ...row, account: '411000', customer: 'C1', cents: -cents },
    { ...row, account, cents },
  ];
};

test('a discount, a difference, a bad debt and a move to doubtful customers are told apart', async () => {
  const context = makeImportContext();
  const before = dump(context);
  const rows = [
    ...sale({ entry: '1', on: '2024-01-10', customer: 'C1', reference: 'F1', cents: 100_000 }),
    ...adjust('ESC', '665000', 1_000),
    ...adjust('ECA', '658000', 3),
    ...adjust('PERTE', '654000', 20_000),
    ...adjust('DOUT', '416000', 30_000),
    ...adjust('AUTRE', '471000', 500),
  ];
  const file = makeFile('fec.txt', fecText(rows));
  const { batchId } = await stage(context, file, { referenceField: 'PieceRef' });
  const changed = async () =>
    (await changesOf(context, batchId)).rows.map(({ reference, side, nature }) => [`${reference} ${side}`, nature]);
  const planned = Object.fromEntries(await changed());
  await apply(context, batchId);
  const { rows: documents } = await call(documentsHandlers.list, {}, { context });
  const natures = Object.fromEntries(
    documents.map(({ reference, side, nature }) => [`${reference} ${side}`, nature] as const),
  );
  expect(natures).toEqual({
    'F1 debit': null,
    'ESC credit': 'discount',
    'ECA credit': 'difference',
    'PERTE credit': 'writeOff',
    'DOUT credit': 'doubtful',
    'DOUT debit': 'doubtful',
    'AUTRE credit': null,
  });
  const [customerId = 0] = documents.map((document) => document.customerId);
  const drilled = { asOf: '2024-12-31', customerId, column: 'payments' };
  const known = [undefined, context.now()];
  for (const knownAt of known) {
    const cell = await call(balanceHandlers.documents, { ...drilled, ...(knownAt ? { knownAt } : {}) }, { context });
    expect(Object.fromEntries(cell.rows.map(({ reference, nature }) => [reference, nature]))).toEqual({
      ESC: 'discount',
      ECA: 'difference',
      PERTE: 'writeOff',
      DOUT: 'doubtful',
      AUTRE: null,
    });
  }
  expect(planned).toEqual(natures);
  expect(Object.fromEntries(await changed())).toEqual(natures);
  await undo(context, batchId);
  expect(dump(context)).toEqual(before);
});
