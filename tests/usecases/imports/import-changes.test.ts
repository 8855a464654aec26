import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { tableOf } from '../exports/written-reports.ts';
import { apply, changesOf, makeFile, makeImportContext, rowsOf, stage, undo } from '../set-up/import-steps.ts';

const ledger = fecText([
  ...sale({ entry: '1', on: '2024-03-01', customer: 'C1', name: 'Zéphyr', reference: 'FA1001', cents: 10_000 }),
  ...sale({ entry: '2', on: '2024-03-02', customer: 'C2', name: 'Élan', reference: 'FA1002', cents: 25_000 }),
  ...cash({ entry: '3', on: '2024-04-01', customer: 'C2', name: 'Élan', reference: 'P1', cents: -4_000 }),
]);

async function staged() {
  const context = makeImportContext();
  const { batchId } = await stage(context, makeFile('ventes.txt', ledger));
  const references = async (asked: object) =>
    (await changesOf(context, batchId, asked)).rows.map((row) => row.reference);
  return { context, batchId, references };
}

const byName = { sort: [{ by: 'customerName' }, { by: 'amountCents', descending: true }] };

describe('the documents that an import changes', () => {
  test('are sorted, narrowed and added up while it waits as once it is applied and undone', async () => {
    const { context, batchId, references } = await staged();
    const answers = async () => ({
      sorted: await references(byName),
      narrowed: await references({ where: [{ column: 'amountCents', from: 0, to: 20_000 }] }),
      kinds: await references({ where: [{ column: 'kind', among: ['payment'] }] }),
      sums: (await changesOf(context, batchId)).sums,
      count: (await changesOf(context, batchId)).count,
    });
    const waiting = await answers();
    expect(waiting).toEqual({
      sorted: ['FA1002', 'P1', 'FA1001'],
      narrowed: ['FA1001'],
      kinds: ['P1'],
      sums: { amountCents: 31_000, openCents: 31_000 },
      count: 3,
    });
    await apply(context, batchId);
    expect(await answers()).toEqual(waiting);
    await undo(context, batchId);
    expect(await answers()).toEqual(waiting);
  });

  test('come page after page in the order asked for', async () => {
    const { context, batchId } = await staged();
    const first = await changesOf(context, batchId, { ...byName, limit: 2 });
    const second = await changesOf(context, batchId, { ...byName, limit: 2, cursor: first.nextCursor });
    expect([...first.rows, ...second.rows].map(({ reference }) => reference)).toEqual(['FA1002', 'P1', 'FA1001']);
    expect([first.count, second.nextCursor]).toEqual([3, null]);
  });

  test('of one that waits are what it would change now, whatever else was imported since', async () => {
    const { context, batchId, references } = await staged();
    const other = await stage(context, makeFile('autres.txt', ledger.replaceAll('FA1002', 'FA2002')));
    expect(await references(byName)).toEqual(['FA1002', 'P1', 'FA1001']);
    await apply(context, batchId);
    const { rows } = await changesOf(context, other.batchId, byName);
    expect(rows.map(({ action, reference }) => [action, reference])).toEqual([
      ['new', 'FA2002'],
      ['changed', 'FA1002'],
    ]);
  });

  test('keep nothing of it in the file of the firm', async () => {
    const { context } = await staged();
    expect(rowsOf(context, 'select * from import_document_changes')).toEqual([]);
    expect(rowsOf(context, "select name from sqlite_master where name like 'staged%'")).toEqual([]);
  });

  test('are exported as they are shown', async () => {
    const { context, batchId } = await staged();
    const { imports } = createRouterClient({ imports: importsHandlers }, { context });
    const sort = [{ by: 'customerName' }];
    const where = [{ column: 'action', among: ['new'] }];
    await imports.exportChanges({ batchId, sort, where, columns: ['customerName', 'amountCents'], format: 'csv' });
    const [made] = context.made;
    expect(made?.name).toBe('import-ventes.csv');
    expect(await tableOf(made, 'Client')).toEqual([
      ['Client', 'Devise', 'Montant'],
      ['Élan', 'EUR', 25_000],
      ['Élan', 'EUR', -4_000],
      ['Zéphyr', 'EUR', 10_000],
      ['Total EUR', 'EUR', 31_000],
    ]);
  });

  test('refuse a column that the list does not have', async () => {
    const { context, batchId } = await staged();
    const refused = { code: 'validation', data: { reason: 'sort' } };
    await expect(changesOf(context, batchId, { sort: [{ by: 'pays' }] })).rejects.toMatchObject(refused);
  });
});
