import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { remindersHandlers } from '../../electron/handlers/reminders.ts';
import type { TestContext } from '../make-context.ts';
import { importFile, makeImportContext, samples, undo, year1, year2 } from './import-steps.ts';
import { sample } from './table-samples.ts';

/** A closed year in the accounts and a position of six months later: what most small firms have at hand. */

const asOf = '2025-06-30';
const position = { table: { asOf, mode: 'stock' } } as const;
const truth = z
  .object({ invoices: z.array(z.object({ number: z.string(), open: z.number() })) })
  .parse(JSON.parse(readFileSync(join(samples, `A_truth_${asOf}.json`), 'utf8')));
const open = new Set(truth.invoices.filter((invoice) => invoice.open > 0).map((invoice) => invoice.number));

/** References held back because a list says they are settled, and references a message would ask for. */
async function remindersOf(context: TestContext) {
  const input = { asOf, reason: 'settledInList' } as const;
  const held = await call(remindersHandlers.heldBack, input, { context });
  const { rows } = await call(remindersHandlers.proposals, { asOf }, { context });
  return {
    held: held.rows.map(({ reference }) => reference),
    asked: rows.flatMap(({ documents }) => documents.map(({ reference }) => reference)),
  };
}

test('what a position newer than the ledger no longer holds is not reminded, until the next ledger decides', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const before = await remindersOf(context);
  expect(before.held).toEqual([]);
  expect(before.asked.some((reference) => !open.has(reference))).toBe(true);

  const { batchId } = await importFile(context, sample('A_echeancier_clients.csv'), position);
  const beside = await remindersOf(context);
  expect(beside.asked.filter((reference) => !open.has(reference))).toEqual([]);
  expect(beside.held.filter((reference) => reference !== null && open.has(reference))).toEqual([]);
  expect(beside.held).toHaveLength(33);

  await undo(context, batchId);
  expect(await remindersOf(context)).toEqual(before);
  await importFile(context, sample('A_echeancier_clients.csv'), position);
  await importFile(context, year2);
  expect((await remindersOf(context)).held).toEqual([]);
});

test('the position first, then the ledger: the same is held back', async () => {
  const context = makeImportContext();
  await importFile(context, sample('A_echeancier_clients.csv'), position);
  await importFile(context, year1);
  expect((await remindersOf(context)).held).toHaveLength(33);
});
