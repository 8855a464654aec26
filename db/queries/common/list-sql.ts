import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { List, ListSort } from '../../../shared/domain/listing/columns.ts';
import {
  type ListFilter,
  type ListQuestion,
  notOf,
  orderAsked,
  searchedWords,
} from '../../../shared/domain/listing/question.ts';
import { AppError } from '../../../shared/errors.ts';
import type { readCursor } from './cursor.ts';

/** What the columns of a declared list are in SQL. */
export type ListedColumns<Key extends string> = {
  /** SQL of what each column is sorted and narrowed by. */
  readonly columns: Readonly<Record<Key, SQL>>;
  /** SQL of the texts that are stored without case and accents already. */
  readonly folded?: Partial<Readonly<Record<Key, SQL>>>;
};

type Asked<Key extends string> = {
  readonly list: List<Key>;
  readonly source: ListedColumns<Key>;
  readonly question: ListQuestion<Key>;
};

export const listOf = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
/** Name of the column that sorts a list, or is added up, at this place. */
export const nameOf = (what: 'sort' | 'amount', index: number) => sql.raw(`${what}_${index}`);

/** Refuses a question, or columns to write, that the list does not have. @throws AppError `validation` / `sort`, `where` or `column` */
export function refuseOthers(list: List, asked: Parameters<typeof notOf>[1]): void {
  const reason = notOf(list, asked);
  if (reason !== null) throw new AppError('validation', { reason });
}

/** SQL of the columns that sort the list, under the names that `orderBy` and `afterCursor` read. */
export function sortColumns<Key extends string>(asked: Asked<Key>): SQL[] {
  return orderAsked(asked.list, asked.question).map(
    ({ by }, index) => sql`${sortValue(asked, by)} as ${nameOf('sort', index)}`,
  );
}

/** SQL of the place of a row, a JSON of what sorts it and of its id, which `readPlace` reads and a cursor carries. */
export function placeOf(order: readonly ListSort[], id: SQL): SQL {
  return sql`json_array(${listOf([...order.map((_, index) => nameOf('sort', index)), id])})`;
}

const placeValues = z.array(z.union([z.string(), z.number(), z.null()]));
export const readPlace = (place: string) => placeValues.parse(JSON.parse(place));

/** SQL of one condition for each filter of the question. */
export function conditionsOf<Key extends string>(asked: Asked<Key>): SQL[] {
  return (asked.question.where ?? []).map((filter) => conditionOf(asked, filter));
}

/** A column of texts without case and accents. */
function foldedText<Key extends string>({ source }: Asked<Key>, column: Key): SQL {
  return source.folded?.[column] ?? sql`fold_text(coalesce(${source.columns[column]}, ''))`;
}

/** A long text is told apart from others by its beginning, since the cursor carries it. Choices stand in the order they are offered in. */
function sortValue<Key extends string>(asked: Asked<Key>, column: Key): SQL {
  const { type, choices = [] } = asked.list.columns[column];
  const value = asked.source.columns[column];
  if (type === 'choice') return placeIn(choices, value);
  if (type !== 'text') return value;
  return sql`nullif(substr(${foldedText(asked, column)}, 1, 80), '')`;
}

/** The place of a choice among those offered; −1 for one that is not, null for none. */
function placeIn(choices: readonly string[], value: SQL): SQL {
  const places = choices.map((choice, place) => sql`when ${choice} then ${place}`);
  return sql`nullif(case coalesce(${value}, '') when '' then -2 ${sql.join(places, sql` `)} else -1 end, -2)`;
}

/** Nothing stands last in both directions; `id` ends the order. */
export function orderBy(order: readonly ListSort[], id: SQL): SQL {
  const direction = ({ descending }: ListSort) => sql.raw(descending ? 'desc' : 'asc');
  return listOf([...order.map((sort, index) => sql`${nameOf('sort', index)} ${direction(sort)} nulls last`), id]);
}

/** The rows after the one of these values, its id last: those that follow it in one column and equal it in all columns before. */
export function following(values: ReturnType<typeof readCursor>, order: readonly ListSort[], id: SQL): SQL {
  const followed = order.map(({ descending }, index) => {
    const [name, value] = [nameOf('sort', index), values[index] ?? null];
    return value === null ? sql`0` : sql`(${name} ${sql.raw(descending ? '<' : '>')} ${value} or ${name} is null)`;
  });
  const alternatives = [...followed, sql`${id} > ${values.at(-1)}`].map((follows, index) => {
    const equal = order.slice(0, index).map((_, before) => sql`${nameOf('sort', before)} is ${values[before] ?? null}`);
    return sql`(${sql.join([...equal, follows], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

function conditionOf<Key extends string>(asked: Asked<Key>, filter: ListFilter<Key>): SQL {
  const { words, from, to, among, isEmpty } = filter;
  const column = asked.source.columns[filter.column];
  const conditions = [sql`1`];
  if (isEmpty !== undefined)
    conditions.push(isEmpty ? sql`coalesce(${column}, '') = ''` : sql`coalesce(${column}, '') <> ''`);
  for (const word of words === undefined ? [] : searchedWords(words))
    conditions.push(sql`instr(${foldedText(asked, filter.column)}, ${word}) > 0`);
  if (from !== undefined) conditions.push(sql`${column} >= ${from}`);
  if (to !== undefined) conditions.push(sql`${column} <= ${to}`);
  if (among !== undefined) conditions.push(sql`${column} in (select value from json_each(${JSON.stringify(among)}))`);
  return sql.join(conditions, sql` and `);
}
