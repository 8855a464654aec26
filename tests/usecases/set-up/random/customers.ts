import { details } from '../edits-context.ts';
import { type ActsOf, customers } from './choosing.ts';

const tagged = 'select distinct customer_id from customer_tags order by customer_id';

/** Acts on customers: cards, merges, tags. */
export const customerActs = {
  'customers.create': (client, { index }) =>
    client.customers.create({ code: `C${index}`, details: { ...details, name: `Client ${index}` }, contacts: [] }),
  async 'customers.update'(client, choose) {
    const id = choose.id(customers);
    const contacts = choose.number(2) === 0 ? [] : [contactOf(choose.index)];
    const terms = choose.number(2) === 0 ? {} : { termsKind: 'net' as const, termsDays: choose.number(60) };
    await client.customers.update({ id, details: { ...details, name: `Client ${choose.index}`, ...terms }, contacts });
  },
  'customers.merge': (client, choose) =>
    client.customers.merge({ fromId: choose.id(customers), intoId: choose.id(customers) }),
  'customers.unmerge': (client, choose) =>
    client.customers.unmerge({
      id: choose.id('select id from customers where merged_into_id is not null order by id'),
    }),
  'customers.tag': (client, choose) =>
    client.customers.tag({ id: choose.id(customers), name: ['VIP', 'vip', 'Réglé', 'Nord'][choose.number(4)] ?? '' }),
  'customers.untag': (client, choose) =>
    client.customers.untag({ id: choose.id(tagged), name: ['VIP', 'Nord'][choose.number(2)] ?? '' }),
} as const satisfies ActsOf<'customers'>;

function contactOf(index: number) {
  return { id: null, name: `Mme ${index}`, role: null, email: null, phone: null, isPreferred: true };
}
