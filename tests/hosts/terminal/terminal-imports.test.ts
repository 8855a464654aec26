import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type FecRow, fecText, sale } from '../../fec-text.ts';
import { manySales } from '../../two-sales-journals.ts';
import { year1, year2 } from '../../usecases/set-up/import-steps.ts';
import { renamedColumns, renamedLedger } from '../../usecases/set-up/renamed-ledger.ts';
import { workbookOf } from '../../workbook.ts';
import { amiable, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

const folder = makeFolder();
const firm = join(folder, 'Mercier.amiable');
const heading = 'Code client;Nom;N° pièce;Date;Échéance;Montant;Reste dû';
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  await amiable(folder, 'firm', 'create', firm, '--name', 'Mercier');
});

test('several files in one command: the older first, and one that cannot be read does not keep the others out', async () => {
  const july = file('ouvert-2025-07-31.csv', `${heading}\nC1;Dupont;F1;15/01/2025;14/02/2025;100,00;40,00\n`);
  const june = file('ouvert-2025-06-30.csv', `${heading}\nC1;Dupont;F1;15/01/2025;14/02/2025;100,00;100,00\n`);
  const pdf = file('facture-2025-07-01.pdf', '%PDF-1.7 …');
  mkdirSync(join(folder, 'dossier'), { recursive: true });
  const words = ['import', july, pdf, june, join(folder, 'dossier'), '--firm', firm];
  const first = await amiable(folder, ...words, '--json');
  expect(first.code).toBe(1);
  expect(first.json()).toMatchObject([
    { file: 'dossier', error: { code: 'file_unreadable', message: expect.stringContaining('dossier') } },
    { file: 'ouvert-2025-06-30.csv', batchId: 1, documents: { new: 1 } },
    { file: 'facture-2025-07-01.pdf', error: { code: 'file_format', reason: 'pdf' } },
    { file: 'ouvert-2025-07-31.csv', control: { openCents: 4_000, differenceCents: 0 } },
  ]);
  const again = await amiable(folder, ...words, '--mode', 'movements');
  expect(again.code).toBe(1);
  expect(again.stdout).toContain('Fichier 2 sur 4 · ouvert-2025-06-30.csv');
  expect(again.stderr).toContain('Fichier 3 sur 4 · facture-2025-07-01.pdf');
  expect(again.stderr).toContain('Ce fichier est un PDF');
});

test('a list of changes without a day goes to its newest date, and an issue about no row has no line', async () => {
  const other = join(folder, 'Ledger.amiable');
  await amiable(folder, 'firm', 'create', other, '--name', 'Ledger');
  const columns =
    'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
  const sale = (number: number) => [
    `VE Ventes ${number} 20250115 411000 Clients C${number} Dupont FA${number} 20250115 Facture 100,00 0,00 - - 20250115 - -`,
    `VE Ventes ${number} 20250115 706000 Prestations - - FA${number} 20250115 Facture 0,00 100,00 - - 20250115 - -`,
  ];
  const rows = [columns, ...sale(1), ...sale(2)].map((row) =>
    row
      .split(' ')
      .map((cell) => (cell === '-' ? '' : cell))
      .join('\t'),
  );
  const ledger = file('ledger.txt', rows.join('\r\n'));
  expect((await amiable(folder, 'import', ledger, '--firm', other)).code).toBe(0);

  const list = 'Code client;N° pièce;Date;Reste dû';
  const whole = file('ouvert-2025-01-15.csv', `${list}\nC1;FA1;15/01/2025;100,00\n`);
  const found = await amiable(folder, 'import', whole, '--firm', other, '--json');
  expect(found.json()).toMatchObject({ issues: [{ line: null, code: 'notInList' }] });

  const undated = file('changements.csv', `${list}\nC3;FA3;20/02/2025;10,00\n`);
  const changes = await amiable(folder, 'import', undated, '--firm', other, '--mode', 'movements');
  expect(changes.stderr).toContain('la date la plus récente de ses lignes, le 20/02/2025');
  expect(changes.stdout).toContain('20/02/2025');
});

