import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { importBatches } from '../../../db/schema.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { tableOf } from '../exports/written-reports.ts';
import { collectionContext } from '../set-up/collection-ledger.ts';

/** A ledger, a list of customers undone since, a list of invoices with refused lines, and a file that still waits. */
function firm() {
  const context = { ...collectionContext(), timeZone: () => 'Europe/Paris' };
  const add = (fileName: string, values: Partial<typeof importBatches.$inferInsert>) =>
    context.db
      .insert(importBatches)
      .values({
        kind: 'ledger',
        state: 'applied',
        fileName,
        sha256: fileName,
        format: 'csv',
        encoding: 'utf-8',
        rowCount: 10,
        issueCount: 0,
        recordedAt: '2025-06-01T08:00:00.000Z',
        ...values,
      })
      .run();
  add('écritures.txt', { periodFrom: '2024-01-01', periodTo: '2024-12-31', rowCount: 1200 });
  add('Clients.xlsx', {
    kind: 'customers',
    state: 'undone',
    format: 'xlsx',
    recordedAt: '2025-06-01T22:30:00.000Z',
    undoneAt: '2025-06-03T08:00:00.000Z',
  });
  add('factures.csv', { kind: 'openItems', issueCount: 2, periodTo: '2025-05-31' });
  add('attend.csv', { state: 'staged' });
  return { context, client: createRouterClient({ imports: importsHandlers }, { context }).imports };
}

type Question = Inputs['imports']['list'];

test('imports are sorted by any column, several at once, page after page', async () => {
  const { client } = firm();
  const files = async (question: Question) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.list({ ...question, limit: 1, cursor });
      found.push(...page.rows.map(({ fileName }) => fileName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  };
  const [ledger, customers, invoices] = ['écritures.txt', 'Clients.xlsx', 'factures.csv'];
  expect(await files({})).toEqual([invoices, customers, ledger]);
  expect(await files({ sort: [{ by: 'fileName' }] })).toEqual([customers, ledger, invoices]);
  expect(await files({ sort: [{ by: 'rows', descending: true }, { by: 'recordedAt' }] })).toEqual([
    ledger,
    invoices,
    customers,
  ]);
  expect(await files({ sort: [{ by: 'kind' }] })).toEqual([ledger, invoices, customers]);
  expect(await files({ sort: [{ by: 'periodTo', descending: true }] })).toEqual([invoices, ledger, customers]);
});

test('imports are narrowed by conditions on columns, their days being those of the user', async () => {
  const { client } = firm();
  const files = async (where: Question['where']) => {
    const { rows, count } = await client.list({ where });
    expect(rows).toHaveLength(count);
    return rows.map(({ fileName }) => fileName);
  };
  expect(await files([{ column: 'fileName', words: 'ECRITURES' }])).toEqual(['écritures.txt']);
  expect(await files([{ column: 'state', among: ['undone'] }])).toEqual(['Clients.xlsx']);
  expect(await files([{ column: 'issueCount', isEmpty: false }])).toEqual(['factures.csv']);
  // Half past midnight in Paris.
  expect(await files([{ column: 'recordedAt', from: '2025-06-02' }])).toEqual(['Clients.xlsx']);
});

test('the list of imports leaves as it is shown', async () => {
  const { client, context } = firm();
  await client.export({ format: 'csv', where: [{ column: 'kind', among: ['customers', 'openItems'] }] });
  await client.export({ format: 'csv', columns: ['id', 'fileName', 'undoneAt', 'format'], sort: [{ by: 'id' }] });
  expect(await tableOf(context.made[0], 'Fichier')).toEqual([
    ['Fichier', 'Contenu', 'État', 'Période du', 'Période au', 'Lignes', 'Refusées', 'Importé le'],
    ['factures.csv', 'Factures', 'Appliqué', '', '31/05/2025', '10', '2', '01/06/2025 10:00'],
    ['Clients.xlsx', 'Clients', 'Annulé', '', '', '10', '', '02/06/2025 00:30'],
  ]);
  expect(await tableOf(context.made[1], 'N°')).toEqual([
    ['N°', 'Fichier', 'Annulé le', 'Format'],
    ['1', 'écritures.txt', '', 'CSV'],
    ['2', 'Clients.xlsx', '03/06/2025 10:00', 'XLSX'],
    ['3', 'factures.csv', '', 'CSV'],
  ]);
});
