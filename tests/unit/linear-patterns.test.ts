import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

/**
 * Gives every pattern of the sources texts made to keep it searching: one that it matches up to some character, then the
 * same character over and over. A linear pattern reads forty thousand characters in a millisecond; any other takes
 * seconds, and a customer's file may contain such a text.
 */
const root = join(import.meta.dirname, '../..');
/** Lengths of the texts, and the milliseconds that the pattern may take. A length is tried only where the one before was quick. */
const steps = [
  { length: 30, mostMs: 20, isEnough: true },
  { length: 300, mostMs: 20, isEnough: true },
  { length: 1_000, mostMs: 40, isEnough: true },
  { length: 4_000, mostMs: 0.5, isEnough: false },
  { length: 40_000, mostMs: 80, isEnough: true },
];

type Pattern = { readonly place: string; readonly regex: RegExp };

function patternsOf(path: string): Pattern[] {
  const text = readFileSync(join(root, path), 'utf8');
  const found: Pattern[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ place: `${path}:${line}`, regex: new RegExp(node.regex.pattern, node.regex.flags) });
    },
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('dev/') && !name.startsWith('migrations/'))
    .map((name) => `${folder}/${name}`);
}

/** Texts that the pattern matches, as far as they can be made from it without the text that must stand around them. */
function examplesOf({ regex }: Pattern): string[] {
  const bare = regex.source.replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)|\\b/g, '').replace(/\(\?<\w+>/g, '(');
  try {
    const flags = regex.flags.includes('u') ? 'u' : '';
    return fc
      .sample(fc.stringMatching(new RegExp(bare, flags)), { numRuns: 5, seed: 7 })
      .map((text) => text.slice(0, 9));
  } catch {
    return [];
  }
}

function* attacksOn(pattern: Pattern): Generator<readonly [start: string, unit: string]> {
  const units = [' ', '1', 'a', '-', '.', ',', '1 ', 'a ', '1,', 'a.', '<', '"'];
  const examples = examplesOf(pattern);
  for (const start of ['', '1', '<a ']) for (const unit of units) yield [start, unit];
  for (const example of new Set(examples)) {
    for (let end = 1; end <= example.length; end++) {
      const start = example.slice(0, end);
      for (const unit of new Set([start.slice(-1), start.slice(-3), start, ' '])) yield [start, unit];
    }
  }
}

/** The least of three measures of processor time in milliseconds, since a busy machine takes longer. */
function costOf(regex: RegExp, [start, unit]: readonly [string, string], length: number, most: number): number {
  const text = `${start}${unit.repeat(Math.ceil(length / unit.length))}\u0001!`;
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 2 && least > most; times++) {
    const before = process.cpuUsage();
    text.replace(regex, '');
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function isSlow(regex: RegExp, attack: readonly [string, string]): boolean {
  for (const { length, mostMs, isEnough } of steps) {
    const isOver = costOf(regex, attack, length, mostMs) > mostMs;
    if (isOver && isEnough) return true;
    if (!isOver && !isEnough) return false;
  }
  return false;
}

test.each([/\s+$/, /ECH\s*[.:]?\s*(?:LE)?\s*(\d+)/, /<c\s[^>]*>/g])(
  'the search finds %s, which is not linear',
  (regex) => {
    const found = [...attacksOn({ place: '', regex })].some((attack) => isSlow(regex, attack));
    expect(found).toBe(true);
  },
);

test('no pattern of the sources takes longer than the text is long', () => {
  const patterns = ['shared', 'electron', 'db', 'renderer'].flatMap(sourcesIn).flatMap(patternsOf);
  expect(patterns.length).toBeGreaterThan(150);
  const slow: string[] = [];
  for (const pattern of patterns) {
    for (const attack of attacksOn(pattern)) {
      if (!isSlow(pattern.regex, attack)) continue;
      slow.push(`${pattern.place} ${pattern.regex} on ${JSON.stringify(attack)}`);
      break;
    }
  }
  expect(slow).toEqual([]);
});
