import { call } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import { twoYears } from '../../generated-ledger.ts';
import { generatedRuns } from '../../generated-runs.ts';
import type { TestContext } from '../../make-context.ts';
import { tableOf } from '../exports/written-reports.ts';
import {
  content,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  openAt,
  rowsOf,
  stage,
  undo,
} from '../set-up/import-steps.ts';
import { expectTied, issuesOf } from '../set-up/import-ties.ts';

/** A line on the first and the last day, so that the file covers its year and its opening journal is recognised. */
function year(
  number: number,
  rows: readonly FecRow[],
  opening: readonly (readonly [string, string, string, number])[] = [],
) {
  const other = (on: string): FecRow[] => [
    { journal: 'OD', entry: on, on, account: '606000', cents: 100 },
    { journal: 'OD', entry: on, on, account: '401000', cents: -100 },
  ];
  const on = `${number}-01-01`;
  const carried: FecRow[] = opening.map(([customer, reference, documentOn, cents]) => {
    return { journal: 'AN', entry: '1', on, account: '411000', customer, reference, documentOn, cents };
  });
  const total = carried.reduce((sum, row) => sum + row.cents, 0);
  const balancing = carried.length > 0 ? [{ journal: 'AN', entry: '1', on, account: '890000', cents: -total }] : [];
  return makeFile(
    `${number}.txt`,
    fecText([...carried, ...balancing, ...other(on), ...rows, ...other(`${number}-12-31`)]),
  );
}

const first = () =>
  year(2022, [
    ...sale({ entry: '1', on: '2022-03-01', customer: 'C1', reference: 'FA1', cents: 10_000 }),
    ...sale({ entry: '2', on: '2022-11-02', customer: 'C1', reference: 'FA2', cents: 20_000 }),
    ...cash({ entry: '3', on: '2022-12-03', customer: 'C1', reference: 'P1', cents: -4_000 }),
    ...sale({ entry: '4', on: '2022-12-04', customer: 'C2', reference: 'FA3', cents: 7_000 }),
  ]);
const second = () =>
  year(
    2023,
    [
      ...cash({ entry: '1', on: '2023-02-01', customer: 'C1', reference: 'P2', cents: -6_000 }),
      ...cash({ entry: '2', on: '2023-02-02', customer: 'C2', reference: 'P3', cents: -7_000 }),
      ...sale({ entry: '3', on: '2023-06-02', customer: 'C3', reference: 'FA4', cents: 5_000 }),
    ],
    [
      ['C1', 'FA1', '2022-03-01', 10_000],
      ['C1', 'FA2', '2022-11-02', 20_000],
      ['C1', 'P1', '2022-12-03', -4_000],
      ['C2', 'FA3', '2022-12-04', 7_000],
    ],
  );
const third = () =>
  year(2024, sale({ entry: '1', on: '2024-05-01', customer: 'C1', reference: 'FA5', cents: 1_000 }), [
    ['C1', 'FA2', '2022-11-02', 20_000],
    ['C3', 'FA4', '2023-06-02', 5_000],
  ]);

const totalAt = (context: TestContext, asOf: string) =>
  openAt(context, asOf).reduce((sum, row) => sum + row.signedCents, 0);

