import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTerminalJobs } from '../../../electron/hosts/terminal/common/jobs.ts';
import { readWholeList } from '../../../electron/jobs/whole-list.ts';
import { workbookOf } from '../../workbook.ts';

const headings = ['Code client', 'N° facture', 'Date facture', 'Montant TTC'];

function fileOf(name: string, content: string | Uint8Array) {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), name);
  writeFileSync(path, content);
  return { path, fileName: name, choices: {}, today: '2025-06-30' };
}

test('a workbook is read within the limits of a thread in the terminal too, a short text without one', async () => {
  const jobs = createTerminalJobs({ memoryMb: 512, silentMs: 1 });
  const row = ['C1', 'F1', '01/03/2025', 12.5];
  const workbook = fileOf('liste.xlsx', workbookOf([{ name: 'Factures', rows: [headings, row] }]));
  await expect(readWholeList(jobs, workbook, {})).rejects.toMatchObject({ code: 'file_unreadable', reason: 'tooSlow' });
  const asCustomers = jobs.run('readCustomers', { source: { path: workbook.path } }, {});
  await expect(asCustomers).rejects.toMatchObject({ code: 'file_unreadable', reason: 'tooSlow' });
  const ledger = jobs.runInBatches('readLedger', workbook, { onBatch: () => {} });
  await expect(ledger).rejects.toMatchObject({ code: 'file_unreadable', reason: 'tooSlow' });
  const short = fileOf('liste.csv', [headings.join(';'), 'C1;F1;01/03/2025;12,50'].join('\r\n'));
  expect((await readWholeList(jobs, short, {}))?.items).toHaveLength(1);
  await jobs.close();
});
