import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AgedChart } from '../../renderer/components/layout/aged-chart.tsx';
import { show } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

const columns = [
  { name: 'notDue', amountCents: 100_00 },
  { name: 'late1to30', amountCents: 50_00 },
  { name: 'lateOver90', amountCents: -25_00 },
];

test('each column is a bar as high as its amount, from zero up or down, and opens what it adds up', () => {
  const opened: string[] = [];
  show(<AgedChart columns={columns} onOpen={(name) => opened.push(name)} />);
  const bars = [...document.querySelectorAll<HTMLElement>('[aria-hidden] button')];
  // The lines stand for -50, 0, 50 and 100 €.
  expect(bars.map(({ style }) => [Number.parseFloat(style.bottom), Number.parseFloat(style.height)])).toEqual([
    [expect.closeTo(33.33), expect.closeTo(66.67)],
    [expect.closeTo(33.33), expect.closeTo(33.33)],
    [expect.closeTo(16.67), expect.closeTo(16.67)],
  ]);
  expect(bars.every(({ tabIndex }) => tabIndex === -1)).toBe(true);
  for (const bar of bars) fireEvent.click(bar);
  expect(opened).toEqual(['notDue', 'late1to30', 'lateOver90']);
  expect(spaced(document.querySelector('[aria-hidden]')?.textContent)).toContain('1 à 30 j');
});
