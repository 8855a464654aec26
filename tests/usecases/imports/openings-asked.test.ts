import { basename } from 'node:path';
import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../electron/app/finish.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { RepeatedAs } from '../../../shared/contract/imports/sources.ts';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import {
  apply,
  content,
  dump,
  importFile,
  makeFile,
  makeImportContext,
  openAt,
  stage,
  undo,
} from '../set-up/import-steps.ts';
import { expectTied, issuesOf } from '../set-up/import-ties.ts';

const frame = (from: string, to: string): FecRow[] =>
  [from, to].flatMap((on) => [
    { journal: 'OD', entry: `S${on}`, on, account: '606000', cents: 100 },
    { journal: 'OD', entry: `S${on}`, on, account: '401000', cents: -100 },
  ]);
const firstYear = () =>
  makeFile(
    '2024.txt',
    fecText([
      ...frame('2024-01-01', '2024-12-31'),
      ...sale({ entry: '1', on: '2024-10-10', customer: 'C1', reference: 'F1', cents: 100_000 }),
      ...sale({ entry: '2', on: '2024-10-11', customer: 'C2', reference: 'F2', cents: 50_000 }),
      ...cash({ entry: '3', on: '2024-10-12', customer: 'C2', reference: 'P2', cents: -20_000 }),
    ]),
  );

/** Lines on 411 against the result brought forward, in a journal and with labels that say nothing. */
const carried = (lines: readonly (readonly [string, string, string, number])[], on = '2025-01-01'): FecRow[] =>
  lines.flatMap(([customer, reference, documentOn, cents], index) => [
    { journal: 'OD', entry: `A${index}`, on, account: '411000', customer, reference, documentOn, cents },
    { journal: 'OD', entry: `A${index}`, on, account: '110000', reference, cents: -cents },
  ]);
const detail = carried([
  ['C1', 'F1', '2024-10-10', 100_000],
  ['C2', 'X7', '2024-10-11', 50_000],
  ['C2', 'P2', '2025-01-01', -20_000],
]);
const secondYear = (rows: readonly FecRow[]) =>
  makeFile(
    '2025.txt',
    fecText([
      ...frame('2025-01-01', '2025-06-30'),
      ...rows,
      ...cash({ entry: '50', on: '2025-02-01', customer: 'C1', reference: 'P1', cents: -100_000 }),
    ]),
  );

const applyAs = async (context: TestContext, batchId: number, repeated: RepeatedAs) =>
  finish(await call(importsHandlers.apply, { batchId, repeated }, { context }));
const load = async (context: TestContext, path: string, repeated?: RepeatedAs) => {
  const fileToken = context.choose(path, basename(path));
  return finish(await call(importsHandlers.load, { source: { fileToken }, repeated }, { context }));
};
const totalOn = (context: TestContext, asOf: string) =>
  openAt(context, asOf).reduce((sum, row) => sum + row.signedCents, 0);

