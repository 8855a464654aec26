import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { fecText, sale } from '../../fec-text.ts';
import {
  content,
  importFile,
  makeFile,
  makeImportContext,
  rowsOf,
  samples,
  stage,
  year1,
} from '../set-up/import-steps.ts';

const xmlPath = join(samples, 'variants/A2024_xml.xml');
const xml = readFileSync(xmlPath, 'utf8');
const text = readFileSync(year1);

const refused = async (name: string, bytes: string | Uint8Array) => {
  const context = makeImportContext();
  const failure = await stage(context, makeFile(name, bytes)).then(
    () => 'accepted',
    (error: unknown) => error,
  );
  expect(rowsOf(context, 'select id from import_batches')).toEqual([]);
  return failure;
};
const reason = (name: string, details?: object) => ({
  code: 'file_format',
  data: { reason: name, ...(details ? { details } : {}) },
});

describe('a FEC as XML', () => {
  test('makes the same ledger as the text, to the cent and the day', async () => {
    const [asText, asXml] = [makeImportContext(), makeImportContext()];
    await importFile(asText, year1);
    const preview = await importFile(asXml, xmlPath);
    expect(preview).toMatchObject({ format: 'fecXml', rows: 1068, receivableRows: 389, issueCount: 0 });
    expect(content(asXml)).toEqual(content(asText));
    const again = await importFile(asText, xmlPath);
    expect(again).toMatchObject({ alreadyImportedAs: '100000017FEC20241231.txt', documents: { new: 0, changed: 0 } });
  });

  test.each(['utf-16le', 'latin1'] as const)('in %s, on one line, with comments and CDATA', async (encoding) => {
    const mark = encoding === 'utf-16le' ? '\ufeff' : '';
    const oneLine = xml
      .replace('encoding="UTF-8"', encoding === 'latin1' ? 'encoding="ISO-8859-15"' : 'encoding="UTF-16"')
      .replaceAll('’', "'")
      .replaceAll('Œ', 'OE')
      .replace('<JournalLib>Ventes</JournalLib>', '<!-- x --><JournalLib><![CDATA[Ventes]]></JournalLib>')
      .replaceAll(/\n/g, '');
    const context = makeImportContext();
    const preview = await importFile(context, makeFile('a.xml', Buffer.from(mark + oneLine, encoding)));
    expect(preview.control).toEqual({ ledgerCents: 42940218, openCents: 42940218, differenceCents: 0 });
  });

  test('with an amount that cannot be read: its line is named, the rest is imported', async () => {
    const lines = xml.split('\n');
    const index = lines.findIndex((line) => line.includes('<CompteNum>411000'));
    const broken = lines.map((line, at) => (at === index ? line.replace('3255.61', '32x5') : line)).join('\n');
    const context = makeImportContext();
    const preview = await importFile(context, makeFile('a.xml', broken));
    expect(preview).toMatchObject({ issueCount: 1, receivableRows: 388 });
    expect(rowsOf(context, 'select line_number, code from import_issues')).toEqual([
      { line_number: index + 1, code: 'badAmount' },
    ]);
  });

  test.each([
    ['an entity that grows', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', 'xmlEntities'],
    ['an entity that reads a file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 'xmlEntities'],
  ])('%s is refused before anything is expanded', async (_what, doctype, why) => {
    const attack = xml.replace('?>', `?>${doctype}`).replace('Ventes', '&b;');
    expect(await refused('a.xml', attack)).toMatchObject(reason(why));
  });

  test.each([
    ['an undeclared entity', xml.replace('Ventes', '&secret;'), reason('badXml', { line: 3 })],
    ['a missing end', xml.slice(0, 5000), reason('badXml')],
    ['no entry', '<?xml version="1.0"?><comptabilite><exercice/></comptabilite>', reason('noEntries')],
    ['another vocabulary', '<?xml version="1.0"?><factures><facture/></factures>', reason('xml')],
    ['endless depth', `<comptabilite>${'<a>'.repeat(1_000_000)}`, reason('badXml')],
    ['an endless attribute', `<comptabilite><exercice a="${'a'.repeat(5_000_000)}`, reason('badXml')],
    ['an endless comment', `<comptabilite><!-- ${'a'.repeat(5_000_000)}`, reason('badXml')],
    [
      'elements of endless names',
      `<comptabilite><exercice><journal><ecriture><ligne>${Array.from({ length: 1000 }, (_, index) => `<a${index}/>`).join('')}`,
      reason('badXml'),
    ],
    ['endless text', `<comptabilite><exercice>${'a'.repeat(5_000_000)}`, reason('badXml')],
  ])('%s is refused', async (_what, bytes, error) => {
    expect(await refused('a.xml', bytes)).toMatchObject(error);
  });
});

describe('a zip archive', () => {
  test('of one FEC is the FEC, and its content is recognised', async () => {
    const [plain, packed] = [makeImportContext(), makeImportContext()];
    await importFile(plain, year1);
    const zip = zipSync({ 'lisez-moi.pdf': Buffer.from('%PDF'), 'export/100000017FEC20241231.txt': text });
    await importFile(packed, makeFile('fec.zip', zip));
    expect(content(packed)).toEqual(content(plain));
    expect(await stage(plain, makeFile('fec.zip', zip))).toMatchObject({
      alreadyImportedAs: '100000017FEC20241231.txt',
    });
    expect(await stage(plain, makeFile('xml.zip', zipSync({ 'a.xml': Buffer.from(xml) })))).toMatchObject({
      rows: 1068,
    });
  });

  const locked = zipSync({ 'fec.txt': text });
  locked[6] = 1;
  const bomb = zipSync({ 'fec.txt': new Uint8Array(64 * 1024 ** 2).fill(65) });
  test.each([
    ['two files', zipSync({ 'a.txt': text, 'b.txt': text }), 'archiveManyFiles'],
    ['no ledger', zipSync({ 'a.jpg': text }), 'archive'],
    ['a password', locked, 'archiveLocked'],
    ['a missing end', zipSync({ 'fec.txt': text }).slice(0, 9000), 'brokenArchive'],
    ['a thousand times its size', bomb, 'bomb'],
    ['a PDF', zipSync({ 'fec.txt': Buffer.from('%PDF-1.4 xxxxxxxxxx') }), 'pdf'],
    ['an empty file', zipSync({ 'fec.txt': new Uint8Array() }), 'empty'],
  ])('with %s is refused', async (_what, bytes, why) => {
    expect(await refused('fec.zip', bytes)).toMatchObject(reason(why));
  });
});

test.each([
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'picture'],
  ['a web page', '\n<!DOCTYPE html><html><body>Erreur</body></html>', 'webPage'],
  ['an empty file', '', 'empty'],
  ['only blank lines', '\r\n\r\n', 'empty'],
  ['a firm file', 'SQLite format 3\0', 'firmFile'],
  ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'spreadsheet'],
])('%s is refused for what it is', async (_what, bytes, why) => {
  expect(await refused('fec.txt', bytes)).toMatchObject(reason(why));
});

