import { expect, test } from 'vitest';
import { addressOf } from '../../renderer/pages/agenda/looks.ts';

test('the end of a hold leads to the hold itself', () => {
  const event = {
    id: 'hold-3',
    kind: 'holdEnd' as const,
    on: '2025-07-15',
    customerId: 7,
    customer: 'ELAN',
    customerName: 'Élan',
    title: 'F1 · Avoir',
    amountCents: null,
    currency: 'EUR',
    subjectId: 3,
    isLate: false,
  };
  expect(addressOf(event)).toBe('/customers/7?hold=3');
});
