import { lastingCode } from '../lasting-steps.ts';
import type { ActsOf, Choose } from './choosing.ts';

/** Acts on the firm, its letters, closed balances and kept views. */
export const firmActs = {
  'letters.updateRegistered': (client, choose) =>
    client.letters.updateRegistered({
      id: choose.id('select id from registered_letters order by id'),
      number: null,
      state: 'prepared',
      depositedOn: null,
      presentedOn: null,
      closedOn: null,
      note: `Note ${choose.index}`,
    }),
  'letters.addProof': (client, choose) =>
    client.letters.addProof({
      registeredId: choose.id('select id from registered_letters order by id'),
      kind: 'deposit',
      fileToken: choose.proof(),
    }),
  'editions.remark': (client, choose) => client.editions.remark(remarkOf(choose, `Remarque ${choose.index}`)),
  'editions.removeRemark': (client, choose) => client.editions.remark(remarkOf(choose, null)),
  'views.save': (client, { number }) =>
    client.views.save({
      name: `Vue ${number(4)}`,
      address: `tri=${number(9)}`,
      question: { screen: 'customers', filter: 'all' },
    }),
  'views.rename': (client, choose) =>
    client.views.rename({ id: choose.id('select id from saved_views order by id'), name: `Vue ${choose.number(6)}` }),
  'views.move': (client, choose) =>
    client.views.move({ id: choose.id('select min(id) from saved_views'), by: choose.number(2) === 0 ? 1 : -1 }),
  'views.remove': (client, choose) => client.views.remove({ id: choose.id('select id from saved_views order by id') }),
  async 'firm.update'(client, choose) {
    const { isDemonstration: _isDemonstration, buckets: _buckets, ...firm } = await client.firm.get();
    await client.firm.update({ ...firm, city: `Ville ${choose.number(9)}`, termsDays: choose.number(60) });
  },
  'firm.setLogo': (client, choose) => client.firm.setLogo({ fileToken: choose.number(3) === 0 ? null : choose.logo() }),
  'firm.setBuckets': (client, { number }) => client.firm.setBuckets({ buckets: [10 + number(9), 30 + number(9)] }),
  'firm.setBucketSets': (client, { number }) =>
    client.firm.saveBucketSet({ name: `Jeu ${number(3)}`, buckets: [10 + number(9), 30 + number(9)] }),
  async 'priorities.set'(client, { number }) {
    const scales = await client.priorities.get();
    await client.priorities.set({ scales: { ...scales, silence: [[1 + number(30), number(50)]] } });
  },
  async 'calls.setTexts'(client, { number }) {
    const { texts } = await client.calls.texts();
    await client.calls.setTexts({ texts: { ...texts, 'firm-usual': `Texte ${number(9)} : {client}` } });
  },
} as const satisfies ActsOf<'letters' | 'editions' | 'views' | 'firm' | 'priorities' | 'calls'>;

function remarkOf(choose: Choose, remark: string | null) {
  const id = choose.id('select id from editions order by id');
  const customerId = choose.id(`select id from customers where code = '${lastingCode}'`);
  return { id, customerId, currency: 'EUR', remark };
}
