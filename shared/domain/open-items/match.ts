import { referenceInLabel } from '../sources/references.ts';
import type { Day } from '../values/days.ts';
import type { Cents } from '../values/money.ts';
import type { OpenItem } from './item.ts';
import type { KnownItem } from './known-items.ts';

/** The fields by which a row and a known item are compared. Both amounts are positive. */
type Compared = Pick<KnownItem, 'side' | 'reference' | 'issuedOn' | 'amountCents' | 'dueOn'> & {
  readonly label: string;
  /** Null where a row does not say what is open. */
  readonly openCents: Cents | null;
};

type Likeness = {
  readonly isFor: (item: OpenItem) => boolean;
  readonly key: (compared: Compared) => string;
};

const whole = ({ side, reference, issuedOn, amountCents, dueOn }: Compared) =>
  [side, reference, issuedOn, amountCents, dueOn].join('|');

/**
 * The keys under which a row and an item are the same, the surest first. A reference may come again on another day, so
 * where both give a day, another day is another document. Twins are told apart by their open amount and their label.
 */
const likenesses: readonly Likeness[] = [
  {
    isFor: ({ openCents }) => openCents !== null,
    key: (compared) => [whole(compared), compared.openCents, compared.label].join('|'),
  },
  { isFor: () => true, key: (compared) => [whole(compared), compared.label].join('|') },
  {
    isFor: ({ openCents }) => openCents !== null,
    key: (compared) => [whole(compared), compared.openCents].join('|'),
  },
  { isFor: () => true, key: whole },
  {
    isFor: ({ isAged }) => !isAged,
    key: ({ side, reference, issuedOn, amountCents }) => [side, reference, issuedOn, amountCents].join('|'),
  },
  {
    isFor: ({ reference, issuedOn, isAged }) => reference !== '' && issuedOn !== null && !isAged,
    key: ({ side, reference, issuedOn }) => [side, reference, issuedOn].join('|'),
  },
  {
    isFor: ({ issuedOn, isAged }) => issuedOn === null && !isAged,
    key: ({ side, reference, amountCents }) => [side, reference, amountCents].join('|'),
  },
  {
    isFor: ({ reference, issuedOn }) => reference !== '' && issuedOn === null,
    key: ({ side, reference }) => [side, reference].join('|'),
  },
  // Earlier versions did not read the number in a label, so that the item of an earlier list may be without it.
  {
    isFor: ({ reference, issuedOn, isAged }) => reference !== '' && issuedOn !== null && !isAged,
    key: ({ side, reference, issuedOn, label }) => [side, reference || referenceInLabel(label), issuedOn].join('|'),
  },
];

/**
 * Finds the known item each row is about, by the surest likeness first; an item is used once. A row with neither
 * reference nor day is its customer's balance: it is the only item of its side without a reference. An aged amount is
 * matched only where every field agrees.
 */
export function matchItems(
  items: readonly OpenItem[],
  known: readonly KnownItem[],
  asOf: Day,
): ReadonlyMap<OpenItem, KnownItem> {
  const matches = new Map<OpenItem, KnownItem>();
  let left = [...items];
  let free = [...known];
  for (const { isFor, key } of likenesses) {
    const candidates = Map.groupBy(free, (item) => key({ ...item, label: item.first.label }));
    left = left.filter((item) => {
      if (!isFor(item)) return true;
      const list = candidates.get(key(comparedOf(item, asOf))) ?? [];
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

function comparedOf(item: OpenItem, asOf: Day): Compared {
  const { reference, dueOn, label, openCents } = item;
  return {
    side: sideOf(item),
    reference,
    issuedOn: item.issuedOn ?? asOf,
    amountCents: Math.abs(item.signedCents),
    dueOn,
    label,
    openCents: openCents === null ? null : Math.abs(openCents),
  };
}

/** The side of a row, by the sign of its amount. */
export function sideOf(item: OpenItem): 'debit' | 'credit' {
  return item.signedCents > 0 ? 'debit' : 'credit';
}
