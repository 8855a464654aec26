import { describe, expect, test } from 'vitest';
import { noCondition } from '../../../shared/domain/scenarios/rules.ts';
import { failureOf } from '../../hosts/application.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';

type Firm = ReturnType<typeof editsContext>;
const namesOf = async ({ client }: Firm) => (await client.scenarios.list()).map(({ name }) => name);
const idOf = async ({ client }: Firm, name: string) => {
  const found = (await client.scenarios.list()).find((scenario) => scenario.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found.id;
};
const customerOf = ({ client }: Firm, code: string) =>
  client.customers.create({ code, details: { ...details, name: `Client ${code}` }, contacts: [] });

describe('scenarios of a firm', () => {
  test('are added from a ready one or as a copy, and taken back with the ids of their steps', async () => {
    const firm = editsContext();
    const { client } = firm;
    const { id } = await client.scenarios.create({ name: 'Marchés', from: 'publicBuyer' });
    const copy = await client.scenarios.create({ name: 'Marchés lents', from: id });
    expect((await namesOf(firm)).slice(-2)).toEqual(['Marchés', 'Marchés lents']);
    const all = await client.scenarios.list();
    const [model, copied] = [id, copy.id].map((each) => all.find((scenario) => scenario.id === each));
    expect(copied?.steps.map(({ id: _id, ...step }) => step)).toEqual(model?.steps.map(({ id: _id, ...step }) => step));
    expect(copied?.steps.some((step) => model?.steps.some((other) => other.id === step.id))).toBe(false);
    await client.edits.undo();
    expect((await namesOf(firm)).at(-1)).toBe('Marchés');
    await client.edits.redo();
    expect(await client.scenarios.list()).toEqual(all);
  });

  test('have each a name of their own, whatever its accents and case', async () => {
    const firm = editsContext();
    expect(await failureOf(firm.client.scenarios.create({ name: 'STANDÀRD', from: 'firm' }))).toBe(
      'duplicate: scenarioName',
    );
    const [first, second] = await firm.client.scenarios.list();
    if (!first || !second) throw new Error('no scenario');
    expect(await failureOf(firm.client.scenarios.save({ ...second, name: first.name }))).toBe(
      'duplicate: scenarioName',
    );
  });

  test('are put in the user’s order', async () => {
    const firm = editsContext();
    const ids = (await firm.client.scenarios.list()).map(({ id }) => id);
    await firm.client.scenarios.order({ ids: ids.toReversed() });
    expect((await firm.client.scenarios.list()).map(({ id }) => id)).toEqual(ids.toReversed());
    await firm.client.edits.undo();
    expect((await firm.client.scenarios.list()).map(({ id }) => id)).toEqual(ids);
    expect(await failureOf(firm.client.scenarios.order({ ids: [99] }))).toBe('not_found: scenario');
  });

  test('have one default, which is never archived', async () => {
    const firm = editsContext();
    const { client } = firm;
    const [standard, courteous] = [await idOf(firm, 'Standard'), await idOf(firm, 'Courtois')];
    const defaults = async () =>
      (await client.scenarios.list()).flatMap(({ id, isDefault }) => (isDefault ? [id] : []));
    await client.scenarios.makeDefault({ id: courteous });
    expect(await defaults()).toEqual([courteous]);
    expect(await failureOf(client.scenarios.archive({ id: courteous }))).toBe('conflict: defaultScenario');
    await client.scenarios.archive({ id: standard });
    expect(await failureOf(client.scenarios.makeDefault({ id: standard }))).toBe('conflict: scenarioArchived');
    await client.edits.undo();
    await client.edits.undo();
    expect(await defaults()).toEqual([standard]);
  });

  test('are archived with a word on who follows them, and assigned no more', async () => {
    const firm = editsContext();
    const { client } = firm;
    const [strict, courteous] = [await idOf(firm, 'Ferme'), await idOf(firm, 'Courtois')];
    const { id } = await customerOf(firm, 'A');
    await client.scenarios.assign({ customerIds: [id], scenarioId: strict });
    expect(await failureOf(client.scenarios.archive({ id: strict }))).toBe('in_use: scenarioAssigned');
    await client.scenarios.archive({ id: strict, customersTo: courteous });
    expect((await client.scenarios.ofCustomer({ customerId: id })).scenarioId).toBe(courteous);
    expect((await client.scenarios.list()).at(-1)).toMatchObject({ name: 'Ferme', isArchived: true, customerCount: 0 });
    expect(await failureOf(client.scenarios.assign({ customerIds: [id], scenarioId: strict }))).toBe(
      'conflict: scenarioArchived',
    );
    await client.edits.undo();
    expect((await client.scenarios.ofCustomer({ customerId: id })).scenarioId).toBe(strict);
    expect((await client.scenarios.list()).find((scenario) => scenario.id === strict)?.isArchived).toBe(false);
  });

  test('followed by a rule are archived with a word too: the rules lead to the scenario chosen, or are passed over', async () => {
    const firm = editsContext();
    const { client } = firm;
    const [consumers, courteous] = [await idOf(firm, 'Particulier'), await idOf(firm, 'Courtois')];
    const { id: customerId } = await client.customers.create({
      code: 'A',
      details: { ...details, kind: 'consumer' },
      contacts: [],
    });
    const listed = async () => (await client.scenarios.list()).find(({ id }) => id === consumers);
    const followed = async () => (await client.scenarios.ofCustomer({ customerId })).scenarioId;
    expect(await listed()).toMatchObject({ customerCount: 1, assignedCount: 0, ruledCount: 1, ruleCount: 1 });
    expect(await failureOf(client.scenarios.archive({ id: consumers }))).toBe('in_use: scenarioAssigned');
    const rules = await client.scenarios.rules();
    await client.scenarios.archive({ id: consumers, customersTo: courteous });
    expect(await followed()).toBe(courteous);
    expect((await client.scenarios.ofCustomer({ customerId })).by).toBe('rule');
    await client.edits.undo();
    expect(await followed()).toBe(consumers);
    expect(await client.scenarios.rules()).toEqual(rules);
    await client.scenarios.archive({ id: consumers, customersTo: null });
    expect((await client.scenarios.ofCustomer({ customerId })).by).toBe('default');
    expect((await client.scenarios.rules()).map(({ scenarioId }) => scenarioId)).toContain(consumers);
  });

  test('refuse a step before anything but the due date', async () => {
    const { client } = editsContext();
    const [standard] = await client.scenarios.list();
    if (!standard) throw new Error('no scenario');
    const steps = standard.steps.map((step) => ({ ...step, trigger: 'invoiceDate', direction: 'before' }) as const);
    expect(await failureOf(client.scenarios.save({ ...standard, steps }))).toBe('validation: stepBefore');
  });

  test('are archived for a customer merged meanwhile too, which follows the default once it is separated', async () => {
    const firm = editsContext();
    const { client } = firm;
    const strict = await idOf(firm, 'Ferme');
    const [{ id }, { id: intoId }] = [await customerOf(firm, 'A'), await customerOf(firm, 'B')];
    await client.scenarios.assign({ customerIds: [id], scenarioId: strict });
    await client.customers.merge({ fromId: id, intoId });
    await client.scenarios.archive({ id: strict });
    await client.customers.unmerge({ id });
    const followed = async () => {
      const { by, scenarioId } = await client.scenarios.ofCustomer({ customerId: id });
      return [by, scenarioId === strict];
    };
    expect(await followed()).toEqual(['default', false]);
    await client.scenarios.restore({ id: strict });
    for (const _act of ['restore', 'unmerge', 'archive', 'merge']) await client.edits.undo();
    expect(await followed()).toEqual(['customer', true]);
  });

  test('assigned to customers are told one after the other, with who did it and when', async () => {
    const firm = editsContext();
    const { client } = firm;
    const [strict, courteous] = [await idOf(firm, 'Ferme'), await idOf(firm, 'Courtois')];
    const ids = [(await customerOf(firm, 'A')).id, (await customerOf(firm, 'B')).id];
    const of = (customerId: number) => client.scenarios.ofCustomer({ customerId });
    const [first = 0, second = 0] = ids;
    expect(await of(first)).toEqual({
      scenarioId: await idOf(firm, 'Standard'),
      by: 'default',
      rule: null,
      pressure: { count: 0, most: 4 },
      history: [],
    });
    await client.scenarios.assign({ customerIds: ids, scenarioId: strict });
    await client.scenarios.assign({ customerIds: [first], scenarioId: courteous });
    await client.scenarios.assign({ customerIds: [first], scenarioId: courteous });
    await client.scenarios.assign({ customerIds: [first], scenarioId: null });
    const { history, by } = await of(first);
    expect(by).toBe('default');
    expect(history.map(({ scenario }) => scenario)).toEqual([null, 'Courtois', 'Ferme']);
    expect(history.map(({ from }) => from).slice(0, -1)).toEqual(history.map(({ to }) => to).slice(1));
    expect(history[0]?.to).toBeNull();
    expect(new Set(history.map(({ author }) => author)).size).toBe(1);
    expect((await client.customers.history({ id: second })).rows[0]).toMatchObject({
      kind: 'scenarios.assign',
      details: { state: 'one', name: 'Ferme' },
    });
    for (let left = 3; left > 0; left--) await client.edits.undo();
    expect([(await of(first)).by, (await of(second)).by]).toEqual(['default', 'default']);
  });
});

describe('the rules by which customers follow a scenario', () => {
  test('are those of a new firm: a consumer and a public buyer follow theirs', async () => {
    const { client } = editsContext();
    const made = async (code: string, kind: 'business' | 'consumer' | 'public') => {
      const { id } = await client.customers.create({ code, details: { ...details, kind }, contacts: [] });
      const { scenarioId, by } = await client.scenarios.ofCustomer({ customerId: id });
      return [(await client.scenarios.list()).find((each) => each.id === scenarioId)?.name, by];
    };
    expect(await made('A', 'business')).toEqual(['Standard', 'default']);
    expect(await made('B', 'consumer')).toEqual(['Particulier', 'rule']);
    expect(await made('C', 'public')).toEqual(['Acheteur public', 'rule']);
    expect((await client.scenarios.rules()).map(({ kind, customerCount }) => [kind, customerCount])).toEqual([
      ['consumer', 1],
      ['public', 1],
    ]);
    expect((await client.scenarios.list()).map(({ customerCount }) => customerCount)).toEqual([1, 0, 0, 1, 1, 0]);
  });

  test('decide what the engine proposes, and are taken back', async () => {
    const firm = editsContext();
    const { client } = firm;
    const { id } = await customerOf(firm, 'A');
    await client.documents.create(entry(id, { issuedOn: '2025-05-01', dueOn: '2025-06-25', amountCents: 90_000 }));
    const proposed = async () => {
      const { rows } = await client.reminders.proposals({ asOf: '2025-06-30' });
      return rows.map(({ scenario, step }) => `${scenario} : ${step}`);
    };
    expect(await proposed()).toEqual([]);
    const [read, strict] = [await client.scenarios.rules(), await idOf(firm, 'Ferme')];
    const kept = read.map(({ customerCount: _count, ...rule }) => rule);
    const rules = [...kept, { ...noCondition, scenarioId: strict, owedFromCents: 90_000 }];
    await client.scenarios.saveRules({ rules, read: kept });
    expect(await proposed()).toEqual(['Ferme : Première relance']);
    expect((await client.scenarios.ofCustomer({ customerId: id })).rule).toEqual(rules[2]);
    expect(await failureOf(client.scenarios.saveRules({ rules: [], read: kept }))).toBe('conflict: changedElsewhere');
    await client.edits.undo();
    expect(await proposed()).toEqual([]);
    expect(await failureOf(client.scenarios.saveRules({ rules: [{ ...noCondition, scenarioId: 99 }] }))).toBe(
      'not_found: scenario',
    );
  });
});
