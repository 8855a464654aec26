import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { mailPath } from '../../usecases/interactions/mail-path.ts';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const history = z.array(
  z.strictObject({
    at: z.string(),
    kind: z.string(),
    author: z.string().nullable(),
    summary: z.string(),
    documents: z.array(z.string()),
    files: z.array(z.strictObject({ name: z.string(), sha256: z.string().length(64) })),
  }),
);

test('a contact is recorded with an e-mail, and told by the history of its customer', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const add = (...words: string[]) =>
    amiable(folder, 'contact', 'add', '--firm', firm, '--customer', 'C00001', ...words, '--json');
  const call = await add(
    '--channel',
    'call',
    '--outcome',
    'promises',
    '--note',
    'Promet un virement vendredi',
    '--duration',
    '2:14',
  );
  expect([call.code, call.json()]).toEqual([0, { id: 1 }]);
  const mail = await add('--channel', 'email', '--outcome', 'disputes', '--note', 'Reçu ce matin', '--file', mailPath);
  expect([mail.code, mail.json()]).toEqual([0, { id: 2 }]);
  const told = await amiable(
    ...([folder, 'history', '--firm', firm, '--customer', 'C00001', '--show', 'interactions', '--json'] as const),
  );
  const rows = history.parse(told.json());
  expect(rows.map(({ at, kind, summary }) => [at.slice(0, 10), kind, summary.split(' — ')[0]])).toEqual([
    [
      expect.any(String),
      'interactions.create',
      expect.stringMatching(/^Appel passé\s: Promet de régler · 2 min 14 s$/),
    ],
    ['2025-06-10', 'interactions.create', expect.stringMatching(/^Courriel reçu\s: Hélène Créancey/)],
  ]);
  expect(rows[0]?.summary).toContain('Promet un virement vendredi');
  expect(rows[1]?.files.map(({ name }) => name)).toEqual([
    'reserve-a-la-reception.eml',
    'Bon de livraison signé.pdf',
    'Réserves.txt',
  ]);
  const whole = await amiable(folder, 'history', '--firm', firm, '--customer', 'C00001', '--json');
  expect(history.parse(whole.json()).length).toBeGreaterThan(2);
  const other = await add('--channel', 'call', '--note', 'x', '--documents', 'NOPE');
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('pas de pièce de référence NOPE')]);
  const unknown = await add('--channel', 'call', '--outcome', 'inconnu', '--note', 'x');
  expect([unknown.code, unknown.stdout]).toEqual([1, '']);
  expect(unknown.stderr).toContain('noAnswer');
  const wrong = await add('--channel', 'pigeon', '--note', 'x');
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  const timeless = await add('--channel', 'call', '--note', 'x', '--duration', 'longtemps');
  expect([timeless.code, timeless.stderr]).toEqual([2, expect.stringContaining('longtemps')]);
  const ofLetter = await add('--channel', 'letter', '--note', 'x', '--duration', '5 min');
  expect([ofLetter.code, ofLetter.stderr]).toEqual([1, expect.stringContaining('durée')]);
  const script = await amiable(
    folder,
    'call-script',
    '--firm',
    firm,
    '--customer',
    'C00001',
    '--tone',
    'firm',
    '--json',
  );
  expect(script.json()).toMatchObject({ tone: 'firm', script: expect.stringContaining('Atelier Mercier SAS') });
  const checked = await amiable(folder, 'check', '--firm', firm, '--json');
  expect(checked.code).toBe(0);
});