test('a dry run shows what the lines that repeat others come to as they are said to be, and keeps nothing', async () => {
  const books = join(folder, 'Livres.amiable');
  await amiable(folder, 'firm', 'create', books, '--name', 'Livres');
  const year = (name: string, rows: readonly FecRow[]) => file(name, fecText(rows));
  const frame = (on: string): FecRow[] => [
    { journal: 'OD', entry: `S${on}`, on, account: '606000', cents: 100 },
    { journal: 'OD', entry: `S${on}`, on, account: '401000', cents: -100 },
  ];
  const first = year('2024.txt', [
    ...frame('2024-01-01'),
    ...frame('2024-12-31'),
    ...sale({ entry: '1', on: '2024-10-10', customer: 'C1', reference: 'F1', cents: 100_000 }),
  ]);
  const carried = { journal: 'OD', entry: 'A', on: '2025-01-01', reference: 'F1', documentOn: '2024-10-10' };
  const second = year('2025.txt', [
    ...frame('2025-01-01'),
    ...frame('2025-06-30'),
    { ...carried, account: '411000', customer: 'C1', cents: 100_000 },
    { ...carried, account: '110000', cents: -100_000 },
  ]);
  await amiable(folder, 'import', first, '--firm', books);
  const dry = async (...words: readonly string[]) =>
    (await amiable(folder, 'import', second, '--firm', books, '--dry-run', '--json', ...words)).json();
  expect(await dry()).toMatchObject({ repeated: { count: 1, cents: 100_000 }, control: { openCents: 200_000 } });
  expect(await dry('--repeated', 'opening')).toMatchObject({ batchId: null, control: { openCents: 100_000 } });
  expect(await dry('--repeated', 'documents')).toMatchObject({ batchId: null, control: { openCents: 200_000 } });
  const balance = await amiable(folder, 'balance', '--firm', books, '--as-of', '2025-06-30', '--json');
  expect(balance.json()).toMatchObject({ currencies: [{ totalCents: 100_000 }] });
});

test('the ledger of another company is refused until --accept says that it belongs here; a dry run tells the question', async () => {
  const books = join(folder, 'Autre.amiable');
  await amiable(folder, 'firm', 'create', books, '--name', 'Autre', '--siren', '123456782');
  const sold = sale({ entry: '1', on: '2024-10-10', customer: 'C1', reference: 'F1', cents: 100_000 });
  const ledger = file('552100554FEC20241231.txt', fecText(sold));
  const words = ['import', ledger, '--firm', books];
  const dry = await amiable(folder, ...words, '--dry-run');
  expect(dry.stderr).toContain('autre société (SIREN 552100554)');
  const refused = await amiable(folder, ...words);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('--accept otherFirm');
  expect((await amiable(folder, ...words, '--accept', 'yes')).code).toBe(2);
  expect((await amiable(folder, ...words, '--accept', 'otherFirm', '--json')).json()).toMatchObject({
    documents: { new: 1 },
  });
});

test('a value of --mapping that nobody knows is named, with those there are', async () => {
  const books = join(folder, 'Zones.amiable');
  await amiable(folder, 'firm', 'create', books, '--name', 'Zones');
  const list = file('zones.csv', 'Qui;Combien\nDupont;10,00\n');
  const said = async (mapping: unknown, ...words: string[]) => {
    const path = file('zones.json', JSON.stringify(mapping));
    return (await amiable(folder, 'import', list, '--firm', books, '--mapping', path, ...words)).stderr;
  };
  expect(await said({ columns: ['customerName', 'solde'] })).toMatch(
    /columns\[2\] vaut "solde".*customerCode, .*bucket/,
  );
  expect(await said({ dateOrder: 'jour' })).toMatch(/dateOrder vaut "jour".*dayFirst, monthFirst/);
  expect(await said({ colonnes: [] })).toMatch(/«\scolonnes\s».*sheet, columns/);
  expect(await said({ columns: 'customerName' })).toMatch(
    /columns vaut "customerName", qui n’est pas ce qui est attendu/,
  );
  expect(await said({ columns: ['siret', 'solde'] }, '--kind', 'customers')).toMatch(
    /columns\[2\] vaut "solde".*siret/,
  );
  const { stdout } = await amiable(folder, 'import', '--help');
  for (const name of ['customerCode', 'bucket', 'siret', 'dayFirst', 'invoice']) expect(stdout).toContain(name);
});

test('a dry run tells the lines and the issues to look at before applying, an import only its issues', async () => {
  const books = join(folder, 'Constats.amiable');
  await amiable(folder, 'firm', 'create', books, '--name', 'Constats');
  const row = { customer: 'C1', name: 'Lilas', on: '2024-03-01' };
  const ledger = file(
    'constats.txt',
    fecText(sale({ ...row, entry: '1', reference: 'F1', on: '2034-03-01', cents: 5_000 })),
  );
  const words = ['import', ledger, '--firm', books, '--today', '2024-06-30'];
  expect((await amiable(folder, ...words, '--dry-run')).stdout).toMatch(
    /À regarder avant d’appliquer.*Date dans le futur +Lilas +F1/s,
  );
  const dry = (await amiable(folder, ...words, '--dry-run', '--json')).json();
  expect(shapes.imported.parse(dry)).toMatchObject({
    fileIssues: [{ code: 'noPayments', level: 'check', message: expect.stringContaining('aucun règlement') }],
    warnings: [{ reason: 'future', reference: 'F1' }],
  });
  expect((await amiable(folder, ...words, '--json')).json()).not.toHaveProperty('warnings');
});

const payments = 'Date de règlement;Code client;Nom;Montant encaissé;Référence';

