import { arrange, compareKeys, sortKeys, sumAmounts, type ValueOf } from '../../../shared/domain/listing/arrange.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import { type ListQuestion, orderAsked } from '../../../shared/domain/listing/question.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { ListPage } from './listing.ts';

type Arranged<Row, Key extends string> = {
  readonly list: List<Key>;
  readonly rows: readonly Row[];
  readonly question: ListQuestion<Key>;
  readonly valueIn: ValueOf<Row, Key>;
  readonly page: ListPage;
};

/** A page of a list whose rows rules compute, as `readList` gives one of rows that the database computes: the id ends the order. */
export function arrangedPage<Row extends { readonly id: number }, Key extends string>(asked: Arranged<Row, Key>) {
  const { list, question, valueIn, page } = asked;
  const byId = asked.rows.toSorted((one, other) => one.id - other.id);
  const arranged = arrange(list, byId, question, valueIn);
  const following = arranged.slice(placeAfter(arranged, asked));
  const rows = page.limit === null ? following : following.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor:
      last && following.length > rows.length
        ? writeCursor([...sortKeys(list, last, question, valueIn), last.id])
        : null,
    count: arranged.length,
    sums: sumAmounts(list, arranged, valueIn),
  };
}

/** The place of the first row after that of the cursor, which may be gone since. */
function placeAfter<Row extends { readonly id: number }, Key extends string>(
  arranged: readonly Row[],
  { list, question, valueIn, page: { cursor } }: Arranged<Row, Key>,
): number {
  if (cursor === undefined) return 0;
  const order = orderAsked(list, question);
  const values = readCursor(cursor, order.length + 1);
  const keys = values.slice(0, -1);
  const id = Number(values.at(-1));
  const place = arranged.findIndex((row) => {
    const compared = compareKeys(sortKeys(list, row, question, valueIn), keys, order);
    return compared > 0 || (compared === 0 && row.id > id);
  });
  return place === -1 ? arranged.length : place;
}
