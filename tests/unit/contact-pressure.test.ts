import { expect, test } from 'vitest';
import { lastDayUnderCap, recentContacts } from '../../shared/domain/reminders/contact-pressure.ts';
import { planReminders } from '../../shared/domain/reminders/plan-reminders.ts';
import { customer, inputOf, invoice, project, standard, step } from './reminder-cases.ts';

const contacts = ['2025-06-01', '2025-06-10', '2025-06-20'];

test('contacts count for thirty days, the day itself included', () => {
  expect(recentContacts(contacts, '2025-06-30')).toEqual(contacts);
  expect(recentContacts(contacts, '2025-07-01')).toEqual(['2025-06-10', '2025-06-20']);
  expect(recentContacts(contacts, '2025-06-15')).toEqual(['2025-06-01', '2025-06-10']);
});

test('a cap reached is over once enough contacts are thirty days old', () => {
  expect(lastDayUnderCap(contacts, 4, '2025-06-25')).toBeNull();
  expect(lastDayUnderCap(contacts, 3, '2025-06-25')).toBe('2025-06-30');
  expect(lastDayUnderCap(contacts, 2, '2025-06-25')).toBe('2025-07-09');
  expect(lastDayUnderCap(contacts, 2, '2025-07-10')).toBeNull();
  expect(lastDayUnderCap(contacts, null, '2025-06-25')).toBeNull();
});

const capped = { ...standard, minimumCents: 0, minimumDaysBetween: 1, mostContacts: 2 };

test('nobody is contacted beyond the cap, and is told until when', () => {
  const plan = (contactedOn: string[]) =>
    planReminders(inputOf([invoice(1)], { scenarios: [capped], customers: [customer({ contactedOn })] }));
  expect(plan(['2025-06-20']).proposals).toHaveLength(1);
  const { proposals, heldBack } = plan(['2025-06-10', '2025-06-20']);
  expect(proposals).toEqual([]);
  expect(heldBack).toMatchObject([{ reasons: ['contactCap'], untilOn: '2025-07-09' }]);
});

test('a projection never shows more contacts over thirty days than the cap', () => {
  const steps = [1, 2, 3, 4, 5, 6].map((level) => step(level, { days: level }));
  const input = inputOf([invoice(1)], { asOf: '2025-06-02', scenarios: [{ ...capped, steps }] });
  const range = { from: input.asOf, to: '2025-12-31' };
  const days = project(input, range).map(({ on }) => on);
  expect(days).toHaveLength(6);
  for (const on of days) expect(recentContacts(days, on).length).toBeLessThanOrEqual(2);
});