test('a file with nothing but broken lines: the first 10 000 are listed, all are counted', async () => {
  const context = makeImportContext();
  const [heading = ''] = text.toString().split('\r\n');
  const lines = Array.from({ length: 10_250 }, () => 'VE\tVentes\t1\t20240230\t411000');
  const file = makeFile('fec.txt', [heading, ...lines].join('\r\n'));
  expect(await stage(context, file)).toMatchObject({ issueCount: 10_250, receivableRows: 0 });
  const [{ kept } = { kept: 0 }] = rowsOf(context, 'select count(*) as kept from import_issues');
  expect(kept).toBe(10_001);
  expect(rowsOf(context, "select details from import_issues where code = 'tooManyIssues'")).toEqual([
    { details: '{"count":250}' },
  ]);
});

test('before applying, the lines to look at and the day the data will reach', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  const odd = fecText([
    ...sale({ entry: '1', on: '2025-03-01', customer: 'C1', name: 'Dupont', reference: 'FA1', cents: 10_000 }),
    ...sale({ entry: '2', on: '2026-03-01', customer: 'C1', name: 'Dupont', reference: 'FA2', cents: 100 }),
    ...sale({ entry: '3', on: '2025-03-02', customer: 'C9', name: 'C9', reference: 'FA3', cents: 200 }),
    ...sale({ entry: '4', on: '2025-03-02', customer: 'C1', name: 'Dupont', reference: '', cents: 300 }),
    ...sale({ entry: '5', on: '2025-03-02', customer: 'C1', name: 'Dupont', reference: 'FA5', cents: 400 }).map(
      (row) => ({ ...row, documentOn: '2019-01-01' }),
    ),
  ]);
  const { batchId } = await stage(context, makeFile('odd.txt', odd));
  const { lines, upTo, knownUpTo } = await call(importsHandlers.warnings, { batchId }, { context });
  expect(lines.map(({ reason, reference, amountCents }) => [reason, reference, amountCents])).toEqual([
    ['future', 'FA2', 100],
    ['veryOld', 'FA5', 400],
    ['noName', 'FA3', 200],
    ['noReference', '', 300],
    ['largest', 'FA1', 10_000],
  ]);
  expect([upTo, knownUpTo]).toEqual(['2026-03-01', '2024-12-31']);
});

test('before applying, a due date beyond the legal ceiling of the firm is one of the lines to look at', async () => {
  const context = makeImportContext();
  const list =
    'Client;Facture;Date facture;Échéance;Solde\nDupont;FA1;02/03/2025;01/05/2025;10,00\nDupont;FA2;02/03/2025;30/06/2025;20,00\n';
  const { batchId } = await stage(context, makeFile('liste.csv', list));
  const { lines } = await call(importsHandlers.warnings, { batchId }, { context });
  expect(lines.map(({ reason, reference }) => [reason, reference])).toEqual([
    ['dueTooLate', 'FA2'],
    ['noName', 'FA1'],
  ]);
});
