import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { closeFirm } from '../../../electron/app/session.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { type FecRow, fecText, sale } from '../../fec-text.ts';
import { applyList, stageList } from '../set-up/customer-lists.ts';
import { apply, dump, makeFile, makeImportContext, rowsOf, stage, undo } from '../set-up/import-steps.ts';

/** Enough customers for applying to take several slices on any machine. */
function ledger(): string {
  const rows: FecRow[] = [];
  for (let index = 0; index < 1_500; index++) {
    const customer = `C${String(index).padStart(5, '0')}`;
    rows.push(
      ...sale({ entry: String(index), on: '2025-03-01', customer, reference: `F${index}`, cents: 100 + index }),
    );
  }
  return fecText(rows);
}

const file = makeFile('fec.txt', ledger());

async function stageLedger() {
  const context = makeImportContext();
  const { batchId } = await stage(context, file);
  return { context, batchId };
}

test('while an import is applied others wait, then see all of it', async () => {
  const { context, batchId } = await stageLedger();
  const steps = await call(importsHandlers.apply, { batchId }, { context });
  expect(await steps.next()).toMatchObject({ done: false, value: { phase: 'apply', total: 1_500 } });
  const listed = call(documentsHandlers.list, { limit: 1 }, { context });
  for (let isOver = false; !isOver; ) isOver = (await steps.next()).done === true;
  expect(await listed).toMatchObject({ count: 1_500 });
  const db = context.session.firm?.db;
  expect(db && checkFirm(db).filter((check) => !check.ok)).toEqual([]);
});

test('cancelled while it is applied, an import is still staged and can be applied', async () => {
  const { context, batchId } = await stageLedger();
  const before = dump(context);
  const steps = await call(importsHandlers.apply, { batchId }, { context });
  await steps.next();
  await steps.return?.(undefined);
  await expect.poll(async () => (await call(importsHandlers.get, { batchId }, { context })).state).toBe('staged');
  expect(dump(context)).toEqual(before);
  const indexes = () => rowsOf(context, `select name, sql from sqlite_master where type = 'index' order by name`);
  const known = indexes();
  expect(await apply(context, batchId)).toMatchObject({ documents: { new: 1_500 }, control: { differenceCents: 0 } });
  expect(indexes()).toEqual(known);
  await undo(context, batchId);
  expect(rowsOf(context, 'select id from documents')).toEqual([]);
  expect(indexes()).toEqual(known);
});

test('closing the firm while an import is applied leaves nothing of it', async () => {
  const { context, batchId } = await stageLedger();
  const firm = context.session.firm;
  const steps = await call(importsHandlers.apply, { batchId }, { context });
  await steps.next();
  await Promise.all([closeFirm(context), expect(drain(steps)).rejects.toThrow()]);
  expect(firm?.connection.open).toBe(false);
});

/** Customers with an address and somebody to write to. */
function customerList(city: string): string {
  const rows = Array.from({ length: 500 }, (_, index) => {
    const code = `C${String(index).padStart(5, '0')}`;
    return `${code};Client ${index};${index} rue des Lilas;35000;${city};client${index}@example.fr`;
  });
  return ['Code;Nom;Adresse;CP;Ville;E-mail', ...rows].join('\r\n');
}

test('cancelled while it is applied or undone, a list of customers leaves every table as it was', async () => {
  const context = makeImportContext();
  const everything = () => [
    dump(context),
    ...['import_batches', 'import_rows', 'import_changes', 'import_issues', 'events'].map((table) =>
      rowsOf(context, `select * from ${table} order by id`),
    ),
  ];
  const empty = dump(context);
  const first = await stageList(context, makeFile('clients.csv', customerList('Rennes')));
  await applyList(context, first);
  const batchId = await stageList(context, makeFile('clients-2.csv', customerList('Brest')));
  const policy = { replace: true, create: 'coded' } as const;
  const staged = everything();
  const applying = await call(importsHandlers.apply, { batchId, policy }, { context });
  expect(await applying.next()).toMatchObject({ done: false, value: { phase: 'apply', total: 500 } });
  await applying.return?.(undefined);
  await expect.poll(everything).toEqual(staged);

  expect((await applyList(context, batchId, policy)).counts).toMatchObject({ changed: 500 });
  const applied = everything();
  const undoing = await call(importsHandlers.undo, { batchId }, { context });
  expect(await undoing.next()).toMatchObject({ done: false, value: { phase: 'undo', total: 500 } });
  await undoing.return?.(undefined);
  await expect.poll(everything).toEqual(applied);

  await undo(context, batchId);
  await undo(context, first);
  expect(dump(context)).toEqual(empty);
});

async function drain(steps: AsyncIterator<unknown>): Promise<void> {
  for (let isOver = false; !isOver; ) isOver = (await steps.next()).done === true;
}
