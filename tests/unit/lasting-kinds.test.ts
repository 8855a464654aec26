import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastingKinds } from '../../shared/domain/events/registry.ts';

const pages = join(import.meta.dirname, '../../renderer/pages');

test('each kind of act that is never undone is said to be so on a screen, before it is done', () => {
  const said = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [...readFileSync(join(pages, name), 'utf8').matchAll(/<LastingAct kind="(.+?)"/g)])
    .map(([, kind]) => kind);
  expect([...new Set(said)].sort()).toEqual([...lastingKinds].sort());
});
