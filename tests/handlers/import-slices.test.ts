import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../db/check.ts';
import { documentsHandlers } from '../../electron/handlers/documents.ts';
import { importsHandlers } from '../../electron/handlers/imports.ts';
import { closeFirm } from '../../electron/handlers/session.ts';
import { type FecRow, fecText, sale } from '../fec-text.ts';
import { apply, dump, makeFile, makeImportContext, rowsOf, stage, undo } from './import-steps.ts';

/** Enough customers for applying to take several slices on any machine. */
function ledger(): string {
  const rows: FecRow[] = [];
  for (let index = 0; index < 6_000; index++) {
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
  expect(await steps.next()).toMatchObject({ done: false, value: { phase: 'apply', total: 6_000 } });
  const listed = call(documentsHandlers.list, { limit: 1 }, { context });
  for (let isOver = false; !isOver; ) isOver = (await steps.next()).done === true;
  expect(await listed).toMatchObject({ count: 6_000 });
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
  expect(await apply(context, batchId)).toMatchObject({ documents: { new: 6_000 }, control: { differenceCents: 0 } });
  await undo(context, batchId);
  expect(rowsOf(context, 'select id from documents')).toEqual([]);
});

test('closing the firm while an import is applied leaves nothing of it', async () => {
  const { context, batchId } = await stageLedger();
  const firm = context.session.firm;
  const steps = await call(importsHandlers.apply, { batchId }, { context });
  await steps.next();
  await Promise.all([closeFirm(context), expect(drain(steps)).rejects.toThrow()]);
  expect(firm?.connection.open).toBe(false);
});

async function drain(steps: AsyncIterator<unknown>): Promise<void> {
  for (let isOver = false; !isOver; ) isOver = (await steps.next()).done === true;
}
