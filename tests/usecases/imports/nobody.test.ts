import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/values/days.ts';
import { cash, type FecRow, fecText, sale } from '../../fec-text.ts';
import { importFile, makeFile, makeImportContext, rowsOf, undo } from '../set-up/import-steps.ts';

const days = Array.from({ length: 28 }, (_, index) => `2025-02-${String(index + 1).padStart(2, '0')}`);

/** The takings of a month on one account; on some days a little stays open, as tips and errors leave it. */
const takings = (options: { name?: string; paidOn?: (day: string) => string } = {}): FecRow[] =>
  days.flatMap((on, index) => {
    const row = { customer: 'CARTES', name: options.name ?? 'Encaissements magasin 2', reference: `Z${index}` };
    return [
      ...sale({ ...row, entry: `T${index}`, on, cents: 10_000 + index }),
      ...cash({ ...row, entry: `K${index}`, on: options.paidOn?.(on) ?? on, cents: -9_900 - index }),
    ];
  });
const lilas = sale({ entry: 'V1', on: '2025-02-03', customer: 'C1', name: 'Lilas', reference: 'F1', cents: 5_000 });
const fileOf = (rows: readonly FecRow[]) => makeFile('fec.txt', fecText(rows));
const marks = (context: ReturnType<typeof makeImportContext>) =>
  rowsOf(context, 'select code, is_miscellaneous as isNobody from customers order by code');

test('an account that is paid on the day of each sale is nobody, whatever its name, and the import says so', async () => {
  const context = makeImportContext();
  const { batchId, fileIssues } = await importFile(context, fileOf([...takings(), ...lilas]));
  const details = { name: 'Encaissements magasin 2', lines: 56, ofLines: 57 };
  expect(fileIssues).toContainEqual({ code: 'takingsAccount', details });
  expect(marks(context)).toEqual([
    { code: 'C1', isNobody: 0 },
    { code: 'CARTES', isNobody: 1 },
  ]);
  await undo(context, batchId);
  expect(marks(context)).toEqual([]);
});

test('a large customer who pays later is somebody', async () => {
  const context = makeImportContext();
  const paidLater = takings({ name: 'Grand client', paidOn: (day) => day.replace('2025-02', '2025-03') });
  const { fileIssues } = await importFile(context, fileOf([...paidLater, ...lilas]));
  expect(fileIssues).toEqual([]);
  expect(marks(context)).toMatchObject([{ isNobody: 0 }, { isNobody: 0 }]);
});

test('a customer who is invoiced each day and pays each day for the month before is somebody', async () => {
  const context = makeImportContext();
  const year = Array.from({ length: 300 }, (_, index) => addDays('2025-01-01', index));
  const row = { customer: 'GRAND', name: 'Grand client' };
  const rows = year.flatMap((on, index) => [
    ...sale({ ...row, entry: `V${index}`, on, reference: `F${index}`, cents: 10_000 }),
    ...cash({ ...row, entry: `B${index}`, on: addDays(on, 30), reference: `P${index}`, cents: -10_000 }),
  ]);
  const { fileIssues } = await importFile(context, fileOf([...rows, ...lilas]));
  expect(fileIssues.filter(({ code }) => code.endsWith('Takings') || code.startsWith('takings'))).toEqual([]);
  expect(marks(context)).toMatchObject([{ isNobody: 0 }, { isNobody: 0 }]);
});

test('a customer the firm knows stays as it is, and is told', async () => {
  const context = makeImportContext();
  const row = { customer: 'CARTES', name: 'Encaissements magasin 2', reference: 'F0', cents: 5_000 };
  await importFile(context, makeFile('2024.txt', fecText(sale({ ...row, entry: '1', on: '2024-05-01' }))));
  const { fileIssues } = await importFile(context, fileOf([...takings(), ...lilas]));
  expect(fileIssues.map(({ code }) => code)).toContain('takingsReminded');
  expect(marks(context)).toMatchObject([{ isNobody: 0 }, { isNobody: 0 }]);
});

