import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupsToDelete } from '../../db/file/retention.ts';
import { addDays, addMonths } from '../../shared/domain/values/days.ts';

const now = '2026-11-21T18:00:00.000Z';
const at = (day: string, time = '12:00') => `${day}T${time}:00.000Z`;

function kept(instants: readonly string[], moment = now): string[] {
  const gone = new Set(backupsToDelete(instants, moment));
  return instants.filter((instant) => !gone.has(instant)).sort();
}

describe('backups that are kept', () => {
  test('the last three of today', () => {
    const times = ['08:00', '09:00', '10:00', '11:00', '12:00'].map((time) => at('2026-11-21', time));
    expect(kept(times)).toEqual(times.slice(2));
  });

  test('the last of each of the ten days before', () => {
    const days = Array.from({ length: 15 }, (_, index) => addDays('2026-11-21', -1 - index));
    const instants = days.flatMap((day) => [at(day, '09:00'), at(day, '17:00')]);
    const lastOfOctober = at('2026-10-31', '17:00');
    expect(kept([...instants, at('2026-10-31', '09:00'), lastOfOctober])).toEqual([
      lastOfOctober,
      ...Array.from({ length: 10 }, (_, index) => at(addDays('2026-11-11', index), '17:00')),
    ]);
  });

  test('the last of each of twelve months', () => {
    const months = Array.from({ length: 15 }, (_, index) => addMonths('2026-11-05', -index).slice(0, 7));
    const instants = months.flatMap((month) => [at(`${month}-03`), at(`${month}-05`)]);
    expect(kept(instants)).toEqual(
      months
        .slice(0, 12)
        .map((month) => at(`${month}-05`))
        .sort(),
    );
  });

  test('all that claim to come from a later day, when the clock was set back', () => {
    const later = ['08:00', '09:00', '10:00', '11:00'].map((time) => at('2026-12-24', time));
    expect(kept(later)).toEqual(later);
  });
});

test('used day after day, for any rhythm, never more than 25 remain and the newest always does', () => {
  const gapsInHours = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(gapsInHours, (gaps) => {
      let moment = Date.parse('2024-01-01T00:00:00.000Z');
      let backups: string[] = [];
      for (const gap of gaps) {
        moment += gap * 3_600_000;
        const instant = new Date(moment).toISOString();
        backups = kept([...backups, instant], instant);
        expect(backups).toContain(instant);
        expect(backups.length).toBeLessThanOrEqual(3 + 10 + 12);
      }
    }),
  );
});
