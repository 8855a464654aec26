import { call } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { checkDerivation } from '../../db/check-derivation.ts';
import { remindersHandlers } from '../../electron/handlers/reminders.ts';
import type { TestContext } from '../make-context.ts';
import { content, dump, importFile, makeImportContext, rowsOf, stage, undo, year1, year2 } from './import-steps.ts';
import { expectTied } from './import-ties.ts';
import { sample } from './table-samples.ts';
import { expectTruth, readTruth } from './truth.ts';

/** A closed year in the accounts and the complete position of six months later: what most small firms have at hand. */

const asOf = '2025-06-30';
const position = { table: { asOf, mode: 'stock' } } as const;
const echeancier = sample('A_echeancier_clients.csv');

async function expectSound(context: TestContext) {
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  expect(checkDerivation(db)).toMatchObject({ ok: true });
  await expectTied(context);
}

describe('a position newer than the ledger', () => {
  test('gives the truth of its day, and leaves the truth of the ledger’s last day', async () => {
    const context = makeImportContext();
    await importFile(context, year1);
    const { control } = await importFile(context, echeancier, position);
    expect(control.differenceCents).toBe(0);
    expectTruth(context, asOf);
    expectTruth(context, '2024-12-31');
    await expectSound(context);
  });

  test('whichever comes first, and undone it was never there', async () => {
    const [ledgerFirst, listFirst] = [makeImportContext(), makeImportContext()];
    await importFile(ledgerFirst, year1);
    const alone = dump(ledgerFirst);
    const { batchId } = await importFile(ledgerFirst, echeancier, position);
    await importFile(listFirst, echeancier, position);
    const listAlone = content(listFirst);
    const later = await importFile(listFirst, year1);
    expect(later.control.differenceCents).toBe(0);
    expect(content(listFirst)).toEqual(content(ledgerFirst));
    await undo(ledgerFirst, batchId);
    expect(dump(ledgerFirst)).toEqual(alone);
    await undo(listFirst, later.batchId);
    expect(content(listFirst)).toEqual(listAlone);
    await expectSound(listFirst);
  });

  test('gives way to a ledger that goes as far', async () => {
    const [context, ledgers] = [makeImportContext(), makeImportContext()];
    await importFile(context, year1);
    await importFile(context, echeancier, position);
    const taken = content(context);
    const { batchId, control } = await importFile(context, year2);
    expect(control.differenceCents).toBe(0);
    expectTruth(context, asOf);
    for (const file of [year1, year2]) await importFile(ledgers, file);
    expect(content(context).allocations).toEqual(content(ledgers).allocations);
    await expectSound(context);
    await undo(context, batchId);
    expect(content(context)).toEqual(taken);
    await expectSound(context);
  });

  test('is the only one whose invoices are asked for', async () => {
    const context = makeImportContext();
    await importFile(context, year1);
    await importFile(context, echeancier, position);
    const { rows } = await call(remindersHandlers.proposals, { asOf }, { context });
    const asked = rows.flatMap(({ documents }) => documents.map(({ reference }) => reference));
    const open = readTruth(asOf).invoices.flatMap((invoice) => (invoice.open > 0 ? [invoice.number] : []));
    expect(asked.length).toBeGreaterThan(10);
    expect(open).toEqual(expect.arrayContaining(asked));
  });
});
