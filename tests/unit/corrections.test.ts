import { expect, test } from 'vitest';
import { pairCorrections } from '../../shared/domain/receivables/corrections.ts';

const document = (
  id: string,
  reference: string,
  amountCents: number,
  issuedOn = '2025-01-10',
  dueOn: string | null = null,
) => ({
  id,
  kind: 'invoice' as const,
  side: 'debit' as const,
  currency: 'EUR',
  reference,
  amountCents,
  issuedOn,
  dueOn,
});
const pairs = (brought: readonly ReturnType<typeof document>[], gone: readonly ReturnType<typeof document>[]) => {
  const { corrected, unsure } = pairCorrections(brought, gone);
  return {
    pairs: corrected.map(({ document, row }) => `${row.id}>${document.id}`).sort(),
    unsure: unsure.map(({ id }) => id),
  };
};

test('one number is one document, whatever of it was corrected and however it is written', () => {
  const gone = [document('a', 'FA-001', 100)];
  expect(pairs([document('x', 'fa 001', 120)], gone).pairs).toEqual(['a>x']);
  expect(pairs([document('x', 'FA-001', 100, '2025-01-11')], gone).pairs).toEqual(['a>x']);
  expect(pairs([document('x', 'FA-001', 120, '2025-01-11')], gone).pairs).toEqual(['a>x']);
});

test('among several of a number: the due dates, the amounts, the days tell them apart', () => {
  const gone = [
    document('a', 'F', 100, '2025-01-10', '2025-02-01'),
    document('b', 'F', 100, '2025-01-10', '2025-03-01'),
  ];
  const brought = [
    document('y', 'F', 120, '2025-01-10', '2025-03-01'),
    document('x', 'F', 120, '2025-01-10', '2025-02-01'),
  ];
  expect(pairs(brought, gone).pairs).toEqual(['a>x', 'b>y']);
  const moved = [document('x', 'F', 100, '2025-05-01'), document('y', 'F', 70, '2025-05-02')];
  expect(pairs(moved, [document('a', 'F', 100), document('b', 'F', 50)]).pairs).toEqual(['a>x', 'b>y']);
});

test('what could be one or the other, or bears another number, is not paired but told', () => {
  const two = [document('x', 'F', 60, '2025-02-01'), document('y', 'F', 40, '2025-03-01')];
  expect(pairs(two, [document('a', 'F', 100)])).toEqual({ pairs: [], unsure: ['a'] });
  expect(pairs([document('x', 'F2', 100)], [document('a', 'F', 100)])).toEqual({ pairs: [], unsure: ['a'] });
  expect(pairs([document('x', 'F2', 70)], [document('a', 'F', 100)])).toEqual({ pairs: [], unsure: [] });
});
