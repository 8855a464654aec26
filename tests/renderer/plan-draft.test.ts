import { expect, test } from 'vitest';
import { firstTerms } from '../../renderer/pages/plans/plan-draft.ts';

test('the first instalment proposed falls on a working day', () => {
  expect(firstTerms('2026-11-21', undefined).firstOn).toBe('2026-12-07');
  expect(firstTerms('2026-11-23', undefined).firstOn).toBe('2026-12-08');
  expect(firstTerms('2026-12-10', undefined).firstOn).toBe('2026-12-28');
});