describe('a year is missing between two imports', () => {
  test.each([
    ['in order', false],
    ['the later year first', true],
  ])('what is due is what the later year says, nothing twice (%s)', async (_order, isReversed) => {
    const context = makeImportContext();
    for (const file of isReversed ? [third(), first()] : [first(), third()]) {
      const { control } = await importFile(context, file);
      expect(control.differenceCents).toBe(0);
    }
    expect(totalAt(context, '2024-12-31')).toBe(26_000);
    expect(totalAt(context, '2022-12-31')).toBe(33_000);
    const open = openAt(context, '2024-12-31').filter((row) => row.signedCents !== 0);
    expect(open.map((row) => [row.customer, row.reference, row.signedCents]).sort()).toEqual([
      ['C1', 'FA2', 20_000],
      ['C1', 'FA5', 1_000],
      ['C3', 'FA4', 5_000],
    ]);
    // An item carried keeps the due date of its own document.
    expect(
      rowsOf(context, "select issued_on, due_on from documents where reference = 'FA4' and voided_at is null"),
    ).toEqual([{ issued_on: '2023-06-02', due_on: '2023-07-02' }]);
    expectTied(context);
  });

  test('the preview names the customers and amounts before anything is applied', async () => {
    const context = makeImportContext();
    await importFile(context, first());
    const { batchId } = await stage(context, third());
    expect(await issuesOf(context, batchId)).toEqual([]);
    expect(await call(importsHandlers.openings, { batchId }, { context })).toMatchObject({
      count: 3,
      rows: [
        { state: 'afterGap', customer: 'C2', leftCents: 7_000, openingCents: 0 },
        { state: 'afterGap', customer: 'C1', leftCents: 26_000, openingCents: 20_000 },
        { state: 'afterGap', customer: 'C3', leftCents: 0, openingCents: 5_000 },
      ],
    });
  });

  test('once applied, the control of the balance still says so, until the missing year is there', async () => {
    const context = makeImportContext();
    for (const file of [first(), third()]) await importFile(context, file);
    const { rows, count } = await call(balanceHandlers.openings, undefined, { context });
    expect(count).toBe(3);
    expect(rows).toContainEqual({
      openingOn: '2024-01-01',
      state: 'afterGap',
      customer: 'C2',
      name: 'C2',
      leftCents: 7_000,
      openingCents: 0,
    });
    await importFile(context, second());
    expect(await call(balanceHandlers.openings, undefined, { context })).toEqual({ rows: [], count: 0 });
  });

  test('the openings that differ are exported as they are listed, of an import and of the control alike', async () => {
    const context = makeImportContext();
    await importFile(context, first());
    const { batchId } = await importFile(context, third());
    const asked: Omit<Inputs['imports']['exportOpenings'], 'batchId'> = {
      openingOn: '2024-01-01',
      state: 'afterGap',
      sort: [{ by: 'actualCents', descending: true }],
      where: [{ column: 'actualCents', from: 1 }],
      format: 'csv',
    };
    await call(importsHandlers.exportOpenings, { batchId, ...asked }, { context });
    await call(balanceHandlers.exportOpenings, asked, { context });
    expect(context.made).toHaveLength(2);
    for (const file of context.made) {
      expect(new TextDecoder().decode(file.content)).toContain('Il manque des mois avant le 01/01/2024');
      expect(await tableOf(file, 'Client')).toEqual([
        ['Client', 'Devise', 'Fin d’exercice', 'À-nouveau', 'Écart'],
        ['C1', 'EUR', 26_000, 20_000, -6_000],
        ['C3', 'EUR', 0, 5_000, 5_000],
        ['Total EUR', 'EUR', 26_000, 25_000, -1_000],
      ]);
    }
  });

  test('columns that add up are exported as a list without rows', async () => {
    const context = makeImportContext();
    await importFile(context, first());
    await call(balanceHandlers.exportColumnSums, { asOf: '2023-12-31', format: 'csv' }, { context });
    const text = new TextDecoder().decode(context.made[0]?.content);
    expect(text).toContain('Écart entre les colonnes et le total');
    expect(text).toContain('Aucune ligne ne répond à ces critères.');
  });

  test('the missing year, once there, leaves no trace of the gap; undone, the gap is back', async () => {
    const context = makeImportContext();
    for (const file of [first(), third()]) await importFile(context, file);
    const before = dump(context);
    const { batchId, control } = await importFile(context, second());
    expect(control.differenceCents).toBe(0);
    expectTied(context);
    const inOrder = makeImportContext();
    for (const file of [first(), second(), third()]) await importFile(inOrder, file);
    expect(content(context)).toEqual(content(inOrder));
    expect(rowsOf(context, "select id from documents where reference like 'AN %' and voided_at is null")).toEqual([]);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });

  test('a condensed opening replaces what it does not detail', async () => {
    const context = makeImportContext();
    await importFile(context, first());
    await importFile(context, year(2024, [], [['C1', '', '2024-01-01', 12_345]]));
    expect(totalAt(context, '2024-12-31')).toBe(12_345);
    expect(totalAt(context, '2023-06-30')).toBe(33_000);
    expectTied(context);
  });

  test('only some months of the year before were imported', async () => {
    const context = makeImportContext();
    const months = fecText([
      ...sale({ entry: '1', on: '2023-01-10', customer: 'C1', reference: 'FA1', cents: 10_000 }),
      ...sale({ entry: '2', on: '2023-04-10', customer: 'C2', reference: 'FA2', cents: 500 }),
    ]);
    await importFile(context, makeFile('debut.txt', months));
    const { control } = await importFile(context, third());
    expect(control).toEqual({ ledgerCents: 26_000, openCents: 26_000, differenceCents: 0 });
    expectTied(context);
  });
});