test('a list of payments is known by its headings, previewed, entered, left out again and undone; a doubtful one is asked about', async () => {
  const own = join(folder, 'Payments.amiable');
  await amiable(folder, 'firm', 'create', own, '--name', 'Payments');
  const invoices = file('ouvert-2025-03-31.csv', `${heading}\nC1;Dupont;FA-1042;15/01/2025;14/02/2025;100,00;100,00\n`);
  await amiable(folder, 'import', invoices, '--firm', own);
  const list = file(
    'reglements.csv',
    `${payments}\n15/05/2025;C1;Dupont;60,00;VIR FA-1042\n16/05/2025;C9;Inconnu;5,00;X\n`,
  );
  const run = async (...words: string[]) => {
    const { code, json } = await amiable(folder, 'import', list, '--firm', own, ...words, '--json');
    expect(code).toBe(0);
    return shapes.importedPayments.parse(json());
  };
  const entered = { payments: { new: 1, known: 0, alike: 0 }, allocatedCents: 6_000, partlyAllocated: 0 };
  expect(await run('--dry-run')).toMatchObject({ batchId: null, ...entered });
  const done = await run();
  expect(done).toMatchObject({ kind: 'payments', rows: 2, ...entered });
  expect(done.changes).toMatchObject([{ outcome: 'new', allocations: [{ reference: 'FA-1042', amountCents: 6_000 }] }]);
  expect(done.issues).toMatchObject([{ line: 3, code: 'payerUnknown', raw: '16/05/2025;C9;Inconnu;5,00;X' }]);
  expect(await run('--kind', 'payments')).toMatchObject({ payments: { new: 0, known: 1, alike: 0 } });
  const told = await amiable(folder, 'import', list, '--firm', own);
  expect(told.stdout).toContain('2 · Dupont · 15/05/2025 · VIR FA-1042 · 60,00 · Déjà là');
  const undone = await amiable(folder, 'undo-import', '--firm', own, '--batch', String(done.batchId));
  expect(undone.code).toBe(0);

  const doubtful = file('mai.csv', 'Date;Client;Montant\n15/05/2025;Dupont;60,00\n');
  const asked = await amiable(folder, 'import', doubtful, '--firm', own);
  expect([asked.code, asked.stdout]).toEqual([1, '']);
  expect(asked.stderr).toContain('--kind payments');
  const said = await amiable(folder, 'import', doubtful, '--firm', own, '--kind', 'payments', '--dry-run', '--json');
  expect(said.json()).toMatchObject({ kind: 'payments', payments: { new: 1 } });
});

test('the columns of a ledger are said by --mapping, and the next file with the same headings is read alike', async () => {
  const books = join(folder, 'Colonnes.amiable');
  await amiable(folder, 'firm', 'create', books, '--name', 'Colonnes');
  const zones = file('zones-fec.json', JSON.stringify({ columns: renamedColumns }));
  const words = ['--firm', books, '--json'];
  const first = await amiable(folder, 'import', renamedLedger(year1), ...words, '--kind', 'ledger', '--mapping', zones);
  expect(first.json()).toMatchObject({ kind: 'ledger', control: { differenceCents: 0 } });
  const next = await amiable(folder, 'import', renamedLedger(year2), ...words);
  expect(next.json()).toMatchObject({ kind: 'ledger', control: { differenceCents: 0 } });
  expect((await amiable(folder, 'import', '--help')).stdout).toMatch(/ledger: JournalCode,[\s\S]*DateEcheance/);
});

test('the field that names documents is printed, that of each journal where they differ, and the sheet of a ledger', async () => {
  const books = join(folder, 'Journaux.amiable');
  await amiable(folder, 'firm', 'create', books, '--name', 'Journaux');
  const rows = fecText(manySales('2024-02-01'))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('\t'));
  const path = join(folder, 'ventes.xlsx');
  writeFileSync(
    path,
    workbookOf([
      { name: 'Notes', rows: [['à', 'lire']] },
      { name: 'FEC', rows },
    ]),
  );
  const dry = await amiable(folder, 'import', path, '--firm', books, '--dry-run');
  expect(dry.stdout).toMatch(/Journal VE · PieceRef \(FA-100, .*\n.*Journal VB · EcritureLib \(FB-100, /);
  expect(dry.stderr).toMatch(/Une seule feuille de ce classeur est lue\s: «\sFEC\s»\. Ne le sont pas\s: Notes/);
  const done = await amiable(folder, 'import', path, '--firm', books, '--json');
  expect(done.json()).toMatchObject({
    reference: { field: 'PieceRef', journals: [{ journal: 'VE' }, { journal: 'VB' }] },
  });
});

test('a column of a list of customers that is not read is said', async () => {
  const books = join(folder, 'Fiches.amiable');
  await amiable(folder, 'firm', 'create', books, '--name', 'Fiches');
  const cards = file('clients.csv', 'Code;Nom;Ville;Couleur préférée\nC1;Lilas;Lyon;bleu\n');
  const { stderr, json } = await amiable(folder, 'import', cards, '--firm', books, '--json');
  expect(stderr).toMatch(/Ces colonnes ne sont pas lues\s: Couleur préférée/);
  expect(shapes.importedCustomers.parse(json()).fileIssues).toMatchObject([{ code: 'unusedColumns', level: 'told' }]);
});
