import type { TriedMessage } from '../../../../shared/contract/scenarios.ts';
import { type Day, daysBetween } from '../../../../shared/domain/values/days.ts';

/** The days that a time line shows. */
export type Shown = { readonly from: Day; readonly to: Day };

/** Where a day stands on the time line, in percent of its width; what is before or after stands at its edge. */
export function placeOn(day: Day, { from, to }: Shown): number {
  const share = daysBetween(from, day) / daysBetween(from, to);
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

/** A mark with the row of its label: labels that would cover one another stand in different rows. */
export type PlacedMark<Mark> = {
  readonly mark: Mark;
  readonly left: number;
  readonly row: number;
  readonly isFlipped: boolean;
};

/** Marks from left to right, each in the first row where its label, `width` percent wide, has room; near the end it stands before its mark. */
export function placeMarks<Mark extends Pick<TriedMessage, 'on'>>(
  marks: readonly Mark[],
  shown: Shown,
  width: number,
): PlacedMark<Mark>[] {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((mark) => {
      const left = placeOn(mark.on, shown);
      const isFlipped = left + width > 100;
      const start = isFlipped ? left - width : left;
      const free = ends.findIndex((end) => end <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = start + width;
      return { mark, left, row, isFlipped };
    });
}

/** The first days of the months that a time line shows. */
export function monthsOn({ from, to }: Shown): Day[] {
  const months: Day[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > to) return months;
    months.push(first);
  }
}
