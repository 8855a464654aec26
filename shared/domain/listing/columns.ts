/**
 * What a column holds: how it is sorted, narrowed, added up, copied and written follows from it. `amount` is in cents, `day` is
 * `YYYY-MM-DD`, `instant` UTC text, `number` names something (a letter, a plan), `choice` is one of the values that the column declares.
 */
export type ColumnType = 'text' | 'day' | 'instant' | 'amount' | 'count' | 'number' | 'choice';

export type ListColumn = {
  readonly type: ColumnType;
  /** The values of a `choice`, in the order they are offered and sorted in. */
  readonly choices?: readonly string[];
  /** Short texts, such as codes: the column is as wide as they are. */
  readonly isCode?: true;
  /** Shown once somebody chooses it. */
  readonly isExtra?: true;
  /**
   * Left out where the table has no room for all its columns, the lowest rank first; columns of one rank leave together, for one says little
   * without the other. A column without it must be seen.
   */
  readonly givesWay?: number;
  /** Amounts of which no total is made, such as what was owed on several days. */
  readonly isWithoutTotal?: true;
};

/** What a cell holds, as it is compared and added up; null and an empty text are nothing. */
export type ListValue = string | number | null;

export type ListSort<Key extends string = string> = { readonly by: Key; readonly descending?: boolean | undefined };

/** A list that people sort and narrow: its columns, and its order until they choose another. */
export type List<Key extends string = string> = {
  readonly columns: Readonly<Record<Key, ListColumn>>;
  readonly order: readonly ListSort<Key>[];
  /** The column that tells the currency of the amounts of a row; without one, all are in the currency that the list is asked in. */
  readonly currency?: Key | undefined;
};

/** The keys of the columns of a list. */
export type ColumnOf<Declared extends List> = keyof Declared['columns'] & string;

/** Declares a list once: its contract, its query, its table and its exports follow. */
export function defineList<const Columns extends Readonly<Record<string, ListColumn>>>(
  columns: Columns,
  order: readonly ListSort<keyof Columns & string>[],
  { currency }: { readonly currency?: keyof Columns & string } = {},
): {
  readonly columns: Columns;
  readonly order: readonly ListSort<keyof Columns & string>[];
  readonly currency: (keyof Columns & string) | undefined;
} {
  return { columns, order, currency };
}

/** The list without the columns that say the same on every row where it is shown. */
export function withoutColumns<Key extends string, Left extends Key>(
  { columns, order, currency }: List<Key>,
  ...left: readonly Left[]
): List<Exclude<Key, Left>> {
  const isKept = (key: Key): key is Exclude<Key, Left> => !left.some((each) => each === key);
  const kept = Object.entries<ListColumn>(columns).filter(([key]) => isKept(key as Key));
  return {
    columns: Object.fromEntries(kept) as Record<Exclude<Key, Left>, ListColumn>,
    order: order.flatMap(({ by, descending }) => (isKept(by) ? [{ by, descending }] : [])),
    currency: currency !== undefined && isKept(currency) ? currency : undefined,
  };
}

/** The keys of a list's columns, in the order they are shown in. */
export function columnKeys<Key extends string>(list: List<Key>): [Key, ...Key[]] {
  const [first, ...others] = Object.keys(list.columns) as Key[];
  if (first === undefined) throw new Error('a list has a column');
  return [first, ...others];
}

/** The columns of amounts that are added up. */
export function summedColumns<Key extends string>(list: List<Key>): Key[] {
  return columnKeys(list).filter((key) => list.columns[key].type === 'amount' && !list.columns[key].isWithoutTotal);
}

/** The columns shown until somebody chooses others. */
export function shownAtFirst<Key extends string>(list: List<Key>): Key[] {
  return columnKeys(list).filter((key) => !list.columns[key].isExtra);
}
