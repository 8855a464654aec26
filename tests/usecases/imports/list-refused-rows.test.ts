import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import type { TestContext } from '../../make-context.ts';
import { importFile, makeFile, makeImportContext, stage } from '../set-up/import-steps.ts';

const list = (day: string, ...rows: string[]) =>
  makeFile(`ouvert-${day}.csv`, ['Code client;Nom;N° pièce;Date;Montant;Reste dû', ...rows].join('\n'));
const june = list(
  '2025-06-30',
  'C1;Dupont;F1;15/01/2025;100,00;100,00',
  'C1;Dupont;F2;31/02/2025;40,00;30,00',
  ';;F3;15/03/2025;20,00;20,00',
  'C2;Martin;F4;15/03/2025;dix;dix',
  'Total;;;;160,00;150,00',
);

async function ledgerCheck(context: TestContext, asOf: string) {
  const { checks } = await call(balanceHandlers.control, { asOf }, { context });
  const check = checks.find(({ name }) => name === 'ledger');
  return {
    differenceCents: check?.differenceCents,
    unknownCount: check?.unknownCount,
    refused: check?.refused.map(({ line, customer, cents }) => `${line} ${customer} ${cents}`),
  };
}

test('rows of a list that cannot be read are part of the control, and explain its own total', async () => {
  const context = makeImportContext();
  const { control, fileIssues, issueCount } = await importFile(context, june);
  expect(issueCount).toBe(3);
  expect(control).toEqual({ ledgerCents: 15_000, openCents: 10_000, differenceCents: 5_000, unknownCount: 1 });
  expect(fileIssues).toContainEqual({
    code: 'totalRefused',
    details: { totalCents: 15_000, readCents: 10_000, refusedCents: 5_000, differenceCents: 0 },
  });
  expect(await ledgerCheck(context, '2025-06-30')).toEqual({
    differenceCents: -5_000,
    unknownCount: 1,
    refused: ['3 C1 3000', '4  2000', '5 C2 null'],
  });
});

test('a refused row counts no more once a later list, or the accounting ledger, tells what it was', async () => {
  const context = makeImportContext();
  await importFile(context, june);
  const sound = { differenceCents: 0, unknownCount: 0, refused: [] };
  await importFile(context, list('2025-07-31', 'C1;Dupont;F1;15/01/2025;100,00;100,00'));
  expect(await ledgerCheck(context, '2025-07-31')).toEqual(sound);

  const changes = makeImportContext();
  const movements = { table: { mode: 'movements' } } as const;
  await importFile(changes, list('2025-06-30', 'C1;Dupont;F2;31/02/2025;40,00;30,00'), movements);
  expect(await ledgerCheck(changes, '2025-07-31')).toMatchObject({ differenceCents: -3_000 });
  await importFile(changes, list('2025-07-31', 'C1;Dupont;F-2;28/02/2025;40,00;30,00'), movements);
  expect(await ledgerCheck(changes, '2025-07-31')).toEqual(sound);

  const beside = makeImportContext();
  await importFile(beside, list('2025-06-30', 'C1;Dupont;F2;31/02/2025;40,00;30,00'));
  const sold = { entry: '1', on: '2025-02-28', customer: 'C1', reference: 'F2', cents: 4_000 };
  const ledger = fecText([...sale(sold), ...sale({ ...sold, entry: '2', on: '2025-06-30', reference: 'F5' })]);
  await importFile(beside, makeFile('100000017FEC20251231.txt', ledger));
  expect(await ledgerCheck(beside, '2025-07-31')).toEqual(sound);
});

test('of a list that decides, a refused row counts though the ledger, which does not, holds its document', async () => {
  const context = makeImportContext();
  const ledger = fecText(sale({ entry: '1', on: '2024-02-28', customer: 'C1', reference: 'F2', cents: 4_000 }));
  await importFile(context, makeFile('100000017FEC20241231.txt', ledger));
  const position = list('2025-06-30', 'C1;Dupont;F1;15/01/2025;100,00;100,00', 'C1;Dupont;F2;31/02/2025;40,00;30,00');
  const { control } = await importFile(context, position);
  expect(control).toMatchObject({ ledgerCents: 13_000, openCents: 10_000, differenceCents: 3_000 });
  const refused = ['3 C1 3000'];
  expect(await ledgerCheck(context, '2025-06-30')).toEqual({ differenceCents: -3_000, unknownCount: 0, refused });
  const sound = { differenceCents: 0, unknownCount: 0, refused: [] };
  expect(await ledgerCheck(context, '2025-06-29')).toEqual(sound);
  await importFile(context, list('2025-07-31', 'C1;Dupont;F1;15/01/2025;100,00;100,00'));
  expect(await ledgerCheck(context, '2025-07-31')).toEqual(sound);
});

test('a total that is not that of the rows is said, and a total of one customer is none of the file', async () => {
  const context = makeImportContext();
  const wrong = await stage(context, list('2025-06-30', 'C1;Dupont;F1;15/01/2025;100,00;100,00', 'Total;;;;;250,00'));
  expect(wrong.fileIssues.map(({ code, details }) => [code, details.differenceCents])).toContainEqual([
    'totalDiffers',
    15_000,
  ]);
  const right = await stage(context, list('2025-06-30', 'C1;Dupont;F1;15/01/2025;100,00;100,00', 'Total;;;;;100,00'));
  expect(right.fileIssues.map(({ code }) => code)).toContain('totalAgrees');
  const own = await stage(
    context,
    list('2025-06-30', 'C1;Dupont;F1;15/01/2025;100,00;100,00', 'Total Dupont;;;;;1,00'),
  );
  expect(own.fileIssues.filter(({ code }) => code.startsWith('total'))).toEqual([]);
});

test('of movements imported after a newer list, a refused row counts from the day of its own list', async () => {
  const context = makeImportContext();
  await importFile(context, list('2025-06-30', 'C1;Dupont;F1;15/01/2025;100,00;100,00'));
  const older = list('2025-03-31', 'C1;Dupont;F2;31/02/2025;40,00;30,00');
  await importFile(context, older, { table: { mode: 'movements' } });
  expect(await ledgerCheck(context, '2025-03-30')).toMatchObject({ differenceCents: 0 });
  expect(await ledgerCheck(context, '2025-04-30')).toMatchObject({ differenceCents: -3_000 });
});
