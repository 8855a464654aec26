import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import { dump, importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';
import {
  applyPayments,
  importPayments,
  leftOf,
  makePayersContext,
  owed,
  paymentChangesOf,
  paymentList,
  stagePayments,
  wrongOf,
} from '../set-up/payment-lists.ts';

test('cancelled while it is entered or withdrawn, a list of payments leaves every table as it was', async () => {
  const { context } = await makePayersContext();
  const everything = () => [
    dump(context),
    ...['import_batches', 'import_rows', 'import_changes', 'import_issues', 'events'].map((table) =>
      rowsOf(context, `select * from ${table} order by id`),
    ),
  ];
  const rows = Array.from({ length: 600 }, (_, index) => `15/05/2025;C3;Durand;${index + 1},00;CB ${index};;`);
  const { batchId } = await stagePayments(context, paymentList(...rows));
  const staged = everything();
  const applying = await call(importsHandlers.apply, { batchId }, { context });
  expect(await applying.next()).toMatchObject({ done: false, value: { phase: 'enter', total: 600 } });
  await applying.return?.(undefined);
  await expect.poll(everything).toEqual(staged);

  expect((await applyPayments(context, batchId)).totals.counts).toMatchObject({ new: 600 });
  const applied = everything();
  const undoing = await call(importsHandlers.undo, { batchId }, { context });
  expect(await undoing.next()).toMatchObject({ done: false, value: { phase: 'withdraw', total: 600 } });
  await undoing.return?.(undefined);
  await expect.poll(everything).toEqual(applied);

  await undo(context, batchId);
  expect(leftOf(context)).toEqual(owed);
  expect(wrongOf(context)).toEqual([]);
});

test('undone after its payer was merged into another, a list is withdrawn from the account it went to', async () => {
  const { context, client, idOf } = await makePayersContext();
  const { batchId } = await importPayments(context, paymentList('15/05/2025;C3;Durand;100,00;F-101;;'));
  await client.customers.merge({ fromId: idOf('C3'), intoId: idOf('C1') });
  const again = await importPayments(context, paymentList('15/05/2025;C3;Durand;100,00;F-101;;'));
  expect(again.totals.counts).toEqual({ new: 0, known: 1, alike: 0 });
  await undo(context, batchId);
  expect(leftOf(context)).toEqual(owed);
  expect(wrongOf(context)).toEqual([]);
});

test('Undo stops at a list of payments; past it, the whole list is taken back and made again, and can still be withdrawn', async () => {
  const { context, client } = await makePayersContext();
  const { batchId } = await importPayments(
    context,
    paymentList('15/05/2025;C1;;100,00;F-101;;', '16/05/2025;C3;;5,00;CB;;'),
  );
  await expect(client.edits.undo()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'lastingImport' } });
  await client.edits.undo({ past: true });
  expect(leftOf(context)).toEqual(owed);
  await client.edits.redo();
  expect(leftOf(context)).toContain('C1 invoice F-101: 0');
  // Made again, they are other rows that stand in the place of those of the import.
  await undo(context, batchId);
  expect(leftOf(context)).toEqual(owed);
  expect(wrongOf(context)).toEqual([]);
});

describe('beside the accounts', () => {
  const fec = (paidOn: string, reference: string) =>
    makeFile(
      '100000017FEC20251231.txt',
      fecText([
        ...sale({ entry: '1', on: '2025-01-10', customer: 'D1', name: 'Delorme', reference: 'FA1', cents: 12_000 }),
        {
          journal: 'BQ',
          entry: '2',
          on: paidOn,
          account: '411000',
          customer: 'D1',
          name: 'Delorme',
          reference,
          cents: -12_000,
        },
        { journal: 'BQ', entry: '2', on: paidOn, account: '512000', reference, cents: 12_000 },
      ]),
    );
  const sales = makeFile(
    '100000017FEC20250131.txt',
    fecText(sale({ entry: '1', on: '2025-01-10', customer: 'D1', name: 'Delorme', reference: 'FA1', cents: 12_000 })),
  );
  const options = { referenceField: 'PieceRef' } as const;

  test('the accounts imported later take a payment over, and undoing the list then says so', async () => {
    const { context } = await makePayersContext();
    await importFile(context, sales, options);
    const { batchId } = await importPayments(context, paymentList('20/03/2025;D1;Delorme;120,00;VIR 55;;'));
    expect(leftOf(context)).toContain('D1 invoice FA1: 0');
    const { control } = await importFile(context, fec('2025-03-22', 'VIR 55'), options);
    expect(control.differenceCents).toBe(0);
    expect(leftOf(context).filter((left) => String(left).startsWith('D1'))).toHaveLength(2);
    await expect(undo(context, batchId)).rejects.toMatchObject({
      code: 'in_use',
      data: { reason: 'paymentInAccounts', details: { file: '100000017FEC20251231.txt' } },
    });
    expect(wrongOf(context)).toEqual([]);
  });

  test('a payment of the accounts is known by its reference within a week; one that only looks like it waits for an answer', async () => {
    const { context } = await makePayersContext();
    await importFile(context, fec('2025-03-22', 'VIR 55'), options);
    const known = await importPayments(context, paymentList('20/03/2025;D1;Delorme;120,00;vir 55;;'));
    expect(known.totals.counts).toEqual({ new: 0, known: 1, alike: 0 });

    const other = await stagePayments(context, paymentList('20/03/2025;D1;Delorme;120,00;CHQ 9;;'));
    expect(other.totals.counts).toEqual({ new: 0, known: 0, alike: 1 });
    const [row] = await paymentChangesOf(context, other.batchId);
    expect(row?.known).toEqual({ reference: 'VIR 55', paidOn: '2025-03-22', fileName: '100000017FEC20251231.txt' });
    const [asked] = await paymentChangesOf(context, other.batchId, true);
    expect(asked?.outcome).toBe('new');
    const applied = await applyPayments(context, other.batchId, true);
    expect(applied.totals.counts).toEqual({ new: 1, known: 0, alike: 0 });
    expect(leftOf(context)).toContain('D1 payment CHQ 9: 12000');
    expect(wrongOf(context)).toEqual([]);
  });
});
