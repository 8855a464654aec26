import type { OpenItem } from './item.ts';
import type { KnownItem } from './known-items.ts';

type Key = (item: {
  side: string;
  reference: string;
  issuedOn: string | null;
  amountCents: number;
  dueOn: string | null;
}) => string | null;

const byReference: Key = ({ side, reference }) => (reference === '' ? null : `${side} ${reference}`);

const keys: readonly Key[] = [
  ({ side, reference, issuedOn, amountCents, dueOn }) =>
    issuedOn === null ? null : `${side} ${reference} ${issuedOn} ${amountCents} ${dueOn}`,
  ({ side, reference, issuedOn, amountCents }) =>
    issuedOn === null ? null : `${side} ${reference} ${issuedOn} ${amountCents}`,
  ({ side, reference, amountCents }) => (reference === '' ? null : `${side} ${reference} ${amountCents}`),
  ({ side, reference, issuedOn }) =>
    reference === '' || issuedOn === null ? null : `${side} ${reference} ${issuedOn}`,
  byReference,
];

/**
 * Which item of the ledger each row speaks of, from the surest likeness to the least; each item once. A row with neither
 * reference nor day is the balance of its customer: it is the one item of the ledger that has neither. The amount of an
 * aged balance is the same only where everything is.
 */
export function matchItems(items: readonly OpenItem[], known: readonly KnownItem[]): ReadonlyMap<OpenItem, KnownItem> {
  const matches = new Map<OpenItem, KnownItem>();
  let left = [...items];
  let free = [...known];
  for (const [index, key] of keys.entries()) {
    const candidates = Map.groupBy(
      free.filter((item) => index === 0 || !item.isAged),
      key,
    );
    left = left.filter((item) => {
      if (item.isAged && index > 0) return true;
      const value = key({ ...item, side: sideOf(item), amountCents: Math.abs(item.signedCents) });
      const list = (value === null ? undefined : candidates.get(value)) ?? [];
      const place = list.findIndex((candidate) => candidate.isAged === item.isAged);
      const [match] = place < 0 ? [] : list.splice(place, 1);
      if (match) matches.set(item, match);
      return !match;
    });
    const taken = new Set(matches.values());
    free = free.filter((item) => !taken.has(item));
  }
  for (const side of ['debit', 'credit']) {
    const bare = left.filter(
      (item) => sideOf(item) === side && item.reference === '' && item.issuedOn === null && !item.isAged,
    );
    const others = free.filter((item) => item.side === side && item.reference === '' && !item.isAged);
    const [row, other] = [bare[0], others[0]];
    if (row && other && bare.length === 1 && others.length === 1) matches.set(row, other);
  }
  return matches;
}

export function sideOf(item: OpenItem): 'debit' | 'credit' {
  return item.signedCents > 0 ? 'debit' : 'credit';
}