test('whatever the two exercises around a missing year, every day ties to the accounts, in any order and once undone', async () => {
  const gap = fc.tuple(twoYears, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }));
  await fc.assert(
    fc.asyncProperty(gap, async ([{ first: before, second: after }, kept]) => {
      const options = { referenceField: 'PieceRef' } as const;
      const later = after
        .filter((row, index) => row.journal !== 'AN' || kept[index % kept.length])
        .map((row) => ({ ...row, on: row.on.replace('2025', '2026') }));
      const files = [
        makeFile('100000017FEC20241231.txt', fecText(before)),
        makeFile('100000017FEC20261231.txt', fecText(later)),
      ];
      const results = [];
      for (const order of [files, files.toReversed()]) {
        const context = makeImportContext();
        const [one = '', two = ''] = order;
        await importFile(context, one, options);
        const alone = dump(context);
        const { batchId, control } = await importFile(context, two, options);
        expect(control.differenceCents).toBe(0);
        expectTied(context);
        results.push(content(context));
        await undo(context, batchId);
        expect(dump(context)).toEqual(alone);
      }
      expect(results[1]).toEqual(results[0]);
    }),
    generatedRuns,
  );
});

describe('two exports whose references are read in different fields', () => {
  const rows = [
    ...sale({ entry: '1', on: '2024-03-01', customer: 'C1', reference: 'X', label: 'Facture 12345', cents: 10_000 }),
    ...sale({ entry: '2', on: '2024-03-02', customer: 'C2', reference: 'X', label: 'Facture 12346', cents: 20_000 }),
  ];
  const more = [...rows, ...cash({ entry: '3', on: '2024-04-01', customer: 'C1', reference: 'P', cents: -4_000 })];

  test('name the same documents: a choice made later renames them all, and nothing is there twice', async () => {
    const context = makeImportContext();
    await importFile(context, makeFile('one.txt', fecText(rows)), { referenceField: 'PieceRef' });
    const before = dump(context);
    const { control, batchId } = await importFile(context, makeFile('two.txt', fecText(more)), {
      referenceField: 'EcritureLib',
    });
    expect(control).toEqual({ ledgerCents: 26_000, openCents: 26_000, differenceCents: 0 });
    const references = "select reference from documents where voided_at is null and side = 'debit' order by 1";
    expect(rowsOf(context, references)).toEqual([{ reference: '12345' }, { reference: '12346' }]);
    await undo(context, batchId);
    expect(dump(context)).toEqual(before);
  });

  test('the choice is remembered for the next file', async () => {
    const context = makeImportContext();
    await importFile(context, makeFile('one.txt', fecText(rows)), { referenceField: 'EcritureNum' });
    const { reference, documents } = await importFile(context, makeFile('two.txt', fecText(more)));
    expect(reference.field).toBe('EcritureNum');
    expect(documents).toMatchObject({ new: 1, unchanged: 2 });
  });
});
