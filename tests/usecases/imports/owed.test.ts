import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { dashboardHandlers } from '../../../electron/usecases/dashboard/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import type { SourcePreview } from '../../../shared/contract/imports/sources.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { apply, makeFile, makeImportContext, stage, year1, year2 } from '../set-up/import-steps.ts';

/** What the sentence of an import says is what the home screen and the list of customers show. */
async function expectShown(context: TestContext, owed: SourcePreview['owed']) {
  if (!owed) throw new Error('not told');
  const dashboard = await call(dashboardHandlers.get, undefined, { context });
  expect(owed.cents - owed.creditorCents).toBe(dashboard.openCents);
  const { rows } = await call(customersHandlers.list, { filter: 'open', sort: [], limit: 500 }, { context });
  const owing = rows.filter(({ openCents }) => openCents > 0);
  expect(owed.customers).toBe(owing.length);
  expect(owed.cents).toBe(owing.reduce((sum, { openCents }) => sum + openCents, 0));
  expect(owed.creditors).toBe(rows.filter(({ openCents }) => openCents < 0).length);
  return dashboard;
}

test('the preview says what the import leaves owing, to the cent, and so for a second one', async () => {
  const context = makeImportContext();
  for (const file of [year1, year2]) {
    const staged = await stage(context, file);
    const applied = await apply(context, staged.batchId);
    expect(staged.owed).toEqual(applied.owed);
    await expectShown(context, applied.owed);
  }
});

test('what is not set against an invoice is deducted, from what is overdue first', async () => {
  const context = makeImportContext();
  const lines = [
    ...sale({ entry: '1', on: '2025-01-02', customer: 'ROY', reference: 'F1', cents: 10_000 }),
    ...sale({ entry: '2', on: '2025-06-25', customer: 'ROY', reference: 'F2', cents: 5_000 }),
    ...cash({ entry: '3', on: '2025-03-02', customer: 'ROY', reference: 'F0', cents: -4_000 }),
    ...sale({ entry: '4', on: '2025-02-02', customer: 'PETIT', reference: 'F3', cents: 2_000 }),
    ...cash({ entry: '5', on: '2025-03-05', customer: 'LEROY', reference: 'F9', cents: -700 }),
  ];
  const { batchId, owed } = await stage(context, makeFile('732829320FEC20251231.txt', fecText(lines)));
  expect(owed).toEqual({
    on: '2025-06-30',
    customers: 2,
    cents: 13_000,
    overdueCents: 8_000,
    creditCents: 4_000,
    creditors: 1,
    creditorCents: 700,
  });
  expect((await apply(context, batchId)).owed).toEqual(owed);
  await expectShown(context, owed);
});

test('a payment entered by hand counts with what a later import brings', async () => {
  const context = makeImportContext();
  const first = makeFile(
    '732829320FEC20241231.txt',
    fecText(sale({ entry: '1', on: '2024-05-02', customer: 'ROY', reference: 'F1', cents: 9_000 })),
  );
  await apply(context, (await stage(context, first)).batchId);
  const { rows } = await call(customersHandlers.list, { filter: 'all', sort: [], limit: 10 }, { context });
  await call(
    documentsHandlers.create,
    {
      customerId: rows[0]?.id ?? 0,
      kind: 'payment',
      side: 'credit',
      reference: 'CHQ',
      issuedOn: '2025-06-01',
      dueOn: null,
      amountCents: 1_500,
      label: '',
    },
    { context },
  );
  const second = makeFile(
    '732829320FEC20251231.txt',
    fecText(sale({ entry: '7', on: '2025-05-02', customer: 'ROY', reference: 'F2', cents: 3_000 })),
  );
  const staged = await stage(context, second);
  const applied = await apply(context, staged.batchId);
  expect(staged.owed).toEqual(applied.owed);
  await expectShown(context, applied.owed);
});

test('nothing is said before where entries are booked after today', async () => {
  const context = makeImportContext();
  const later = fecText(sale({ entry: '1', on: '2025-09-02', customer: 'ROY', reference: 'F1', cents: 9_000 }));
  const staged = await stage(context, makeFile('732829320FEC20251231.txt', later));
  expect(staged.owed).toBeNull();
  await expectShown(context, (await apply(context, staged.batchId)).owed);
});