describe('lines that repeat what another import left open, and nothing tells from a correction', () => {
  test('are listed, and nothing is applied before it is said what they are', async () => {
    const context = makeImportContext();
    await importFile(context, firstYear());
    const before = dump(context);
    const file = secondYear(detail);
    const { batchId, repeated, fileIssues } = await stage(context, file);
    expect(repeated).toEqual({ count: 3, cents: 130_000, mayBeOpening: true });
    expect(fileIssues).toContainEqual({ code: 'repeats', details: { count: 3, repeatedCents: 130_000 } });
    expect((await issuesOf(context, batchId)).map(({ code, line, details }) => [code, line, details.known])).toEqual([
      ['lineRepeated', 6, 'F1'],
      ['lineRepeated', 8, 'F2'],
      ['lineRepeated', 10, 'P2'],
    ]);
    await expect(apply(context, batchId)).rejects.toMatchObject({ data: { reason: 'importRepeats' } });
    await call(importsHandlers.discard, { batchId }, { context });
    await expect(load(context, file)).rejects.toMatchObject({ data: { reason: 'importRepeats' } });
    expect(dump(context)).toEqual(before);
  });

  test('count once where they are opening entries, and undone they never were there', async () => {
    for (const isLoaded of [false, true]) {
      const context = makeImportContext();
      await importFile(context, firstYear());
      const before = dump(context);
      const file = secondYear(detail);
      const { batchId, repeated } = isLoaded
        ? await load(context, file, 'opening')
        : await applyAs(context, (await stage(context, file)).batchId, 'opening');
      expect(repeated).toBeNull();
      expect([totalOn(context, '2025-01-31'), totalOn(context, '2025-02-01')]).toEqual([130_000, 30_000]);
      expectTied(context);
      const named = makeImportContext();
      await importFile(named, firstYear());
      await importFile(named, secondYear(detail.map((row) => ({ ...row, journal: 'AN' }))));
      expect(content(context)).toEqual(content(named));
      await undo(context, batchId);
      expect(dump(context)).toEqual(before);
    }
  });

  test('count beside them where they are other documents', async () => {
    const context = makeImportContext();
    await importFile(context, firstYear());
    await load(context, secondYear(detail), 'documents');
    expect(totalOn(context, '2025-01-31')).toBe(260_000);
    expectTied(context);
  });

  test('may be the whole balance of a customer, or what is left of an invoice', async () => {
    const context = makeImportContext();
    await importFile(context, firstYear());
    const { repeated } = await stage(
      context,
      secondYear(
        carried([
          ['C1', 'SOLDE', '2025-01-01', 100_000],
          ['C2', 'SOLDE', '2025-01-01', 30_000],
        ]),
      ),
    );
    expect(repeated).toEqual({ count: 2, cents: 130_000, mayBeOpening: true });
  });

  test('of a later year imported first: what to do is to undo it', async () => {
    const context = makeImportContext();
    await importFile(context, secondYear(detail));
    const { batchId, repeated } = await stage(context, firstYear());
    expect(repeated).toMatchObject({ count: 3, mayBeOpening: false });
    await expect(applyAs(context, batchId, 'opening')).rejects.toMatchObject({ data: { reason: 'repeatsNoOpening' } });
  });
});

test('sales, payments, bounces, bills and the same file again repeat nothing', async () => {
  const context = makeImportContext();
  await importFile(context, firstYear());
  const on = '2025-01-01';
  const { repeated } = await importFile(
    context,
    secondYear([
      ...sale({ entry: '1', on, customer: 'C1', reference: 'F1', cents: 100_000 }),
      ...cash({ entry: '2', on, customer: 'C1', reference: 'F1', cents: -100_000 }),
      ...cash({ entry: '3', on, customer: 'C1', reference: 'F1', label: 'REJET F1', cents: 100_000 }),
      ...carried([['C1', 'CORR', on, 500]]),
      { journal: 'OD', entry: '4', on, account: '413000', customer: 'C1', reference: 'F1', cents: 100_000 },
      { journal: 'OD', entry: '4', on, account: '411000', customer: 'C1', reference: 'F1', cents: -100_000 },
    ]),
  );
  expect(repeated).toBeNull();
  expect((await stage(context, firstYear())).repeated).toBeNull();
});

test('a deposit of the year before, set against an invoice of this one, carries nothing forward', async () => {
  const context = makeImportContext();
  const deposit = (entry: string, on: string, cents: number, other: string): FecRow[] => [
    { journal: 'OD', entry, on, account: '419100', customer: 'C3', reference: 'IA1', cents },
    {
      journal: 'OD',
      entry,
      on,
      account: other,
      customer: other === '411000' ? 'C3' : '',
      reference: 'IA1',
      cents: -cents,
    },
  ];
  await importFile(
    context,
    makeFile(
      '2024.txt',
      fecText([...frame('2024-01-01', '2024-12-31'), ...deposit('9', '2024-12-20', -69_790, '512000')]),
    ),
  );
  const year = [
    ...frame('2025-01-01', '2025-06-30'),
    ...sale({ entry: '10', on: '2025-01-05', customer: 'C3', reference: 'F9', cents: 100_000 }),
    ...deposit('11', '2025-01-05', 69_790, '411000'),
  ];
  expect((await stage(context, makeFile('2025.txt', fecText(year)))).repeated).toBeNull();
});
