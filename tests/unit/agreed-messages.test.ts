import { expect, test } from 'vitest';
import { agreedTo, standsAsAgreed } from '../../shared/domain/runs/agreed.ts';

const message = { customerId: 3, currency: 'EUR', stepId: 7, documentId: null, claimedCents: 120_000, level: 2 };
const other = { ...message, currency: 'USD', claimedCents: 5_000 };

test('what is proposed just as it was agreed to leaves, in whatever order it comes', () => {
  expect(standsAsAgreed([message, other], [other, message])).toBe(true);
  expect(agreedTo({ ...message, ...{ customerName: 'Élan' } })).toEqual(message);
});

test.each([
  ['its amount', [{ ...message, claimedCents: 119_999 }]],
  ['its level', [{ ...message, level: 3 }]],
  ['its step', [{ ...message, stepId: 8 }]],
  ['its customer, merged since', [{ ...message, customerId: 4 }]],
  ['another message beside it', [message, other]],
  ['nothing, as all was paid', []],
])('a message of which something changed is agreed to anew: %s', (_what, proposed) => {
  expect(standsAsAgreed([message], proposed)).toBe(false);
});
