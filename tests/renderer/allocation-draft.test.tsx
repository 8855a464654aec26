import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAllocationDraft } from '../../renderer/pages/allocations/use-allocation-draft.ts';
import type { Part } from '../../shared/domain/allocations/allocation-editing.ts';

const debits = [
  { id: 1, cents: 1_000 },
  { id: 2, cents: 500 },
  { id: 3, cents: 700 },
];
const credits = [
  { id: 10, cents: 1_200 },
  { id: 11, cents: 700 },
];

function openDraft(first: { debits: readonly Part[]; credits: readonly Part[] } = { debits, credits }) {
  const { result, rerender } = renderHook((open) => useAllocationDraft(open.debits, open.credits), {
    initialProps: first,
  });
  const amounts = () => [...first.debits, ...first.credits].map(({ id }) => result.current.amountOf(id));
  return { draft: () => result.current, amounts, rerender };
}

type Draft = ReturnType<typeof useAllocationDraft>;
const does = ({ draft }: { draft: () => Draft }, action: (draft: Draft) => unknown) => act(() => void action(draft()));

test('a payment chosen pays the oldest invoices first', () => {
  const open = openDraft();
  does(open, (draft) => draft.setCredit(10, 1_200));
  expect(open.amounts()).toEqual([1_000, 200, 0, 1_200, 0]);
  expect(open.draft().pairs()).toEqual([
    { debitId: 1, creditId: 10, cents: 1_000 },
    { debitId: 2, creditId: 10, cents: 200 },
  ]);
});

test('each payment chosen goes on where the one before stopped', () => {
  const open = openDraft();
  does(open, (draft) => draft.setCredit(10, 1_200));
  does(open, (draft) => draft.setCredit(11, 700));
  expect(open.amounts()).toEqual([1_000, 500, 400, 1_200, 700]);
  expect([open.draft().debitCents, open.draft().creditCents]).toEqual([1_900, 1_900]);
});

test('a payment taken back takes back what it filled', () => {
  const open = openDraft();
  does(open, (draft) => draft.setCredit(10, 1_200));
  does(open, (draft) => draft.setCredit(10, 0));
  expect(open.amounts()).toEqual([0, 0, 0, 0, 0]);
});

test('once an invoice is typed, choosing a payment changes nothing else', () => {
  const open = openDraft();
  does(open, (draft) => draft.setDebit(3, 700));
  does(open, (draft) => draft.setCredit(10, 1_200));
  expect(open.amounts()).toEqual([0, 0, 700, 1_200, 0]);
});

test('an invoice ticked takes what is left of the payments, or all of itself', () => {
  const open = openDraft();
  expect(open.draft().offerFor({ id: 2, cents: 500 })).toBe(500);
  does(open, (draft) => draft.setDebit(3, 700));
  does(open, (draft) => draft.setCredit(10, 900));
  expect(open.draft().offerFor({ id: 2, cents: 500 })).toBe(200);
  expect(open.draft().offerFor({ id: 1, cents: 100 })).toBe(100);
});

test('filling again gives the oldest first back', () => {
  const open = openDraft();
  does(open, (draft) => draft.setDebit(3, 700));
  does(open, (draft) => draft.setCredit(10, 600));
  does(open, (draft) => draft.prefill());
  expect(open.amounts()).toEqual([600, 0, 0, 600, 0]);
  does(open, (draft) => draft.setCredit(11, 700));
  expect(open.amounts()).toEqual([1_000, 300, 0, 600, 700]);
});

test('equal amounts are paired, and that is typed', () => {
  const open = openDraft();
  let isFound = false;
  does(open, (draft) => {
    isFound = draft.chooseExact();
  });
  expect(isFound).toBe(true);
  expect(open.amounts()).toEqual([0, 0, 700, 0, 700]);
  does(open, (draft) => draft.setCredit(10, 1_200));
  expect(open.amounts()).toEqual([0, 0, 700, 1_200, 700]);
});

test('without equal amounts nothing is chosen', () => {
  const open = openDraft({ debits, credits: [{ id: 10, cents: 1 }] });
  let isFound = true;
  does(open, (draft) => {
    isFound = draft.chooseExact();
  });
  expect(isFound).toBe(false);
  expect(open.amounts()).toEqual([0, 0, 0, 0]);
});

test('what was paid meanwhile in another window is said, and the amounts stay as they were chosen', () => {
  const open = openDraft();
  does(open, (draft) => draft.setCredit(10, 1_200));
  expect(open.draft().isBeyond).toBe(false);
  open.rerender({ debits: [{ id: 1, cents: 300 }], credits: [{ id: 10, cents: 800 }] });
  expect(open.draft().isBeyond).toBe(true);
  expect([open.draft().debitCents, open.draft().creditCents]).toEqual([1_000, 1_200]);
});

test('clearing forgets the amounts and that they were typed', () => {
  const open = openDraft();
  does(open, (draft) => draft.setDebit(3, 700));
  does(open, (draft) => draft.clear());
  expect(open.draft().debitCents).toBe(0);
  does(open, (draft) => draft.setCredit(11, 600));
  expect(open.amounts()).toEqual([600, 0, 0, 0, 600]);
});
