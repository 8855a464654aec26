import { expect, test } from 'vitest';
import { importFile, makeFile, makeImportContext, openAt } from '../set-up/import-steps.ts';

const list = (open: string) =>
  ['Code client;N° facture;Date facture;Échéance;Montant TTC;Solde', `C1;F4;01/03/2022;31/03/2022;100,00;${open}`].join(
    '\r\n',
  );

test('movements older than the newest list never count an item twice on the days between the two', async () => {
  const context = makeImportContext();
  await importFile(context, makeFile('encours.csv', list('30,00')), {
    table: { mode: 'snapshot', asOf: '2025-06-15' },
  });
  const movements = { table: { mode: 'movements', asOf: '2022-09-30' } } as const;
  await importFile(context, makeFile('mouvements.csv', list('70,00')), movements);
  const openOn = (day: string) => openAt(context, day).reduce((sum, { signedCents }) => sum + signedCents, 0);
  expect([openOn('2022-04-01'), openOn('2024-12-05'), openOn('2025-06-16')]).toEqual([10_000, 7_000, 7_000]);
});
