import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { withFirmSession } from '../../../electron/hosts/terminal/common/session.ts';
import { firmSettings } from '../../../shared/contract/firm.ts';
import { readPdf } from '../../read-pdf.ts';
import { amiable, environmentIn, ledger2024, makeFolder } from './terminal-process.ts';
import * as shapes from './terminal-shapes.ts';

const folder = makeFolder();
const firm = join(folder, 'Mercier.amiable');
const onFirm = (...words: string[]) => amiable(folder, ...words, '--firm', firm, '--today', '2024-12-31');
const jsonOf = async (...words: string[]) => (await onFirm(...words, '--json')).json();

beforeAll(async () => {
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await onFirm('import', ledger2024);
});

test('a customer is given a tag, by which lists are narrowed, and loses it again', async () => {
  const tagged = shapes.tagged.parse(await jsonOf('customers', 'tag', 'C00019', 'VIP'));
  expect(tagged).toMatchObject({ code: 'C00019', tags: ['VIP'] });
  expect(shapes.customers.parse(await jsonOf('customers', '--tag', 'vip')).map(({ code }) => code)).toEqual(['C00019']);
  expect((await onFirm('customers', 'tag', 'C00019', 'Nord')).stdout).toContain('Nord, VIP');
  expect(shapes.tagged.parse(await jsonOf('customers', 'untag', 'C00019', 'VIP')).tags).toEqual(['Nord']);
  expect(await onFirm('customers', 'tag', 'C99999', 'VIP')).toMatchObject({ code: 1, stdout: '' });
});

test('customers without a contact are listed, and written to a file with the same amounts', async () => {
  const file = join(folder, 'sans-contact.csv');
  const { rows, file: written } = shapes.withoutContact.parse(
    await jsonOf('customers', 'without-contact', '--out', file),
  );
  expect(written).toBe(file);
  const all = shapes.customers.parse(await jsonOf('customers'));
  const owing = all.filter(({ openCents }) => openCents > 0);
  expect(rows.map(({ code, openCents }) => [code, openCents])).toEqual(
    owing.map(({ code, openCents }) => [code, openCents]),
  );
  const csv = readFileSync(file, 'utf8');
  for (const { name, code } of rows) expect(csv).toContain(`\r\n${name};${code};EUR;`);
  const wrong = await onFirm('customers', 'without-contact', '--out', join(folder, 'sans-contact.doc'));
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
});

test('the balance is written to a file beside what is shown', async () => {
  const file = join(folder, 'balance.xlsx');
  const shown = await onFirm('balance', '--as-of', '2024-12-31', '--out', file);
  expect(shown.stdout.replace(/\s/g, ' ')).toContain('429 402,18');
  expect(shown.stdout).toContain(file);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
});

test('a letter is previewed, then issued under its number', async () => {
  const text = join(folder, 'lettre.txt');
  writeFileSync(text, '\ufeffNos coordonnées bancaires changent.\n\nMerci de noter la nouvelle adresse.');
  const list = join(folder, 'adresses.csv');
  writeFileSync(list, 'Code;Adresse;CP;Ville\nC00019;12 rue de la Monnaie;35000;Rennes\n');
  await onFirm('import', list);
  const file = join(folder, 'lettre.pdf');
  const words = [
    'write-letter',
    '--customer',
    'C00019',
    '--subject',
    'Changement de RIB',
    '--text',
    text,
    '--out',
    file,
  ];
  const refused = await onFirm(...words);
  expect([refused.code, existsSync(file)]).toEqual([1, false]);
  expect(refused.stderr).toContain('L’adresse postale de votre société');
  for (const [name, value] of Object.entries(environmentIn(folder))) vi.stubEnv(name, value);
  await withFirmSession({ firm }, async ({ client }) => {
    const settings = firmSettings.parse(await client.firm.get());
    await client.firm.update({ ...settings, addressLine1: '4 rue du Port', postcode: '44000', city: 'Nantes' });
  });
  vi.unstubAllEnvs();
  const toNobody = await onFirm(...words, '--recipient', 'personne');
  expect([toNobody.code, toNobody.stderr]).toEqual([2, expect.stringContaining('preferred, accounts, management')]);
  const preview = shapes.written.parse(await jsonOf(...words, '--recipient', 'accounts', '--dry-run'));
  expect(preview).toEqual({ customer: 'C00019', subject: 'Changement de RIB', number: null, file });
  expect((await readPdf(readFileSync(file))).text).toContain('Nos coordonnées bancaires changent.');
  expect(shapes.written.parse(await jsonOf(...words)).number).toBe(1);
  expect((await readPdf(readFileSync(file))).text).toMatch(/n° 1\b.*Merci de noter la nouvelle adresse\./);
  const nowhere = await onFirm(...words.slice(0, -1), join(folder, 'absent', 'lettre.pdf'));
  expect([nowhere.code, nowhere.stdout]).toEqual([1, '']);
  expect(shapes.written.parse(await jsonOf(...words)).number).toBe(2);
});
