import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { createInProcessJobs } from '../../../electron/jobs/in-process.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import { makeContext } from '../../make-context.ts';
import { details } from '../set-up/edits-context.ts';
import { dump, importFile, makeFile, rowsOf, undo } from '../set-up/import-steps.ts';

test('under a clock that stands still, undoing an import takes back what it made and leaves what was made manually', async () => {
  const context = makeContext({ jobs: createInProcessJobs(), now: () => '2025-06-30T10:00:00.000Z' });
  const typed = { code: 'C1', details: { ...details, name: 'Dupont' }, contacts: [] };
  await call(customersHandlers.create, typed, { context });
  const before = dump(context);
  const ledger = fecText([
    ...sale({ entry: '1', on: '2024-03-01', customer: 'C1', name: 'Dupont', reference: 'FA1', cents: 10_000 }),
    ...sale({ entry: '2', on: '2024-03-02', customer: 'C2', name: 'Martin', reference: 'FA2', cents: 20_000 }),
  ]);
  const other = fecText(
    sale({ entry: '1', on: '2025-03-01', customer: 'C2', name: 'Martin', reference: 'FA3', cents: 20_000 }),
  );
  const first = await importFile(context, makeFile('FEC2024.txt', ledger));
  const between = dump(context);
  const second = await importFile(context, makeFile('FEC2025.txt', other));
  await undo(context, second.batchId);
  expect(dump(context)).toEqual(between);
  await importFile(context, makeFile('FEC2025.txt', other));
  await undo(context, first.batchId);
  expect(rowsOf(context, 'select code, reference from documents join customers on customers.id = customer_id')).toEqual(
    [{ code: 'C2', reference: 'FA3' }],
  );
  await undo(context, second.batchId + 1);
  expect(dump(context)).toEqual(before);
});
