import { z } from 'zod';
import { customerList } from '../domain/lists/customer-list.ts';
import { balanceParameters } from './balance.ts';
import { command, query } from './common/base.ts';
import { keptFilters, looseOrder } from './common/listing.ts';
import { day, id, text } from './common/values.ts';
import { customerFilters, tagName } from './customers.ts';

/** What a kept view asks for; without `asOf`, the day it is looked at. */
export const viewQuestion = z.discriminatedUnion('screen', [
  balanceParameters.extend({
    screen: z.literal('balance'),
    asOf: day.optional(),
    search: text.optional(),
    currency: z.string().length(3).optional(),
    where: looseOrder.where,
  }),
  z.object({
    screen: z.literal('customers'),
    search: text.optional(),
    filter: z.enum(customerFilters),
    tag: tagName.optional(),
    currency: z.string().length(3).optional(),
    where: keptFilters(customerList),
  }),
]);
export type ViewQuestion = z.infer<typeof viewQuestion>;

const viewName = text.min(1).max(60);
const address = z.string().max(2000);

/** What is kept of a view beside its name; `address` is what follows `?` in that of its screen. */
export const keptView = z.object({ address, question: viewQuestion });

const view = z.object({
  id,
  screen: z.enum(['balance', 'customers']),
  name: z.string(),
  address,
  /** Customers it shows now. */
  count: z.int(),
});
export type SavedView = z.infer<typeof view>;

export const views = {
  list: query('views', 'customers', 'documents', 'reminders', 'firm').output(z.array(view)),
  /** Keeps a view under a name, in place of the one of that name. */
  save: command('views')
    .input(keptView.extend({ name: viewName }))
    .output(z.object({ id })),
  /** @throws `duplicate` / `view` where another view of the screen has the name */
  rename: command('views').input(z.object({ id, name: viewName })),
  /** By one place among the views of its screen: up (-1) or down (1). */
  move: command('views').input(z.object({ id, by: z.union([z.literal(-1), z.literal(1)]) })),
  remove: command('views').input(z.object({ id })),
};
