import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { amiable, makeFolder } from '../../hosts/terminal/terminal-process.ts';
import * as shapes from '../../hosts/terminal/terminal-shapes.ts';
import { caseFile } from './case-firm.ts';

const folder = makeFolder();
const firm = join(folder, 'Atelier.amiable');
const asOf = '2026-03-28';
const onFirm = ['--firm', firm, '--as-of', asOf] as const;

const json = async (...words: readonly string[]) => (await amiable(folder, ...words, ...onFirm, '--json')).json();
const text = async (...words: readonly string[]) =>
  (await amiable(folder, ...words, ...onFirm, '--language', 'fr')).stdout.replace(/[\u00a0\u202f]/g, ' ');

beforeAll(async () => {
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier');
  const list = caseFile('17-reminders-json-says-the-gross', 'encours.csv');
  expect((await amiable(folder, 'import', list, '--firm', firm, '--today', asOf)).code).toBe(0);
});

test('the JSON of the reminders says what the table and the letter say', async () => {
  const { proposals } = shapes.reminders.parse(await json('reminders'));
  expect(proposals).toMatchObject([
    { customer: 'C015', currency: 'EUR', totalCents: 100_000, creditCents: 50_000, claimedCents: 50_000 },
  ]);
  const table = await text('reminders');
  expect(table).toMatch(/C015 .*1 000,00 +500,00 +500,00 +EUR/);
  expect(table).toMatch(/Total +1 000,00 +500,00 +500,00 +EUR/);
  const letters = ['letters', '--out', join(folder, 'lettres')];
  expect(shapes.letters.parse(await json(...letters)).letters).toMatchObject([
    { customer: 'C015', toPayCents: 50_000, currency: 'EUR' },
  ]);
  expect(await text(...letters)).toMatch(/C015 .*500,00 +EUR/);
});

test('the JSON of the penalties says what the table says, net of the receipt', async () => {
  const [penalty] = shapes.penalties.parse(await json('penalties'));
  expect(penalty).toMatchObject({ openCents: 100_000, owedCents: 50_000, indemnityCents: 4000 });
  expect(penalty?.periods.map((period) => period.baseCents)).toEqual([100_000, 50_000]);
  expect(await text('penalties')).toMatch(/500,00 +12,15/);
});
