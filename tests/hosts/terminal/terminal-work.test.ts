import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { day } from '../../../shared/contract/common/values.ts';
import { agendaKinds } from '../../../shared/domain/agenda/kinds.ts';
import { priorityRules } from '../../../shared/domain/agenda/priority-rules.ts';
import { amiable, ledger2024, makeFolder } from './terminal-process.ts';

const worklist = z.array(
  z.strictObject({
    kind: z.enum(agendaKinds),
    customer: z.string().nullable(),
    subjectId: z.int().nullable(),
    title: z.string(),
    points: z.int(),
    parts: z.partialRecord(z.enum(priorityRules), z.int()),
    dueOn: day,
    amountCents: z.int().nullable(),
    currency: z.string(),
    responsible: z.string().nullable(),
  }),
);

const priorities = z.array(
  z.strictObject({
    rule: z.enum(priorityRules),
    unit: z.string(),
    isUsual: z.boolean(),
    steps: z.array(z.strictObject({ from: z.int(), points: z.int() })),
  }),
);

test('the rules of the priorities are listed with their steps', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  const listed = priorities.parse((await amiable(folder, 'priorities', '--firm', firm, '--json')).json());
  expect(listed.map(({ rule }) => rule)).toEqual([...priorityRules]);
  expect(listed.every(({ isUsual }) => isUsual)).toBe(true);
  expect(listed.find(({ rule }) => rule === 'brokenPromise')).toMatchObject({ steps: [{ from: 1, points: 200 }] });
  const { stdout } = await amiable(folder, 'priorities', '--firm', firm);
  expect(stdout.replaceAll(/[\u00a0\u202f]/g, ' ')).toMatch(/Plafond dépassé +1 % : 10, 25 % : 15/);
});

test('the worklist of a day is listed with its points, and a task is noted, listed and done', async () => {
  const folder = makeFolder();
  const firm = join(folder, 'Mercier.amiable');
  await amiable(folder, 'firm', 'create', firm, '--name', 'Atelier Mercier SAS');
  await amiable(folder, 'import', '--firm', firm, ledger2024);
  const work = (...words: string[]) => amiable(folder, 'worklist', '--firm', firm, '--as-of', '2025-06-30', ...words);
  const before = worklist.parse((await work('--json')).json());
  // A ledger has no addresses: no letter can leave before they are complete.
  expect(before.some(({ kind }) => kind === 'toComplete')).toBe(true);
  expect(before.some(({ kind }) => kind === 'reminder')).toBe(false);
  for (const { points, parts } of before)
    expect(points).toBe(Object.values(parts).reduce((sum, each) => sum + each, 0));
  expect(before.map(({ points }) => points)).toEqual(before.map(({ points }) => points).toSorted((a, b) => b - a));
  const words = ['--text', 'Envoyer le relevé', '--on', '2025-06-27', '--at', '9h30', '--responsible', 'Paul'];
  const added = await amiable(folder, 'tasks', 'add', '--firm', firm, ...words, '--json');
  expect(added.json()).toEqual({ id: 1 });
  const own = worklist.parse((await work('--responsible', 'Paul', '--json')).json());
  expect(own).toMatchObject([{ kind: 'task', subjectId: 1, title: 'Envoyer le relevé', dueOn: '2025-06-27' }]);
  expect((await work('--view', 'late')).stdout).toContain('Envoyer le relevé');
  const done = await amiable(folder, 'tasks', 'done', '--firm', firm, '--task', '1', '--note', 'Envoyé', '--json');
  expect(done.json()).toEqual({ id: 1 });
  expect(worklist.parse((await work('--json')).json())).toHaveLength(before.length);
  const again = await amiable(folder, 'tasks', 'done', '--firm', firm, '--task', '1');
  expect([again.code, again.stdout]).toEqual([1, '']);
  const wrong = await amiable(
    folder,
    'tasks',
    'add',
    '--firm',
    firm,
    '--text',
    'x',
    '--on',
    '2025-06-27',
    '--at',
    '25h',
  );
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('25h')]);
});
