import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fecText, sale } from '../../fec-text.ts';
import { failureOf, makeApplication } from '../../hosts/application.ts';

const ledger = fecText(sale({ entry: '1', on: '2024-05-02', customer: 'DUPONT', reference: 'F1', cents: 12_000 }));
const fecName = '732829320FEC20241231.txt';

function pathOf(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-chosen-')), 'file');
  writeFileSync(path, content);
  return path;
}

function application(appFolder?: string) {
  const made = makeApplication(appFolder);
  const ofFile = (name: string, content: string) =>
    made.client.firms.ofFile({ fileToken: made.choose(pathOf(content), name) });
  return { ...made, ofFile };
}

test('a ledger tells its firm before there is one', async () => {
  const { host, client, ofFile } = application();
  expect(await ofFile(fecName, ledger)).toEqual({ name: '', siren: '732829320', known: null });
  const list = 'Client;Numéro;Date;Échéance;Montant;Solde\nDUPONT;F1;01/02/2025;01/03/2025;120,00;120,00\n';
  expect(await ofFile('Factures ouvertes Garage Petit.csv', list)).toMatchObject({ name: 'Garage Petit', siren: null });
  const titled = `Atelier Mercier SAS\nFactures ouvertes au 31/03/2025\nSIREN : 732 829 320\n\n${list}`;
  expect(await ofFile('Factures ouvertes Garage Petit.csv', titled)).toEqual({
    name: 'Atelier Mercier SAS',
    siren: '732829320',
    known: null,
  });
  expect(await client.app.get()).toMatchObject({ firm: null, recents: [] });
  await host.close();
});

test.each([
  ['a PDF', 'facture.pdf', '%PDF-1.7\n'],
  ['an empty file', 'vide.csv', ''],
  ['a letter', 'lettre.txt', 'Bonjour,\nVeuillez nous rappeler.\nMerci\n'],
] as const)('%s is refused as any import would, and no firm is made for it', async (_, name, content) => {
  const { host, client, ofFile } = application();
  expect(await failureOf(ofFile(name, content))).toMatch(/^file_format: /);
  expect(await client.app.get()).toMatchObject({ firm: null, recents: [] });
  await host.close();
});

test('a firm of that SIREN is proposed, open or opened before, but no demonstration', async () => {
  const { host, client, ofFile, appFolder } = application();
  await client.firms.create({ name: 'Garage Petit', siren: '732829320' });
  const { recentId } = (await client.app.get()).firm ?? {};
  const known = { id: recentId, name: 'Garage Petit' };
  expect(await ofFile(fecName, ledger)).toMatchObject({ known });
  await client.firms.close();
  expect(await ofFile(fecName, ledger)).toMatchObject({ known });
  await host.close();

  const later = application(appFolder);
  expect(await later.ofFile(fecName, ledger)).toMatchObject({ known });
  await later.client.firms.forget({ recentId: recentId ?? '' });
  expect(await later.ofFile(fecName, ledger)).toMatchObject({ known: null });
  await later.host.close();
});
