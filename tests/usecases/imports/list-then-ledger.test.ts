import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { dump, earlierStates, importFile, makeFile, makeImportContext, rowsOf, undo } from '../set-up/import-steps.ts';
import { expectTied, issuesOf } from '../set-up/import-ties.ts';
import { openList } from '../set-up/list-samples.ts';
import { openDispute } from '../set-up/open-dispute.ts';

type Step = (context: TestContext) => Promise<{ batchId: number }>;

/** A list that holds one invoice. */
const list =
  (asOf: string, reference = 'F1', open = '100,00'): Step =>
  (context) =>
    importFile(context, openList(`${asOf}.csv`, `C;C;${reference};2024-10-15;2024-11-15;${open};${open}`), {
      table: { asOf, mode: 'snapshot' },
    });

/** The ledger of 2024, whole from the first day to the last, that holds one invoice of the customer C. */
const ledger =
  (on: string, cents: number): Step =>
  (context) => {
    const lines = [
      ...sale({ entry: '1', on: '2024-01-01', customer: 'D', reference: 'D1', cents: 100 }),
      ...sale({ entry: '2', on, customer: 'C', reference: 'F1', cents }),
      ...sale({ entry: '3', on: '2024-12-31', customer: 'D', reference: 'D2', cents: 100 }),
    ];
    return importFile(context, makeFile('100000017FEC20241231.txt', fecText(lines)), { referenceField: 'PieceRef' });
  };

const invoicesOfC = (context: TestContext) =>
  rowsOf(
    context,
    `select d.id, amount_cents as cents, issued_on as day from documents d join customers c on c.id = customer_id
      where c.code = 'C' and d.kind = 'invoice' and voided_at is null`,
  );

test.each([
  ['a newer list says another amount', [list('2024-11-30'), list('2025-01-31', 'F1', '110,00')], 11_000, '2024-10-15'],
  ['a ledger says another amount', [list('2024-11-30'), ledger('2024-10-15', 12_000)], 12_000, '2024-10-15'],
  ['a ledger says another day', [list('2024-11-30'), ledger('2024-10-16', 10_000)], 10_000, '2024-10-16'],
  [
    'a ledger writes its number and its day otherwise than two lists',
    [list('2024-11-30', 'F-1'), list('2024-12-15', 'F-1'), ledger('2024-10-16', 10_000)],
    10_000,
    '2024-10-16',
  ],
  [
    'a ledger gives it the number that the list has not',
    [list('2024-11-30', ''), ledger('2024-10-15', 10_000)],
    10_000,
    '2024-10-15',
  ],
  [
    'the books correct its amount after a list and a ledger',
    [list('2024-11-30'), ledger('2024-10-15', 10_000), ledger('2024-10-15', 12_000)],
    12_000,
    '2024-10-15',
  ],
])('an invoice that a list brought stays disputed when %s', async (_what, [first, ...later], cents, day) => {
  const context = makeImportContext();
  await first?.(context);
  const [brought] = rowsOf(context, "select id, customer_id from documents where kind = 'invoice'");
  const id = Number(brought?.id);
  openDispute(context, { documentId: id, untilOn: '2026-12-31' });
  const undos: (() => Promise<void>)[] = [];
  for (const step of later) {
    const [before, states] = [dump(context), earlierStates(context)];
    const { batchId } = await step(context);
    undos.unshift(async () => {
      await undo(context, batchId);
      expect(dump(context)).toEqual(before);
      expect(earlierStates(context)).toEqual(states);
    });
  }
  expect(invoicesOfC(context)).toEqual([{ id, cents, day }]);
  expectTied(context);
  const { rows } = await call(remindersHandlers.heldBack, { asOf: '2025-06-30', reason: 'dispute' }, { context });
  expect(rows.map(({ documentId }) => documentId)).toEqual([id]);
  for (const back of undos) await back();
});

test('a list that gives a disputed invoice another number is said to leave the dispute behind', async () => {
  const context = makeImportContext();
  await list('2024-11-30', 'F1')(context);
  const [brought] = rowsOf(context, "select id, customer_id from documents where kind = 'invoice'");
  openDispute(context, { documentId: Number(brought?.id), untilOn: '2026-12-31' });
  const { batchId } = await list('2025-01-31', 'F0001B')(context);
  const issues = await issuesOf(context, batchId);
  expect(issues.map(({ code, details }) => [code, details.reference])).toEqual([['waitingEnds', 'F1']]);
});

test.each([
  ['no list before', []],
  ['a list before', [list('2024-11-30')]],
])(
  'an invoice of the ledger that the newest list lacks waits, where that list is in another currency: %s',
  async (_what, before) => {
    const context = makeImportContext();
    for (const step of before) await step(context);
    await ledger('2024-10-15', 10_000)(context);
    const headings = 'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû;Devise';
    const file = makeFile('devises.csv', `${headings}\nC;C;F9;2025-02-15;2025-03-15;108,00;108,00;USD`);
    await importFile(context, file, { table: { asOf: '2025-03-31', mode: 'snapshot' } });
    const held = { asOf: '2025-06-30', reason: 'settledInList' } as const;
    const { rows } = await call(remindersHandlers.heldBack, held, { context });
    expect(rows.map(({ reference }) => reference)).toEqual(['F1']);
  },
);
