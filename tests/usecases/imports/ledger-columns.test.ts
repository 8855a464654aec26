import { readFileSync, statSync } from 'node:fs';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { finish } from '../../../electron/app/finish.ts';
import { largestListBytes } from '../../../electron/imports/files/grid.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import type { ImportOptions } from '../../../shared/contract/imports.ts';
import { type LedgerField, legalNames } from '../../../shared/domain/imports/ledger-columns.ts';
import type { TestContext } from '../../make-context.ts';
import { workbookOf } from '../../workbook.ts';
import {
  apply,
  importFile,
  load,
  makeFile,
  makeImportContext,
  rowsOf,
  stage,
  year1,
  year2,
} from '../set-up/import-steps.ts';
import { renamedColumns, renamedHeadings, renamedLedger } from '../set-up/renamed-ledger.ts';

const mapped: ImportOptions = { ledger: { columns: renamedColumns } };
const open = `select c.code, d.kind, d.reference, d.issued_on, d.amount_cents, d.open_cents
  from documents d join customers c on c.id = d.customer_id order by 1, 2, 3, 4, 5, 6`;

function inspect(context: TestContext, path: string, options: ImportOptions = {}, kind?: 'ledger') {
  const fileToken = context.choose(path, 'export.csv');
  return call(importsHandlers.inspect, { source: { fileToken }, kind, options }, { context });
}

async function stageAsLedger(context: TestContext, path: string, options: ImportOptions) {
  const fileToken = context.choose(path, 'export.csv');
  return finish(await call(importsHandlers.stage, { source: { fileToken }, kind: 'ledger', options }, { context }));
}

test('a ledger under headings nobody knows is shown to be mapped, and then gives what the FEC gives', async () => {
  const context = makeImportContext();
  const path = renamedLedger(year1);
  expect(await inspect(context, path, {}, 'ledger')).toMatchObject({
    kind: 'ledger',
    headings: renamedHeadings,
    asksColumns: true,
    samples: expect.arrayContaining([expect.arrayContaining(['411000'])]),
  });
  expect(await inspect(context, path, mapped, 'ledger')).toMatchObject({ columns: renamedColumns, asksColumns: false });
  const { batchId } = await stageAsLedger(context, path, mapped);
  const { control } = await apply(context, batchId);
  expect(control.differenceCents).toBe(0);

  const original = makeImportContext();
  const { control: expected } = await importFile(original, year1);
  expect(control).toEqual(expected);
  expect(rowsOf(context, open)).toEqual(rowsOf(original, open));
});

test('the mapping is remembered for files with the same headings, whatever kind they look like', async () => {
  const context = makeImportContext();
  await apply(context, (await stageAsLedger(context, renamedLedger(year1), mapped)).batchId);
  const next = renamedLedger(year2);
  expect(await inspect(context, next)).toMatchObject({ kind: 'ledger', isRemembered: true, asksColumns: false });
  const { kind, control } = await load(context, next);
  expect([kind, control.differenceCents]).toEqual(['ledger', 0]);
});

