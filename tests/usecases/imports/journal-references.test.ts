import { call } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { cash, type FecRow, fecText } from '../../fec-text.ts';
import { generatedRuns } from '../../generated-runs.ts';
import type { TestContext } from '../../make-context.ts';
import { manySales, sold } from '../../two-sales-journals.ts';
import {
  content,
  dump,
  importFile,
  load,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  undo,
} from '../set-up/import-steps.ts';

/** Every line left open, carried forward as it was written but on the day of the opening. */
const opening = (rows: readonly FecRow[], on: string): FecRow[] => {
  const carried = rows.filter(({ account }) => account === '411000');
  const total = carried.reduce((sum, { cents }) => sum + cents, 0);
  const line = { journal: 'AN', entry: 'AN1', on };
  return [
    ...carried.map((row) => ({ ...row, ...line, documentOn: on })),
    { ...line, account: '890000', label: 'À nouveau', cents: -total },
  ];
};

const references = (context: TestContext) =>
  rowsOf(context, "select reference from documents where voided_at is null and side = 'debit' order by 1").map(
    ({ reference }) => String(reference),
  );
const numbered = (letter: string, count: number, offset = 0) =>
  Array.from({ length: count }, (_, index) => `F${letter}-${offset + index + 1}00`);
const both = [...numbered('A', 24), ...numbered('B', 24)].sort();

describe('two journals of sales, the number in PieceRef in one and in the label in the other', () => {
  test('each is named by its own field, and the preview says so', async () => {
    const context = makeImportContext();
    const { reference, control } = await load(context, makeFile('one.txt', fecText(manySales('2024-02-01'))));
    expect(references(context)).toEqual(both);
    expect(control.differenceCents).toBe(0);
    expect(reference).toEqual({
      field: 'PieceRef',
      examples: ['FA-100', 'FB-100', 'FA-200', 'FB-200', 'FA-300'],
      journals: [
        { journal: 'VE', field: 'PieceRef', examples: numbered('A', 5) },
        { journal: 'VB', field: 'EcritureLib', examples: numbered('B', 5) },
      ],
    });
  });

  test('the lines to look at before applying bear the numbers that their documents will have', async () => {
    const context = makeImportContext();
    const { batchId } = await stage(context, makeFile('one.txt', fecText(manySales('2024-02-01'))));
    const { lines } = await call(importsHandlers.warnings, { batchId }, { context });
    expect(lines.filter(({ reference }) => !/^F[AB]-\d+00$/.test(reference))).toEqual([]);
    const labelled = manySales('2024-02-01', ['VB']).map((row) => ({ ...row, reference: '' }));
    const other = await stage(context, makeFile('two.txt', fecText(labelled)));
    const warnings = await call(importsHandlers.warnings, { batchId: other.batchId }, { context });
    expect(warnings.lines.filter(({ reason }) => reason === 'noReference')).toEqual([]);
  });

  test('an export of few lines follows what an earlier one told; undoing it restores every table', async () => {
    const context = makeImportContext();
    await importFile(context, makeFile('one.txt', fecText(manySales('2024-02-01'))));
    const before = dump(context);
    const few = sold({ journal: 'VB', on: '2024-06-01', customer: 'C1', cents: 500 }, 90);
    const { batchId } = await importFile(context, makeFile('two.txt', fecText(few)));
    expect(references(context)).toContain('FB-9000');
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });

  test('what a later export tells of a journal names its documents in the earlier one too, and no document is there twice', async () => {
    const context = makeImportContext();
    const few = manySales('2024-02-01').filter(({ on }) => on < '2024-02-08');
    await importFile(context, makeFile('one.txt', fecText(few)));
    // In the journal VB, PieceRef is filled with a sign that names nothing, and its few lines do not tell the label.
    expect(references(context).filter((reference) => reference === 'X')).toHaveLength(6);
    const before = dump(context);
    const { batchId, control } = await importFile(context, makeFile('two.txt', fecText(manySales('2024-02-01'))));
    expect(references(context)).toEqual(both);
    expect(control.differenceCents).toBe(0);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });

  test('one field chosen for all names the documents of every journal and import, until it is undone', async () => {
    const context = makeImportContext();
    await importFile(context, makeFile('one.txt', fecText(manySales('2024-02-01'))));
    const paid = cash({ entry: 'B1', on: '2024-05-01', customer: 'C1', reference: 'V1', cents: -100 });
    const more = makeFile('two.txt', fecText([...manySales('2024-02-01'), ...paid]));
    const before = dump(context);
    const { batchId, reference } = await importFile(context, more, { referenceField: 'EcritureNum' });
    expect(reference).toMatchObject({ field: 'EcritureNum', journals: [] });
    expect(references(context).filter((name) => !/^V[EB]\d+$/.test(name))).toEqual([]);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });

  test('the journal that opens the next year repeats the documents of both, under the number that each has', async () => {
    const context = makeImportContext();
    const first = manySales('2024-02-01');
    await importFile(context, makeFile('100000017FEC20241231.txt', fecText(first)));
    const second = [...opening(first, '2025-01-01'), ...manySales('2025-02-01', ['VE', 'VB'], 50)];
    const preview = await importFile(context, makeFile('100000017FEC20251231.txt', fecText(second)));
    expect(preview).toMatchObject({ issueCount: 0, control: { differenceCents: 0 } });
    expect(references(context)).toEqual([...both, ...numbered('A', 24, 50), ...numbered('B', 24, 50)].sort());
  });
});

const sales = fc.array(
  fc.record({
    customer: fc.constantFrom('C1', 'C2'),
    day: fc.integer({ min: 0, max: 300 }),
    cents: fc.constantFrom(10_000, 20_000, 1),
  }),
  { minLength: 20, maxLength: 30 },
);

test('the order of the files, and an undone one between, change neither the documents nor what names them', async () => {
  await fc.assert(
    fc.asyncProperty(sales, sales, async (one, two) => {
      const year = (list: typeof one, journal: string, from: string, offset: number) =>
        list.flatMap(({ day, ...row }, index) => sold({ ...row, journal, on: addDays(from, day) }, offset + index));
      const [a, b] = [year(one, 'VE', '2024-01-02', 100), year(two, 'VB', '2024-01-02', 200)];
      const files = [
        makeFile('ventes.txt', fecText([...a, ...b])),
        makeFile('ventes-logiciel.txt', fecText(a)),
        makeFile('ventes-cabinet.txt', fecText(b)),
      ];
      const results = [];
      for (const order of [[0], [2, 1, 0]]) {
        const context = makeImportContext();
        for (const index of order) await importFile(context, files[index] ?? '');
        results.push(content(context));
      }
      const context = makeImportContext();
      const alone = await importFile(context, files[2] ?? '');
      await importFile(context, files[0] ?? '');
      await undo(context, alone.batchId);
      const [expected, ...others] = [...results, content(context)];
      for (const other of others) expect(other).toEqual(expected);
    }),
    generatedRuns,
  );
});
