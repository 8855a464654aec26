import { z } from 'zod';
import type { List } from '../../domain/listing/columns.ts';
import { query, type Topic } from './base.ts';
import { exportOf } from './exports.ts';
import { listExport, listPage, listRows } from './listing.ts';
import { id, text } from './values.ts';

type Followed<Key extends string, Row extends z.ZodType, State extends string, Moment extends z.ZodRawShape> = {
  readonly list: List<Key>;
  readonly row: Row;
  readonly states: readonly [State, ...State[]];
  /** The days and instants that may be asked about. */
  readonly moment: Moment;
};

/** What is asked of things of customers whose state is computed at a moment, promises and disputes. */
export function followedList<
  Key extends string,
  Row extends z.ZodType,
  State extends string,
  Moment extends z.ZodRawShape,
>(reads: readonly Topic[], { list, row, states, moment }: Followed<Key, Row, State, Moment>) {
  const asked = { customerId: id.optional(), search: text.optional(), ...moment };
  return {
    list: query(...reads)
      .input(z.object({ ...asked, ...listPage(list) }))
      .output(listRows(row)),
    export: exportOf({ ...asked, ...listExport(list) }, ...reads),
    get: query(...reads)
      .input(z.object({ id, ...moment }))
      .output(row),
    /** How many are in each state, of one customer or all. */
    counts: query(...reads)
      .input(z.object({ customerId: id.optional(), ...moment }))
      .output(z.record(z.enum(states), z.int())),
  };
}
