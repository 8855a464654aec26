import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { cash, fecText, sale } from '../../fec-text.ts';
import { tableOf } from '../exports/written-reports.ts';
import { makeFile, makeImportContext, stage } from '../set-up/import-steps.ts';

/** A ledger of which an amount and a day, of two customers, cannot be read. */
function spoilt(): string {
  const text = fecText([
    ...sale({ entry: '1', on: '2024-03-01', customer: 'C1', name: 'Éts Élan', reference: 'FA1001', cents: 10_000 }),
    ...sale({ entry: '2', on: '2024-03-02', customer: 'C2', name: 'Dupont', reference: 'FA1002', cents: 25_000 }),
    ...cash({ entry: '3', on: '2024-04-01', customer: 'C2', name: 'Dupont', reference: 'P1', cents: -4_000 }),
  ]);
  const lines = text.split('\r\n');
  const customerLines = lines.flatMap((line, place) => (line.includes('\t411') ? [place] : []));
  return lines
    .map((line, place) => {
      if (place === customerLines[0]) return line.replaceAll('20240301', '20249901');
      return place === customerLines[1] ? line.replaceAll('20240302', '20249902') : line;
    })
    .join('\r\n');
}

async function staged() {
  const context = makeImportContext();
  const client = createRouterClient({ imports: importsHandlers }, { context }).imports;
  const { batchId } = await stage(context, makeFile('ventes.txt', spoilt()));
  const list = (asked: object = {}) => client.issues({ batchId, ...asked });
  return { context, client, batchId, list };
}

describe('the issues of an import', () => {
  test('are sorted and narrowed by what they say, with the amounts that are refused', async () => {
    const { list } = await staged();
    const { rows, count, sums } = await list();
    expect(rows.map(({ customer, amountCents }) => [customer, amountCents])).toEqual([
      ['C1', 10_000],
      ['C2', 25_000],
    ]);
    expect([count, sums]).toEqual([2, { amountCents: 35_000 }]);
    const largest = await list({ sort: [{ by: 'amountCents', descending: true }] });
    expect(largest.rows.map(({ customer }) => customer)).toEqual(['C2', 'C1']);
    const elan = await list({ where: [{ column: 'raw', words: 'elan' }] });
    expect([elan.rows.map(({ customer }) => customer), elan.sums]).toEqual([['C1'], { amountCents: 10_000 }]);
    expect((await list({ where: [{ column: 'reason', words: '20249901' }] })).count).toBe(1);
    expect((await list({ where: [{ column: 'level', among: ['check'] }] })).rows).toEqual([]);
  });

  test('come page after page in the order asked for', async () => {
    const { list } = await staged();
    const sort = [{ by: 'customerName' }];
    const first = await list({ sort, limit: 1 });
    const second = await list({ sort, limit: 1, cursor: first.nextCursor });
    expect([...first.rows, ...second.rows].map(({ customerName }) => customerName)).toEqual(['Dupont', 'Éts Élan']);
    expect(second.nextCursor).toBeNull();
  });

  test('are exported as they are shown, the file named', async () => {
    const { client, context, batchId } = await staged();
    const columns: ('line' | 'level' | 'customerName' | 'amountCents')[] = [
      'line',
      'level',
      'customerName',
      'amountCents',
    ];
    const sort = [{ by: 'amountCents' as const, descending: true }];
    await client.exportIssues({ batchId, columns, sort, format: 'csv' });
    const [made] = context.made;
    expect(made?.name).toBe('refus-ventes.csv');
    const table = await tableOf(made, 'Ligne');
    expect(table.map(([, ...cells]) => cells)).toEqual([
      ['Effet', 'Client', 'Devise', 'Montant refusé'],
      ['Ligne refusée', 'Dupont', 'EUR', 25_000],
      ['Ligne refusée', 'Éts Élan', 'EUR', 10_000],
      ['', '', 'EUR', 35_000],
    ]);
    expect(new TextDecoder().decode(made?.content)).toContain('ventes.txt');
  });
});
