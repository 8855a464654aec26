import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { amiable, makeFolder } from './terminal-process.ts';

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
  const again = await amiable(folder, ...words, '--mode', 'delta');
  expect(again.code).toBe(1);
  expect(again.stdout).toContain('Fichier 2 sur 4 · ouvert-2025-06-30.csv');
  expect(again.stderr).toContain('Fichier 3 sur 4 · facture-2025-07-01.pdf');
  expect(again.stderr).toContain('Ce fichier est un PDF');
});
