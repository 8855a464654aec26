import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { allTexts } from '../../shared/i18n/translate.ts';

/** Keys of the dictionaries that the code makes at run time, which the compiler therefore cannot check. */
const root = join(import.meta.dirname, '../..');

type Thrown = { readonly place: string; readonly key: string };

/** Every `new AppError('code', { reason: 'reason' })` written out, as the key of its sentence. */
function reasonsIn(path: string): Thrown[] {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes('AppError')) return [];
  const found: Thrown[] = [];
  const visitor = new Visitor({
    NewExpression({ callee, arguments: [code, options], start }) {
      if (callee.type !== 'Identifier' || callee.name !== 'AppError') return;
      if (code?.type !== 'Literal' || typeof code.value !== 'string' || options?.type !== 'ObjectExpression') return;
      for (const property of options.properties)
        if (
          property.type === 'Property' &&
          property.key.type === 'Identifier' &&
          property.key.name === 'reason' &&
          property.value.type === 'Literal'
        )
          found.push({
            place: `${path}:${text.slice(0, start).split('\n').length}`,
            key: `errors.${code.value}.${String(property.value.value)}`,
          });
    },
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}

/** Every code of a line or issue of an import: an object with a code written out and details or a line beside it. */
function importCodesIn(path: string): Thrown[] {
  const text = readFileSync(join(root, path), 'utf8');
  const found: Thrown[] = [];
  const visitor = new Visitor({
    ObjectExpression({ properties, start }) {
      const values = new Map(
        properties.flatMap((property) =>
          property.type === 'Property' && property.key.type === 'Identifier'
            ? [[property.key.name, property.value]]
            : [],
        ),
      );
      const code = values.get('code');
      if (code?.type !== 'Literal' || typeof code.value !== 'string') return;
      if (!values.has('details') && !values.has('line')) return;
      found.push({ place: `${path}:${text.slice(0, start).split('\n').length}`, key: code.value });
    },
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}

function sourcesIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

test('every code an import says of a line or of the whole file has its sentence in both languages', () => {
  const said = sourcesIn('shared/domain', 'db/queries', 'electron/imports', 'electron/usecases').flatMap(importCodesIn);
  expect(said.length).toBeGreaterThan(30);
  for (const language of ['fr', 'en'] as const) {
    const texts = allTexts(language);
    const isSaid = (code: string) =>
      ['issues', 'imports.issue'].some((noun) => texts.has(`${noun}.${code}`) || texts.has(`${noun}.${code}_other`));
    expect(said.filter(({ key }) => !isSaid(key)).map(({ place, key }) => `${place} ${key}`)).toEqual([]);
  }
});

test('every reason a use case fails with has its sentence in both languages', () => {
  const thrown = sourcesIn('shared', 'db', 'electron', 'renderer').flatMap(reasonsIn);
  expect(thrown.length).toBeGreaterThan(100);
  for (const language of ['fr', 'en'] as const) {
    const texts = allTexts(language);
    const missing = thrown.filter(({ key }) => !texts.has(key)).map(({ place, key }) => `${place} ${key}`);
    expect(missing).toEqual([]);
  }
});
