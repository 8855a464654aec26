import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, mergeEdits } from '../../shared/domain/values/concurrent-edits.ts';

const read = { city: 'Lyon', siren: '', termsKind: 'net', termsDays: 30, termsDayOfMonth: null, isKnown: false };

test('what each window changed is kept; what both changed differently is a clash, and is as typed', () => {
  expect(mergeEdits(read, { ...read, city: 'Vienne' }, { ...read, siren: '404833048' })).toEqual({
    card: { ...read, city: 'Vienne', siren: '404833048' },
    clashes: [],
  });
  expect(mergeEdits(read, { ...read, city: 'Vienne' }, { ...read, city: 'Vienne' }).clashes).toEqual([]);
  expect(mergeEdits(read, { ...read, city: 'Vienne' }, { ...read, city: 'Valence', siren: '1' })).toEqual({
    card: { ...read, city: 'Vienne', siren: '1' },
    clashes: ['city'],
  });
});

test('terms hold together: half of those of one window is never put with half of those of the other', () => {
  const typed = { ...read, termsDays: 45 };
  const current = { ...read, termsKind: 'endOfMonthThenDays' };
  expect(mergeEdits(read, typed, current)).toEqual({ card: typed, clashes: ['termsKind', 'termsDays'] });
  expect(mergeEdits(read, { ...read, city: 'Vienne' }, current).card).toEqual({ ...current, city: 'Vienne' });
});

type Line = { id: number | null; name: string };
const merge = (was: Line[], here: Line[], now: Line[]) =>
  mergeEdits({ lines: was }, { lines: here }, { lines: now }, ['lines']);
const [roy, paul] = [
  { id: 1, name: 'Mme Roy' },
  { id: 2, name: 'M. Paul' },
];

test('lines of a list are compared one by one: those added, changed or taken out here and there', () => {
  const added = { id: 3, name: 'Mme Lin' };
  const typed = { id: null, name: 'M. Vidal' };
  expect(merge([roy], [roy, typed], [roy, added])).toEqual({ card: { lines: [roy, typed, added] }, clashes: [] });
  const changed = { id: 1, name: 'Mme Roy-Blanc' };
  expect(merge([roy, paul], [changed, paul], [roy])).toEqual({ card: { lines: [changed] }, clashes: [] });
  expect(merge([roy, paul], [paul], [roy, paul])).toEqual({ card: { lines: [paul] }, clashes: [] });
  expect(merge([roy], [], [changed])).toEqual({ card: { lines: [changed] }, clashes: ['lines'] });
  expect(merge([roy], [changed], [{ id: 1, name: 'Roy' }])).toEqual({ card: { lines: [changed] }, clashes: ['lines'] });
  expect(merge([roy], [changed], [])).toEqual({ card: { lines: [{ ...changed, id: null }] }, clashes: ['lines'] });
});

test('a line saved by this window comes back with its number, once', () => {
  const typed = { id: null, name: 'M. Vidal' };
  expect(merge([roy, typed], [roy, typed], [roy, { ...typed, id: 3 }]).card.lines).toEqual([roy, { ...typed, id: 3 }]);
});

const value = fc.constantFrom('a', 'b', 'c');
const card = fc.record({ one: value, two: value, three: value });

test('no change of either window is lost without a clash, and a window that changed nothing follows the other', () => {
  fc.assert(
    fc.property(card, card, card, (was, here, now) => {
      const merged = mergeEdits(was, here, now);
      for (const name of ['one', 'two', 'three'] as const) {
        if (here[name] !== was[name]) expect(merged.card[name]).toBe(here[name]);
        else expect(merged.card[name]).toBe(now[name]);
        const isLost = now[name] !== was[name] && merged.card[name] !== now[name];
        expect(merged.clashes.includes(name)).toBe(isLost);
      }
      expect(mergeEdits(was, was, now)).toEqual({ card: now, clashes: [] });
      expect(isSame({ one: 1, two: null }, { two: null, one: 1 })).toBe(true);
    }),
  );
});