test('a heading that was understood wrongly is corrected, lines keep their numbers', async () => {
  const context = makeImportContext();
  const [headings = '', ...rows] = readFileSync(year1, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const own = headings.split('\t');
  // The number people know stands under the heading of the label.
  const columns = own.map((name) => (name === 'PieceRef' ? 'EcritureLib' : name === 'EcritureLib' ? 'PieceRef' : name));
  const swapped = rows.map((row) => {
    const cells = row.split('\t');
    const [piece, label] = [own.indexOf('PieceRef'), own.indexOf('EcritureLib')];
    return cells
      .map((cell, place) => (place === piece ? cells[label] : place === label ? cells[piece] : cell))
      .join('\t');
  });
  const path = makeFile('export.txt', [headings, ...swapped].join('\r\n'));
  const asMapped = legalNames.filter((name) => columns.includes(name)).length;
  expect(asMapped).toBe(legalNames.length);
  const { batchId } = await stage(context, path, { ledger: { columns: columns as (typeof legalNames)[number][] } });
  await apply(context, batchId);
  const original = makeImportContext();
  await importFile(original, year1);
  expect(rowsOf(context, open)).toEqual(rowsOf(original, open));
  const lines = 'select line_number, customer_code, signed_cents, reference from ledger_lines order by line_number';
  expect(rowsOf(context, lines)).toEqual(rowsOf(original, lines));
});

test('in a workbook the sheet is said with the columns; what lacks the account is refused', async () => {
  const context = makeImportContext();
  const rows = [
    ['VE', '1', '2025-02-10', '411000', 'C1', 'Lilas', 'F1', 'Facture F1', '120,00', '0,00', ''],
    ['VE', '1', '2025-02-10', '706000', '', '', 'F1', 'Facture F1', '0,00', '120,00', ''],
  ];
  const sheets = [
    {
      name: 'Notes',
      rows: [
        ['Rien', 'ici'],
        ['à', 'lire'],
      ],
    },
    { name: 'Écritures', rows: [renamedHeadings, ...rows] },
  ];
  const path = makeFile('export.xlsx', workbookOf(sheets));
  const ledger = { sheet: 'Écritures', columns: renamedColumns };
  const { batchId } = await stageAsLedger(context, path, { ledger });
  expect((await apply(context, batchId)).control).toMatchObject({ openCents: 12_000, differenceCents: 0 });
  const columns = renamedColumns.map((field) => (field === 'CompteNum' ? null : field));
  await expect(stageAsLedger(makeImportContext(), path, { ledger: { ...ledger, columns } })).rejects.toMatchObject({
    data: { reason: 'missingColumns' },
  });
});

test('the form of an XML fixes its columns, with a byte order mark too', async () => {
  const xml = year1.replace('100000017FEC20241231.txt', 'variants/A2024_xml.xml');
  const marked = makeFile('marque.xml', `\ufeff${readFileSync(xml, 'utf8').replace(/^\ufeff/, '')}`);
  for (const path of [xml, marked])
    expect(await inspect(makeImportContext(), path)).toMatchObject({
      kind: 'ledger',
      headings: [],
      asksColumns: false,
    });
});

test('columns that the user left as they were are read as without being asked', async () => {
  const context = makeImportContext();
  const found = await inspect(context, year1);
  const columns = found.kind === 'ledger' ? found.columns : [];
  const said = await stage(context, year1, { ledger: { columns } });
  expect(said).toEqual({ ...(await stage(context, year1)), batchId: said.batchId });
});

test('of a workbook with several sheets the one read is shown; another one may be said', async () => {
  const [headings = '', ...rows] = readFileSync(year1, 'utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  const cells = (lines: readonly string[]) => [headings, ...lines].map((line) => line.split('\t'));
  const list = [
    ['Code client', 'Nom', 'N° pièce', 'Date', 'Échéance', 'Montant', 'Reste dû'],
    ...Array.from({ length: 900 }, (_, n) => ['C1', 'Lilas', `F${n}`, '2025-01-10', '2025-02-10', '10,00', '10,00']),
  ];
  const sheets = [
    { name: 'Factures', rows: list },
    { name: 'Janvier', rows: cells(rows.slice(0, 3)) },
    { name: 'Année', rows: cells(rows.slice(0, 300)) },
  ];
  const path = makeFile('ecritures.xlsx', workbookOf(sheets));
  const found = await inspect(makeImportContext(), path, {}, 'ledger');
  expect(found).toMatchObject({ kind: 'ledger', sheet: 'Janvier', asksColumns: false });
  const columns = found.kind === 'ledger' ? found.columns : [];
  const rowsRead = async (ledger: ImportOptions['ledger']) =>
    (await stageAsLedger(makeImportContext(), path, { ledger })).rows;
  expect(await rowsRead({ columns })).toBe(3);
  expect(await rowsRead({ columns, sheet: 'Année' })).toBe(300);
});

test('columns corrected from the preview leave one import waiting; refused, they leave the one before', async () => {
  const context = makeImportContext();
  const fileToken = context.choose(renamedLedger(year1), 'export.csv');
  const read = async (columns: (LedgerField | null)[], replaces?: number) => {
    const input = { source: { fileToken }, kind: 'ledger', options: { ledger: { columns } }, replaces } as const;
    return (await finish(await call(importsHandlers.stage, input, { context }))).batchId;
  };
  const waiting = () => rowsOf(context, 'select id, state from import_batches order by id');
  const first = await read(renamedColumns);
  const without = renamedColumns.map((field) => (field === 'CompteNum' ? null : field));
  await expect(read(without, first)).rejects.toMatchObject({ data: { reason: 'missingColumns' } });
  expect(waiting()).toEqual([{ id: first, state: 'staged' }]);
  const second = await read(renamedColumns, first);
  expect(waiting()).toEqual([{ id: second, state: 'staged' }]);
  expect(rowsOf(context, 'select distinct batch_id as id from ledger_lines')).toEqual([{ id: second }]);
  await apply(context, second);
  const third = await read(renamedColumns, second);
  expect(waiting()).toEqual([
    { id: second, state: 'applied' },
    { id: third, state: 'staged' },
  ]);
});

test('a ledger larger than any list is corrected too: its rows are read as they come', async () => {
  const context = makeImportContext();
  const [headings = '', ...rows] = readFileSync(renamedLedger(year1), 'utf8').split(/\r?\n/);
  const cells = (rows[0] ?? '').split(';');
  const place = (name: (typeof legalNames)[number]) => renamedColumns.indexOf(name);
  const booked = (debit: string, credit: string) =>
    cells
      .with(place('CompteNum'), '606000')
      .with(place('CompAuxNum'), '')
      .with(place('Debit'), debit)
      .with(place('Credit'), credit)
      .with(place('EcritureLib'), 'x'.repeat(1_000_000))
      .join(';');
  const long = Array.from({ length: 70 }, (_, index) => (index % 2 === 0 ? booked('1,00', '') : booked('', '1,00')));
  const path = makeFile('grand-livre.csv', ['Société Exemple', '', headings, ...rows, ...long, ''].join('\n'));
  expect(statSync(path).size).toBeGreaterThan(largestListBytes);
  const preview = await stageAsLedger(context, path, mapped);
  const other = makeImportContext();
  const whole = await stageAsLedger(other, renamedLedger(year1), mapped);
  expect(preview).toMatchObject({ kind: 'ledger', issueCount: 0, control: whole.kind === 'ledger' && whole.control });
  const firstLine = (from: TestContext) =>
    Number(rowsOf(from, 'select min(line_number) as line from ledger_lines')[0]?.line);
  expect(firstLine(context)).toBe(firstLine(other) + 2);
});

test('the columns of a long ledger are shown in its own encoding', async () => {
  const context = makeImportContext();
  const text = readFileSync(renamedLedger(year1), 'utf8').replace(renamedHeadings[0] ?? '', 'Étape');
  const rows = text.slice(text.indexOf('\n') + 1);
  const long = text + rows.repeat(Math.ceil((5 * 1024 ** 2) / (2 * rows.length)));
  const path = makeFile('grand-livre.csv', Buffer.from(`\ufeff${long}`, 'utf16le'));
  expect(await inspect(context, path, {}, 'ledger')).toMatchObject({
    kind: 'ledger',
    headings: ['Étape', ...renamedHeadings.slice(1)],
    samples: expect.arrayContaining([expect.arrayContaining(['411000'])]),
  });
});

test('to show the columns of a workbook it is read once, though they were corrected before', async () => {
  const context = makeImportContext();
  const rows = readFileSync(renamedLedger(year1), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split(';'));
  const sheets = ['Notes', 'Écritures', 'Archive'].map((name) => ({
    name,
    rows: name === 'Notes' ? [['à', 'lire']] : rows,
  }));
  const path = makeFile('export.xlsx', workbookOf(sheets));
  const ledger = { sheet: 'Écritures', columns: renamedColumns };
  await stageAsLedger(context, path, { ledger });
  let reads = 0;
  const { jobs } = context;
  const counted = {
    ...context,
    jobs: {
      ...jobs,
      run: ((...asked: Parameters<typeof jobs.run>) => {
        reads++;
        return jobs.run(...asked);
      }) as typeof jobs.run,
    },
  };
  const found = await inspect(counted, path, { ledger: { sheet: 'Écritures' } }, 'ledger');
  expect(found).toMatchObject({ columns: renamedColumns, isRemembered: true });
  expect(reads).toBe(1);
});
