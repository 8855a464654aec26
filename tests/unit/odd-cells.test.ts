import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCustomers } from '../../electron/imports/kinds/customers/read-customers.ts';
import { lookUp } from '../../shared/i18n/translate.ts';
import { workbookOf } from '../workbook.ts';
import { read } from './read-list.ts';

const headings = ['Code client', 'Nom', 'N° facture', 'Libellé', 'Date facture', 'Montant TTC'];
const list = (...rows: readonly (readonly string[])[]) => [headings, ...rows].map((row) => row.join(';')).join('\r\n');

describe('letters that cannot be read are announced, in lists as in ledgers', () => {
  const row = ['C1', 'Caf\ufffd de la Gare', 'F1', '', '01/03/2025', '12,50'];

  test('of a text', async () => {
    const { items, unreadable } = await read(list(row, ['C2', 'Bar\u0081', 'F2', '', '01/03/2025', '10,00']));
    expect(unreadable).toBe(2);
    expect(items.map(({ customerName }) => customerName)).toEqual(['Caf? de la Gare', 'Bar?']);
  });

  test('of a workbook', async () => {
    const { items, unreadable } = await read(workbookOf([{ name: 'Factures', rows: [headings, row] }]), {}, 'l.xlsx');
    expect(unreadable).toBe(1);
    expect(items[0]?.customerName).toBe('Caf? de la Gare');
  });

  test('of a list of customers, line by line, pasted or from a file', async () => {
    const text = ['Code;Nom;Ville', 'C1;Dupont;Lyon', 'C2;Caf\ufffd Ren\ufffd;Lyon'].join('\r\n');
    const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'clients.csv');
    writeFileSync(path, text);
    for (const source of [{ text }, { path }]) {
      const { entries, issues } = await readCustomers({ source }, {});
      expect(entries.map(({ values }) => values.name)).toEqual(['Dupont', 'Caf? Ren?']);
      expect(issues).toMatchObject([{ lineNumber: 3, code: 'unreadableLetters', details: { count: 2 } }]);
    }
    expect(lookUp('fr', 'issues.unreadableLetters', { count: 2 })).toMatch(/2 lettres de cette ligne/);
  });
});

describe('a cell of a list is no longer than a person would read', () => {
  test('a text is cut, and its line is told', async () => {
    const short = ['C1', 'Dupont', 'F1', 'Travaux', '01/03/2025', '12,50'];
    const long = ['C1', 'Dupont', 'F2', 'x'.repeat(900), '01/03/2025', '12,50'];
    const named = ['C1', 'D'.repeat(900), 'F3', '', '01/03/2025', '12,50'];
    const { items, cutTexts, issues } = await read(list(short, long, named));
    expect(items.map(({ label, customerName }) => [label.length, customerName.length])).toEqual([
      [7, 6],
      [500, 6],
      [0, 200],
    ]);
    expect(cutTexts).toEqual([{ code: 'cutTexts', details: { count: 2, lines: '3, 4' } }]);
    expect(issues).toEqual([]);
  });

  test('a code is refused, since its beginning could name another; its amount stays in the control', async () => {
    const long = ['C'.repeat(201), 'Dupont', 'F2', '', '01/03/2025', '12,50'];
    const { items, issues } = await read(list(['C1', 'Dupont', 'F1', '', '01/03/2025', '10,00'], long));
    expect(items).toHaveLength(1);
    expect(issues).toMatchObject([
      {
        lineNumber: 3,
        code: 'longCode',
        details: { column: 'Code client', length: 201 },
        refused: { customerCode: '', signedCents: 1250 },
      },
    ]);
  });

  test('what is said of a value that is wrong is short', async () => {
    const odd = ['C1', 'Dupont', 'F1', '', `le ${'9'.repeat(5000)}`, '12,50'];
    const { issues } = await read(list(['C1', 'Dupont', 'F0', '', '13/03/2025', '10,00'], odd));
    expect(issues[0]?.code).toBe('badDate');
    expect(String(issues[0]?.details.value).length).toBe(200);
  });
});
