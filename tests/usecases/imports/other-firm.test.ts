import { call } from '@orpc/server';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { finish } from '../../../electron/app/finish.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { apply, importFile, load, makeFile, makeImportContext, rowsOf, stage } from '../set-up/import-steps.ts';

const [mine, theirs] = ['123456782', '552100554'];
const text = (reference: string) =>
  fecText(sale({ entry: reference, on: '2025-02-10', customer: 'C1', name: 'Lilas', reference, cents: 12_000 }));
const fecOf = (siren: string, reference = 'F1') => makeFile(`${siren}FEC20251231.txt`, text(reference));

function firmWith(siren: string | null): TestContext {
  const context = makeImportContext();
  context.session.firm?.connection.prepare('update firm set siren = ?').run(siren);
  return context;
}

const documents = (context: TestContext) => rowsOf(context, 'select reference from documents');

test('the ledger of another company is not imported before the user has said that it belongs here', async () => {
  const context = firmWith(mine);
  const preview = await stage(context, fecOf(theirs));
  const details = { siren: theirs, name: 'Atelier Mercier SAS', firmSiren: mine };
  expect(preview.fileIssues[0]).toEqual({ code: 'otherFirm', details });
  await expect(apply(context, preview.batchId)).rejects.toMatchObject({ data: { reason: 'otherFirm', details } });
  await expect(load(context, fecOf(theirs))).rejects.toMatchObject({ data: { reason: 'otherFirm' } });
  expect(documents(context)).toEqual([]);

  const decided = { batchId: preview.batchId, accepted: ['otherFirm' as const] };
  await finish(await call(importsHandlers.apply, decided, { context }));
  expect(documents(context)).toEqual([{ reference: 'F1' }]);
  const [event] = rowsOf(context, "select data from events where kind = 'imports.apply'");
  expect(JSON.parse(String(event?.data))).toMatchObject({ accepted: ['otherFirm'] });
});

test('an archive says whose ledger it holds by the name of the file inside', async () => {
  const bytes = new TextEncoder().encode(text('F1'));
  const archive = makeFile('export.zip', zipSync({ [`2025/${theirs}FEC20251231.txt`]: bytes }));
  const { siren, fileIssues } = await stage(firmWith(mine), archive);
  expect([siren, fileIssues[0]?.code]).toEqual([theirs, 'otherFirm']);
});

test('where the firm has no SIREN, a ledger is compared with those imported before', async () => {
  const context = firmWith(null);
  const first = await importFile(context, fecOf(mine));
  expect((await importFile(context, fecOf(mine, 'F2'))).fileIssues.map(({ code }) => code)).not.toContain('otherFirm');
  const { fileIssues } = await stage(context, fecOf(theirs));
  expect(fileIssues[0]).toEqual({
    code: 'otherFirmBefore',
    details: { siren: theirs, file: first.fileName, before: mine },
  });
  await expect(load(context, fecOf(theirs))).rejects.toMatchObject({ data: { reason: 'otherFirmBefore' } });
});

test('the ledger of the firm, one without a SIREN in its name, and a list ask nothing', async () => {
  const context = firmWith(mine);
  const list = makeFile('liste-2025-12-31.csv', 'Code;Client;Facture;Date;Montant TTC\nC1;Lilas;F3;13/02/2025;10,00\n');
  for (const file of [fecOf(mine), makeFile('export.txt', text('F2')), list]) {
    const { fileIssues } = await importFile(context, file);
    expect(fileIssues.map(({ code }) => code)).not.toContain('otherFirm');
  }
});
