import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { errorText } from '../../../shared/i18n/error-text.ts';
import { dump, importFile, makeFile, makeImportContext, rowsOf, stage } from '../set-up/import-steps.ts';

const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
const spreadsheet = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  'content.xml': strToU8('<office:document-content/>'),
});
const entities =
  '<?xml version="1.0"?><!DOCTYPE c [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><comptabilite>&b;</comptabilite>';

describe('what is no list of receivables is refused in one sentence that says what to do, and leaves nothing', () => {
  test.for([
    ['facture.pdf', '%PDF-1.7\n…', 'pdf'],
    ['scan.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'picture'],
    ['page.html', '<!DOCTYPE html><html><body><table><tr><td>Client</td></tr></table></body></html>', 'webPage'],
    [
      'export.xls saved by a web page.xls',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>',
      'webPage',
    ],
    ['ancien.xls', compound, 'spreadsheet'],
    ['protégé.xlsx', compound, 'spreadsheet'],
    ['tableur.ods', spreadsheet, 'openDocument'],
    ['vide.csv', '', 'empty'],
    ['blanc.csv', '\r\n \r\n', 'empty'],
    ['titres.csv', 'Code client;N° pièce;Date;Montant;Reste dû\r\n', 'noItems'],
    ['archive.zip', zipSync({ 'dedans.zip': zipSync({ 'a.txt': strToU8('a') }) }), 'archive'],
    ['bombe.zip', zipSync({ 'fec.txt': new Uint8Array(64 * 1024 ** 2) }), 'bomb'],
    ['entités.xml', entities, 'xmlEntities'],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['devis.csv', 'Devis;Client;Date;Montant TTC\nD1;Dupont;13/01/2025;100,00\n', 'notReceivables'],
    [
      'achats.csv',
      'Code fournisseur;Fournisseur;Facture;Échéance;Montant TTC\n401A;Bois;F1;13/02/2025;100,00\n',
      'notReceivables',
    ],
    ['lettre.txt', 'Bonjour,\nvoici le relevé demandé.\n', 'notList'],
  ] as const)('%s', async ([name, content, reason]) => {
    const context = makeImportContext();
    const before = dump(context);
    const failure = await stage(context, makeFile(name, content)).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'file_format', data: { reason } });
    expect(dump(context)).toEqual(before);
    expect(rowsOf(context, 'select * from import_batches')).toEqual([]);
    const general = { fr: errorText('fr', { code: 'file_format' }), en: errorText('en', { code: 'file_format' }) };
    for (const language of ['fr', 'en'] as const) {
      const sentence = errorText(language, { code: 'file_format', reason });
      expect(sentence).not.toBe(general[language]);
      expect(sentence).toMatch(language === 'fr' ? /Rien n.a été importé/ : /Nothing was imported/);
    }
  });

  test('a folder', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'amiable-folder-')), 'exports');
    mkdirSync(path);
    await expect(stage(makeImportContext(), path)).rejects.toMatchObject({
      code: 'file_unreadable',
      data: { reason: 'folder', details: { name: 'exports' } },
    });
  });

  test('a text of hundreds of megabytes, told before it is read', async () => {
    const line = 'Dupont;F1;15/01/2025;10,00\n';
    const path = makeFile('enorme.csv', `Client;Facture;Date;Reste dû\n${line.repeat(2_600_000)}`);
    await expect(stage(makeImportContext(), path)).rejects.toMatchObject({ data: { reason: 'listTooLarge' } });
  });
});

test('a file of ten thousand columns is refused; empty ones beside a list are not counted', async () => {
  const many = (value: string) => Array.from({ length: 10_000 }, () => value);
  const list = (heading: string, value: string) =>
    [
      ['Code client', 'N° pièce', 'Date', 'Reste dû', ...many(heading)],
      ['C1', 'F1', '15/01/2025', '10,00', ...many(value)],
    ]
      .map((cells) => cells.join(';'))
      .join('\n');
  await expect(stage(makeImportContext(), makeFile('large.csv', list('Champ', 'x')))).rejects.toMatchObject({
    data: { reason: 'tooManyColumns' },
  });
  expect((await importFile(makeImportContext(), makeFile('vides.csv', list('', '')))).control.openCents).toBe(1_000);
});
