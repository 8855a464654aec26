import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { documentsHandlers } from '../../../electron/usecases/documents/index.ts';
import { penaltiesHandlers } from '../../../electron/usecases/penalties/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import type { ImportOptions } from '../../../shared/contract/imports.ts';
import { importFile, makeImportContext } from '../set-up/import-steps.ts';

const cases = join(import.meta.dirname, '../../fixtures/cases');

/** Path of a file of a case. */
export const caseFile = (name: string, file: string): string => join(cases, name, file);

/** The right answer of a case, as its `expected.json` gives it. */
export const expectedOf = (name: string): unknown => JSON.parse(readFileSync(caseFile(name, 'expected.json'), 'utf8'));

/** A firm into which the files of a case were imported one after the other, and questions to ask it. */
export async function caseFirm(name: string, files: readonly string[], options: ImportOptions = {}) {
  const context = makeImportContext();
  const previews = [];
  for (const file of files) previews.push(await importFile(context, caseFile(name, file), options));
  const handlers = {
    balance: balanceHandlers,
    documents: documentsHandlers,
    penalties: penaltiesHandlers,
    reminders: remindersHandlers,
  };
  const client = createRouterClient(handlers, { context });
  return {
    context,
    client,
    previews,
    /** Open amounts by reference, as they are now. */
    async open() {
      const { rows } = await client.documents.list({});
      return Object.fromEntries(rows.map(({ reference, openCents }) => [reference, openCents]));
    },
    /** The customers to remind on `asOf` with documents and amounts, and the reasons why others wait. */
    async reminders(asOf: string) {
      const [{ rows }, held] = [
        await client.reminders.proposals({ asOf, opensClosedDays: true }),
        await client.reminders.heldBack({ asOf, opensClosedDays: true }),
      ];
      return {
        proposed: rows.map(({ customer, claimedCents, documents }) => ({
          customer,
          claimedCents,
          documents: documents.map(({ reference }) => reference),
        })),
        held: Object.fromEntries(held.rows.map(({ reference, reasons }) => [reference, reasons])),
      };
    },
  };
}
