import { expect, test } from 'vitest';
import { nextWaiting, seenCount, shownCustomer } from '../../renderer/pages/run/run-state.ts';

const customers = [
  { customerId: 1, state: 'agreed' },
  { customerId: 2, state: 'waiting' },
  { customerId: 3, state: 'passed' },
  { customerId: 4, state: 'waiting' },
] as const;

test('a run opens on the customer that the address asks for, else on the first not seen yet', () => {
  expect(shownCustomer(customers, 3)?.customerId).toBe(3);
  expect(shownCustomer(customers, 0)?.customerId).toBe(2);
  expect(shownCustomer(customers.slice(0, 1), 0)).toBeUndefined();
});

test('after the last customer come those left before it, and nobody once all were seen', () => {
  expect(nextWaiting(customers, 2)?.customerId).toBe(4);
  expect(nextWaiting(customers, 4)?.customerId).toBe(2);
  expect(nextWaiting([{ customerId: 1, state: 'waiting' }], 1)).toBeUndefined();
  expect(seenCount(customers)).toBe(2);
});
