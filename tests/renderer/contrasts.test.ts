import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { themeFor } from '../../renderer/components/layout/theme.ts';

/** The colours by role of each appearance, computed as WCAG 2.2 does: axe leaves undecided what stands over something else, or on a chart. */
const css = readFileSync(join(import.meta.dirname, '../../renderer/tokens.css'), 'utf8');
const palettes: Readonly<Record<string, readonly string[] | undefined>> = themeFor({ close: '' }).colors ?? {};

function blockOf(selector: string): [string, string][] {
  const start = css.indexOf(`\n${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return [...block.matchAll(/^ {2}(--[\w-]+): ([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]);
}

const schemes = ['light', 'dark'] as const;
const roles = Object.fromEntries(
  schemes.map((scheme) => [
    scheme,
    new Map([...blockOf(':root'), ...blockOf(`:root[data-mantine-color-scheme="${scheme}"]`)]),
  ]),
) as Record<(typeof schemes)[number], Map<string, string>>;

/** The red, green and blue of a role, from 0 to 255. */
function colourOf(scheme: (typeof schemes)[number], role: string): number[] {
  let value = roles[scheme].get(role) ?? '';
  for (let next = /^var\((--[\w-]+)\)$/.exec(value); next; next = /^var\((--[\w-]+)\)$/.exec(value)) {
    const [, colour = '', shade = ''] = /^--mantine-color-(\w+)-(\d)$/.exec(next[1] ?? '') ?? [];
    value = palettes[colour]?.[Number(shade)] ?? roles[scheme].get(next[1] ?? '') ?? '';
  }
  expect(value, `${role}, ${scheme}`).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((place) => Number.parseInt(value.slice(place, place + 2), 16));
}

function luminanceOf(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(scheme: (typeof schemes)[number], front: string, behind: string): number {
  const [one, other] = [luminanceOf(colourOf(scheme, front)), luminanceOf(colourOf(scheme, behind))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const surfaces = ['--surface', '--surface-page', '--surface-sunken', '--surface-hover', '--surface-selected'];
const words = ['--text', '--text-soft', '--text-faint', '--late', '--warn', '--ok', '--accent'];
const tones = ['late', 'warn', 'ok', 'info'];
const onNavigation = ['--nav', '--nav-hover', '--nav-active'];

const pairsOfText = [
  ...words.flatMap((front) => surfaces.map((behind) => [front, behind])),
  ...tones.flatMap((tone) => [`--${tone}`, '--text', '--text-soft'].map((front) => [front, `--${tone}-soft`])),
  ...['--nav-text', '--nav-text-strong'].flatMap((front) => onNavigation.map((behind) => [front, behind])),
  ['--nav-text-soft', '--nav'],
  ['--nav-text-soft', '--nav-hover'],
  ['--demonstration-text', '--demonstration'],
  ['--surface', '--accent'],
  ['--text', '--chosen'],
  ['--text-faint', '--surface-outside'],
] as const;

const columns = ['notDue', 'late-1', 'late-2', 'late-3', 'late-4', 'other'].map((name) => `--chart-${name}`);

describe.each(schemes)('in the %s appearance', (scheme) => {
  test('every text is told from what is behind it: 4.5 to 1', () => {
    const pale = pairsOfText
      .map(([front = '', behind = '']) => ({ front, behind, ratio: contrast(scheme, front, behind) }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(pale).toEqual([]);
  });

  test('the columns of the chart, the focus and the icons are told from the surface: 3 to 1', () => {
    const pale = [...columns, '--accent', '--late', '--warn', '--ok']
      .flatMap((front) => ['--surface', '--surface-page'].map((behind) => ({ front, behind })))
      .map((pair) => ({ ...pair, ratio: contrast(scheme, pair.front, pair.behind) }))
      .filter(({ ratio }) => ratio < 3);
    expect(pale).toEqual([]);
  });
});