test('accounts whose names are nobody’s are told', async () => {
  const context = makeImportContext();
  const named = ['Recettes CB', 'Clients divers', 'Lilas'].flatMap((name, index) => [
    ...sale({
      entry: `V${index}`,
      on: '2025-02-03',
      customer: `P${index}`,
      name,
      reference: `F${index}`,
      cents: 5_000,
    }),
    ...cash({
      entry: `B${index}`,
      on: '2025-03-03',
      customer: `P${index}`,
      name,
      reference: `R${index}`,
      cents: -1_000,
    }),
  ]);
  const { fileIssues } = await importFile(context, fileOf(named));
  expect(fileIssues).toEqual([{ code: 'notDebtors', details: { count: 2, names: 'Recettes CB, Clients divers' } }]);
  expect((await importFile(context, makeFile('again.txt', fecText(named)))).fileIssues).toEqual([]);
});

/** Two days after a sale, as a card terminal pays. */
const soonAfter = (day: string) =>
  day.replace(/\d+$/, (number) => String(Math.min(28, Number(number) + 2)).padStart(2, '0'));

test('an account with most of the lines that is paid a few days after each sale is nobody', async () => {
  const context = makeImportContext();
  const { fileIssues } = await importFile(context, fileOf([...takings({ paidOn: soonAfter }), ...lilas]));
  const details = { name: 'Encaissements magasin 2', lines: 56, ofLines: 57 };
  expect(fileIssues).toEqual([{ code: 'takingsAccount', details }]);
  expect(marks(context)).toMatchObject([{ isNobody: 0 }, { code: 'CARTES', isNobody: 1 }]);
});

test('one with fewer lines is to be looked at, and stays a customer', async () => {
  const context = makeImportContext();
  const others = Array.from({ length: 60 }, (_, index) => {
    const row = { customer: `C${index % 20}`, name: `Client ${index % 20}`, reference: `F${index}`, cents: 5_000 };
    return sale({ ...row, entry: `O${index}`, on: '2025-02-03' });
  }).flat();
  const { fileIssues } = await importFile(context, fileOf([...takings({ paidOn: soonAfter }), ...others]));
  const details = { name: 'Encaissements magasin 2', lines: 56, ofLines: 116 };
  expect(fileIssues).toEqual([{ code: 'quickTakings', details }]);
  expect(marks(context)).toContainEqual({ code: 'CARTES', isNobody: 0 });
});

test('an account to which money is moved and nothing sold is to be looked at', async () => {
  const context = makeImportContext();
  const moved = ['2025-03-01', '2025-04-01'].flatMap((on, index) =>
    cash({ entry: `B${index}`, on, customer: 'X9', name: 'M. Martin', reference: `VIR ${index}`, cents: 50_000 }),
  );
  const { fileIssues } = await importFile(context, fileOf([...moved, ...lilas]));
  expect(fileIssues.filter(({ code }) => code === 'neverSold')).toEqual([
    { code: 'neverSold', details: { name: 'M. Martin' } },
  ]);
});

test('payment services, waiting and sundry accounts are told, in a ledger and in a list; a company of such a name is somebody', async () => {
  const names = ['STRIPE', 'PAYPAL', 'CLIENT EN ATTENTE', 'CLIENTS DIVERS', 'Stripe Paysage SARL'];
  const rows = names.flatMap((name, index) =>
    sale({ entry: `V${index}`, on: '2025-02-03', customer: `P${index}`, name, reference: `F${index}`, cents: 5_000 }),
  );
  const list = names.map((name, index) => `P${index};${name};F${index};03/02/2025;05/03/2025;50,00`);
  const headings = 'Code client;Nom;N° pièce;Date;Échéance;Reste dû';
  for (const path of [fileOf(rows), makeFile('liste-2025-03-31.csv', [headings, ...list].join('\n'))]) {
    const context = makeImportContext();
    const { fileIssues } = await importFile(context, path);
    const details = { count: 4, names: names.slice(0, 4).join(', ') };
    expect(fileIssues.filter(({ code }) => code === 'notDebtors')).toEqual([{ code: 'notDebtors', details }]);
    expect(marks(context).map(({ isNobody }) => isNobody)).toEqual([1, 1, 1, 1, 0]);
    expect((await importFile(context, path)).fileIssues.filter(({ code }) => code === 'notDebtors')).toEqual([]);
  }
});
