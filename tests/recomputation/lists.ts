import type { Day } from '../../shared/domain/values/days.ts';
import type { Cents } from '../../shared/domain/values/money.ts';
import type { Imported, ListFile, ListRow } from './acts.ts';
import { laterOf } from './lettering.ts';

/** An item of the lists of one customer, with what each list that speaks of it leaves open. */
export type Item = {
  readonly customer: string;
  readonly reference: string;
  readonly currency: string;
  readonly side: 'debit' | 'credit';
  /** Positive. */
  readonly cents: Cents;
  readonly issuedOn: Day;
  /** As the newest list gives it. */
  readonly dueOn: Day;
  readonly said: readonly Said[];
};

export type Said = {
  readonly on: Day;
  readonly openCents: Cents;
  readonly list: Imported<ListFile>;
  /** False where the list leaves the item out. */
  readonly isNamed: boolean;
};

const keyOf = ({ customer, reference, currency, cents }: ListRow) =>
  [customer, reference, currency, cents > 0].join(' ');

/**
 * The items of the lists, in the order in which the lists were drawn up. A snapshot also says of every item known by
 * then that it does not hold that nothing is open of it; movements say nothing of what they leave out.
 */
export function itemsOf(lists: readonly Imported<ListFile>[]): Item[] {
  const items = new Map<string, Item & { said: Said[] }>();
  for (const list of inOrder(lists)) {
    const { on, mode, rows } = list.file;
    const readable = rows.filter(({ isRefused }) => !isRefused);
    for (const row of readable) {
      const key = keyOf(row);
      const known = items.get(key);
      const said = known?.said ?? [];
      said.push({ on: laterOf(on, row.issuedOn), openCents: Math.abs(row.openCents), list, isNamed: true });
      const { customer, reference, currency, issuedOn, dueOn } = row;
      const side = row.cents > 0 ? 'debit' : 'credit';
      items.set(key, { customer, reference, currency, side, cents: Math.abs(row.cents), issuedOn, dueOn, said });
    }
    if (mode === 'movements') continue;
    const held = new Set(readable.map(keyOf));
    for (const [key, { said, issuedOn }] of items)
      if (!held.has(key) && issuedOn <= on) said.push({ on, openCents: 0, list, isNamed: false });
  }
  return [...items.values()];
}

/** From the oldest day to the newest; a list imported late, with an older day, comes after those imported before it. */
export function inOrder(lists: readonly Imported<ListFile>[]): Imported<ListFile>[] {
  const ranked = lists.map((list) => {
    const before = lists.filter(({ id }) => id < list.id).map(({ file }) => file.on);
    return { list, day: before.reduce(laterOf, list.file.on) };
  });
  return ranked
    .sort((a, b) => (a.day === b.day ? a.list.id - b.list.id : a.day < b.day ? -1 : 1))
    .map(({ list }) => list);
}

/** The opening after missing months that ends an item: no list of its day or later names the item. Undefined while it lives. */
export function endOf({ issuedOn, said }: Item, restarts: readonly Day[]): Day | undefined {
  return restarts.find((day) => issuedOn < day && !said.some(({ isNamed, list }) => isNamed && list.file.on >= day));
}
