import { expect, test } from 'vitest';
import type { StepRecipient } from '../../shared/domain/kinds.ts';
import { copiesOf, hasOwnName, recipientOf } from '../../shared/domain/reminders/addressees.ts';
import type { ReminderContact } from '../../shared/domain/reminders/types.ts';
import { customer, step } from './reminder-cases.ts';

const person = (name: string, values: Partial<ReminderContact> = {}): ReminderContact => ({
  name,
  role: null,
  duty: null,
  email: null,
  phone: null,
  isPreferred: false,
  ...values,
});
const boss = person('M. Petit', { duty: 'management' });
const payer = person('Mme Roy', { duty: 'accounts' });
const first = person('Mme Roux', { isPreferred: true });
const named = (recipient: StepRecipient, contacts: readonly ReminderContact[]) =>
  recipientOf(step(1, { recipient }), customer({ contacts }))?.name ?? null;

test('a step is addressed to the contact of the duty it asks for, else to the preferred one, else to the customer itself', () => {
  const everybody = [boss, payer, first];
  expect([named('accounts', everybody), named('management', everybody), named('preferred', everybody)]).toEqual([
    'Mme Roy',
    'M. Petit',
    'Mme Roux',
  ]);
  expect([named('accounts', [boss, first]), named('management', [payer, first])]).toEqual(['Mme Roux', 'Mme Roux']);
  expect([named('accounts', [boss]), named('preferred', [boss, payer]), named('preferred', [])]).toEqual([
    null,
    null,
    null,
  ]);
});

test('of several contacts of a duty the preferred one is written to, and else the first', () => {
  const second = person('Mme Blanc', { duty: 'accounts' });
  expect(named('accounts', [payer, second, first])).toBe('Mme Roy');
  expect(named('accounts', [payer, { ...second, isPreferred: true }])).toBe('Mme Blanc');
});

test('only those with a telephone number are called, anybody rather than nobody', () => {
  const called = (contacts: readonly ReminderContact[]) =>
    recipientOf(step(1, { recipient: 'accounts', channel: 'call' }), customer({ contacts }))?.name ?? null;
  const phone = '01 02 03 04 05';
  expect(called([payer, { ...first, phone }])).toBe('Mme Roux');
  expect(
    called([
      { ...payer, phone },
      { ...first, phone },
    ]),
  ).toBe('Mme Roy');
  expect(called([payer, first, { ...boss, phone }])).toBe('M. Petit');
  expect(called([payer, { ...first, phone: '' }])).toBeNull();
});

test('copies go once each to those there are, never to whom the message is addressed', () => {
  const asked = step(1, { recipient: 'management', copies: ['salesperson', 'preferred', 'accounts', 'management'] });
  const all = customer({ contacts: [boss, payer, { ...first, duty: 'accounts' }], salesperson: 'Jean Martin' });
  expect(copiesOf(asked, all)).toEqual([
    { as: 'salesperson', name: 'Jean Martin' },
    { as: 'preferred', name: 'Mme Roux' },
  ]);
  expect(copiesOf(asked, customer())).toEqual([]);
  expect(copiesOf({ ...asked, channel: 'call' }, all)).toEqual([]);
  const unnamed = person(customer().name, { duty: 'accounts' });
  expect(copiesOf(asked, customer({ contacts: [boss, unnamed] }))).toEqual([]);
});

test('a contact named after the customer or its mail address has no name of its own', () => {
  expect(hasOwnName(payer, 'Élan')).toBe(true);
  expect(hasOwnName(person('Élan'), 'Élan')).toBe(false);
  expect(hasOwnName(person('compta@elan.example', { email: 'compta@elan.example' }), 'Élan')).toBe(false);
});
