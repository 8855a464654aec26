import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCustomers } from '../../../electron/imports/kinds/customers/read-customers.ts';
import { dueOnInLabel } from '../../../shared/domain/receivables/due-date.ts';
import { makeFile, makeImportContext, rowsOf, stage } from '../set-up/import-steps.ts';
import { caseFile, caseFirm } from './case-firm.ts';

const name = 'slow-label';
const file = 'redos-label-FEC20251231.txt';
const text = readFileSync(caseFile(name, file), 'utf8');
/** Seconds a test takes at most: what is mended here took minutes. */
const seconds = { timeout: 20_000 };

test('a label of forty thousand spaces is read at once, cut, and it is said', seconds, async () => {
  const { context, previews } = await caseFirm(name, [file]);
  expect(previews[0]).toMatchObject({ issueCount: 0 });
  expect(previews[0]?.fileIssues).toContainEqual({
    code: 'cutTexts',
    details: expect.objectContaining({ lines: '2' }),
  });
  expect(rowsOf(context, 'select max(length(label)) as length from ledger_lines')).toEqual([
    { length: expect.any(Number) },
  ]);
});

const long = (unit: string) => unit.repeat(Math.ceil(100_000 / unit.length));
const hostile = [' ', '1', 'a', 'é', '-', 'ECH ', 'REJET ', '12/', '1,', '(', "'", ' 1', 'a.', '€'];

test.each(hostile)(
  '« %s » a hundred thousand times in any field: the line is refused, or read and cut',
  seconds,
  async (unit) => {
    const context = makeImportContext();
    const [heading = '', line = ''] = text.split(/\r?\n/);
    const spoiled = [...heading.split('\t').keys()].map((column) =>
      line
        .split('\t')
        .with(column, `x${long(unit)}x`)
        .join('\t'),
    );
    const preview = await stage(context, makeFile('fec.txt', [heading, line, ...spoiled].join('\r\n')));
    expect(preview.issueCount).toBeGreaterThan(3);
    expect(preview.receivableRows).toBeGreaterThan(5);
    const longest = ['customer_code', 'customer_name', 'entry', 'reference', 'label'].map(
      (column) => `max(length(${column}))`,
    );
    expect(rowsOf(context, `select max(${longest.join(', ')}) <= 500 as fine from ledger_lines`)).toEqual([
      { fine: 1 },
    ]);
  },
);

test.each(hostile)('« %s » a hundred thousand times in any cell of a list', seconds, async (unit) => {
  const headings = 'Code client;Client;N° pièce;Type;Date;Échéance;Libellé;Montant;Reste dû;Devise'.split(';');
  const cells = ['C1', 'Dupont', 'F1', 'Facture', '15/01/2025', '15/02/2025', 'Travaux', '10,00', '10,00', 'EUR'];
  const rows = headings.map((_, column) =>
    cells
      .with(column, `x${long(unit)}x`)
      .map((cell) => `"${cell}"`)
      .join(';'),
  );
  const list = [headings.join(';'), cells.join(';'), ...rows].join('\n');
  expect((await stage(makeImportContext(), makeFile('liste.csv', list))).issueCount).toBeGreaterThan(1);
});

test.each(hostile)('« %s » a hundred thousand times in any cell of a list of customers', seconds, async (unit) => {
  const headings = 'Code;Nom;Adresse;Code postal;Ville;Téléphone;E-mail;SIRET;Conditions de paiement;Pays'.split(';');
  const cells = 'C1;Dupont;2 rue X;35000;Rennes;0299000000;a@b.fr;;30 jours;France'.split(';');
  const rows = headings.map((_, column) =>
    cells
      .with(column, `x${long(unit)}x`)
      .map((cell) => `"${cell}"`)
      .join(';'),
  );
  const path = makeFile('clients.csv', [headings.join(';'), cells.join(';'), ...rows].join('\n'));
  const read = await readCustomers({ source: { path } }, {});
  expect(read.rows).toBe(11);
});

test('a due date is found after any number of spaces, without trying them all', seconds, () => {
  expect(dueOnInLabel(`ECH ${' '.repeat(100_000)}31/03`, '2025-01-10')).toBe('2025-03-31');
  expect(dueOnInLabel(`${long('ECH ')}31`, '2025-01-10')).toBeNull();
});
