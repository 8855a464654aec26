import { expect, test } from 'vitest';
import { disputed, firstTerms } from '../../renderer/pages/plans/plan-draft.ts';

test('the first instalment proposed falls on a working day', () => {
  expect(firstTerms('2026-11-21', undefined).firstOn).toBe('2026-12-07');
  expect(firstTerms('2026-11-23', undefined).firstOn).toBe('2026-12-08');
  expect(firstTerms('2026-12-10', undefined).firstOn).toBe('2026-12-28');
});

test('disputed documents are those of a dispute in force, of their own or of the whole customer', () => {
  const documents = [{ id: 1 }, { id: 2 }];
  const hold = {
    id: 1,
    kind: 'dispute',
    customerId: 7,
    documentId: 2,
    reference: 'F2',
    reason: 'Livraison',
    reasonCode: null,
    author: null,
    untilOn: '2026-11-21',
    recordedAt: '2026-11-01T08:00:00.000Z',
  } as const;
  expect(disputed(documents, [hold], '2026-11-21')).toEqual([{ id: 2 }]);
  expect(disputed(documents, [hold], '2026-11-22')).toEqual([]);
  expect(disputed(documents, [{ ...hold, kind: 'other' }], '2026-11-21')).toEqual([]);
  expect(disputed(documents, [{ ...hold, documentId: null }], '2026-11-21')).toEqual(documents);
});
