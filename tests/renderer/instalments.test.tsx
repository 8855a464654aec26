import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { addLine, areOrdered, balanceLast, type Line } from '../../renderer/pages/plans/instalment-lines.ts';
import { toContract } from '../../renderer/pages/plans/plan-draft.ts';
import { ScheduleEditor } from '../../renderer/pages/plans/schedule-editor.tsx';
import { show } from './set-up/mount.tsx';

const lines: readonly Line[] = [
  { id: 0, dueOn: '2025-07-31', amountCents: 1_000 },
  { id: 1, dueOn: '2025-08-31', amountCents: 1_000 },
  { id: 2, dueOn: '2025-09-30', amountCents: 1_001 },
];
const totalCents = 3_001;

test('the last instalment takes what the others leave, to the cent', () => {
  const [first, second] = lines.map((line) => ({ ...line, amountCents: 333 }));
  if (!first || !second) throw new Error('two lines');
  expect(balanceLast([first, second], 1_000)?.map(({ amountCents }) => amountCents)).toEqual([333, 667]);
});

test('nothing is left for the last one: the plan is not balanced', () => {
  expect(balanceLast(lines, 2_000)).toBeNull();
  expect(balanceLast([], 1_000)).toBeNull();
});

test('one more instalment halves the last one, a month or a week later', () => {
  const monthly = addLine(lines, 'month');
  expect(monthly.slice(2)).toEqual([
    { id: 2, dueOn: '2025-09-30', amountCents: 501 },
    { id: 3, dueOn: '2025-10-30', amountCents: 500 },
  ]);
  expect(addLine(lines, 'week').at(-1)?.dueOn).toBe('2025-10-07');
});

test('a cent is not halved', () => {
  const one = [{ id: 0, dueOn: '2025-07-31', amountCents: 1 }];
  expect(addLine(one, 'month')).toEqual(one);
});

test('two instalments of one day are not in order', () => {
  expect(areOrdered(lines)).toBe(true);
  expect(areOrdered([...lines, { id: 3, dueOn: '2025-09-30', amountCents: 1 }])).toBe(false);
});

const terms = {
  by: 'count',
  count: 3,
  amountCents: null,
  firstOn: '2025-07-31',
  frequency: 'month',
  firstPaymentCents: null,
  includePenalties: false,
  includeIndemnities: false,
} as const;

test('without documents, or before an amount is typed, there is nothing to spread', () => {
  expect(toContract(terms, [])).toBeNull();
  expect(toContract({ ...terms, by: 'amount' }, [1])).toBeNull();
});

test('a number of instalments or their amount is asked for, never both', () => {
  expect(toContract({ ...terms, amountCents: 500 }, [3, 1])).toMatchObject({ documentIds: [1, 3], count: 3 });
  expect(toContract({ ...terms, amountCents: 500 }, [1])).not.toHaveProperty('amountCents');
  const byAmount = toContract({ ...terms, by: 'amount', amountCents: 500, firstPaymentCents: 100 }, [1]);
  expect(byAmount).toMatchObject({ amountCents: 500, firstPaymentCents: 100 });
  expect(byAmount).not.toHaveProperty('count');
});

function Held({ first, onChange }: { first: readonly Line[]; onChange: (lines: readonly Line[]) => void }) {
  const [shown, setShown] = useState(first);
  function change(next: readonly Line[]) {
    onChange(next);
    setShown(balanceLast(next, totalCents) ?? next);
  }
  return (
    <ScheduleEditor
      lines={shown}
      totalCents={totalCents}
      frequency="month"
      today="2025-06-30"
      onChange={change}
      onEqualize={() => change(lines)}
    />
  );
}

function showSchedule(first = lines) {
  const onChange = vi.fn<(lines: readonly Line[]) => void>();
  return { onChange, ...show(<Held first={first} onChange={onChange} />) };
}

const amountOf = (number: number) => screen.getByRole('textbox', { name: new RegExp(`Montant.* ${number}`) });
const lastAmount = () => within(screen.getAllByRole('row').at(-2) as HTMLElement).getByText(/€/).textContent;

test('an amount typed moves the rest to the last instalment, which is locked', async () => {
  const { user } = showSchedule();
  expect(screen.queryByRole('textbox', { name: /Montant.* 3/ })).toBeNull();
  await user.clear(amountOf(1));
  await user.type(amountOf(1), '15,50{Enter}');
  expect(lastAmount()).toMatch(/^4,51\s€$/);
});

test('amounts that exceed the debt are said', async () => {
  const { user } = showSchedule();
  await user.clear(amountOf(1));
  await user.type(amountOf(1), '25{Enter}');
  expect(screen.getByText(/dépasse/)).toBeTruthy();
});

test('an instalment removed gives its amount to the last', async () => {
  const { user } = showSchedule();
  await user.click(screen.getByRole('button', { name: /Retirer.* 2/ }));
  expect(lastAmount()).toMatch(/^20,01\s€$/);
});

test('the only instalment cannot be removed', () => {
  showSchedule(lines.slice(0, 1));
  expect(screen.queryByRole('button', { name: /Retirer/ })).toBeNull();
});

test('days out of order are said', () => {
  showSchedule([...lines.slice(0, 2).toReversed(), ...lines.slice(2)]);
  expect(screen.getByText(/Les dates des échéances doivent se suivre/)).toBeTruthy();
});
