import { describe, expect, test } from 'vitest';
import { cash, fecText, sale } from '../../fec-text.ts';
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

describe('a later export that no longer holds some lines', () => {
  const provisional = [
    ...sale({ entry: '1', on: '2024-01-02', customer: 'C1', reference: 'FA1', cents: 10_000 }),
    ...sale({ entry: '2', on: '2024-03-02', customer: 'C2', reference: 'FA2', cents: 20_000 }),
    ...cash({ entry: '3', on: '2024-04-01', customer: 'C3', reference: 'P1', cents: -4_000 }),
    { journal: 'OD', entry: '4', on: '2024-05-01', account: '411000', customer: 'C4', reference: 'X', cents: 300 },
    { journal: 'OD', entry: '4', on: '2024-05-01', account: '758000', cents: -300 },
  ];
  const withoutCorrected = [
    ...sale({ entry: '1', on: '2024-01-02', customer: 'C1', reference: 'FA1', cents: 10_000 }),
    ...sale({ entry: '2', on: '2024-03-02', customer: 'C2', reference: 'FA2', cents: 21_000 }),
    ...cash({ entry: '3', on: '2024-04-01', customer: 'C3', reference: 'P1', cents: -4_000 }),
    ...sale({ entry: '8', on: '2024-12-30', customer: 'C1', reference: 'FA8', cents: 800 }),
    { journal: 'OD', entry: '9', on: '2024-12-31', account: '606000', cents: 100 },
    { journal: 'OD', entry: '9', on: '2024-12-31', account: '401000', cents: -100 },
  ];
  const open = (context: TestContext) =>
    openAt(context, '2024-12-31')
      .filter((row) => row.signedCents !== 0)
      .map((row) => `${row.customer} ${row.reference} ${row.signedCents}`)
      .sort();
  const definitive = () => makeFile('definitif.txt', fecText(withoutCorrected));

  test('replaces them: listed first, gone once applied, back once undone', async () => {
    const context = makeImportContext();
    await importFile(context, makeFile('provisoire.txt', fecText(provisional)));
    const before = dump(context);
    const preview = await stage(context, definitive());
    expect(dump(context).documents).toEqual(before.documents);
    const issues = await issuesOf(context, preview.batchId);
    expect(issues).toMatchObject([
      {
        line: 4,
        code: 'lineReplaced',
        details: { customer: 'C2', amountCents: 20_000, file: 'provisoire.txt', by: 'definitif.txt' },
      },
      { line: 8, code: 'lineReplaced', details: { customer: 'C4', amountCents: 300 } },
    ]);
    await apply(context, preview.batchId);
    expect(open(context)).toEqual(['C1 FA1 10000', 'C1 FA8 800', 'C2 FA2 21000', 'C3 P1 -4000']);
    expectTied(context);
    await undo(context, preview.batchId);
    expect(dump(context)).toEqual(before);
  });

  test('gives the same in the other order', async () => {
    const [forward, backward] = [makeImportContext(), makeImportContext()];
    const files = [makeFile('provisoire.txt', fecText(provisional)), definitive()];
    for (const file of files) await importFile(forward, file);
    for (const file of files.reverse()) await importFile(backward, file);
    expect(content(backward)).toEqual(content(forward));
  });

  test('an export of one journal, or of later days, replaces nothing else', async () => {
    const context = makeImportContext();
    await importFile(context, makeFile('provisoire.txt', fecText(provisional)));
    const before = open(context);
    const bank = cash({ entry: '3', on: '2024-04-01', customer: 'C3', reference: 'P1', cents: -4_000 });
    await importFile(
      context,
      makeFile('banque.txt', fecText([...bank, ...bank.map((row) => ({ ...row, on: '2024-07-01', reference: 'P2' }))])),
    );
    expect(open(context)).toEqual([...before, 'C3 P2 -4000'].sort());
    const late = sale({ entry: '7', on: '2024-06-02', customer: 'C1', reference: 'FA7', cents: 70 });
    await importFile(context, makeFile('juin.txt', fecText(late)));
    expect(open(context)).toEqual([...before, 'C3 P2 -4000', 'C1 FA7 70'].sort());
    expectTied(context);
  });

  test('of two exports of the same days, the one imported last counts', async () => {
    const context = makeImportContext();
    await importFile(context, makeFile('avant.txt', fecText(provisional)));
    const corrected = provisional.map((row) => (row.reference === 'FA1' ? { ...row, reference: 'FA1B' } : row));
    await importFile(context, makeFile('apres.txt', fecText(corrected)));
    expect(open(context)).toContain('C1 FA1B 10000');
    expect(open(context)).not.toContain('C1 FA1 10000');
    expectTied(context);
  });
});
