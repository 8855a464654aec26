import { missedChoices } from '../../../../shared/domain/kinds.ts';
import { noCondition } from '../../../../shared/domain/scenarios/rules.ts';
import { type ActsOf, customers, live } from './choosing.ts';

const scenarios = 'select id from scenarios where not is_archived order by id';

/** Acts on scenarios, who follows them, missed messages, and levels reached in another tool. */
export const scenarioActs = {
  async 'scenarios.save'(client, { number }) {
    const [scenario] = await client.scenarios.list();
    if (scenario) await client.scenarios.save({ ...scenario, minimumCents: number(5_000) });
  },
  async 'scenarios.create'(client, choose) {
    const [scenario] = await client.scenarios.list();
    const from = choose.number(2) === 0 ? 'firm' : (scenario?.id ?? 'standard');
    await client.scenarios.create({ name: `Scénario ${choose.index}`, from });
  },
  async 'scenarios.order'(client, { number }) {
    const ids = (await client.scenarios.list()).map(({ id }) => id);
    await client.scenarios.order({ ids: ids.slice(number(3)) });
  },
  'scenarios.saveRules': (client, choose) =>
    client.scenarios.saveRules({
      rules: [
        { ...noCondition, scenarioId: choose.id(scenarios), kind: 'consumer' },
        { ...noCondition, scenarioId: choose.id(scenarios), owedFromCents: choose.number(500) },
      ],
    }),
  'scenarios.makeDefault': (client, choose) => client.scenarios.makeDefault({ id: choose.id(scenarios) }),
  'scenarios.archive': (client, choose) => client.scenarios.archive({ id: choose.id(scenarios), customersTo: null }),
  'scenarios.restore': (client, choose) =>
    client.scenarios.restore({ id: choose.id('select id from scenarios where is_archived order by id') }),
  'scenarios.assign': (client, choose) =>
    client.scenarios.assign({
      customerIds: [choose.id(customers)],
      scenarioId: choose.number(3) === 0 ? null : choose.id(scenarios),
    }),
  async 'reminders.settleMissed'(client, { number }) {
    const missed = await client.reminders.missed();
    const choice = missedChoices[number(missedChoices.length)] ?? 'catchUp';
    if (missed) await client.reminders.settleMissed({ choice, fromOn: missed.fromOn });
  },
  'levels.record'(client, choose) {
    const customerId = choose.id(customers);
    const documentId = choose.id(`${live} and customer_id = ${customerId} order by id`) || null;
    return client.levels.record({
      customerId,
      documentId: choose.number(2) === 0 ? null : documentId,
      stepId: choose.id('select id from scenario_steps where retired_at is null order by id'),
      reachedOn: choose.number(2) === 0 ? null : `2026-11-0${1 + choose.number(9)}`,
    });
  },
  'levels.withdraw': (client, choose) =>
    client.levels.withdraw({ id: choose.id('select id from prior_levels where voided_at is null order by id') }),
} as const satisfies ActsOf<'scenarios' | 'reminders' | 'levels'>;
