import { describe, expect, test } from 'vitest';
import { checkEvidence } from '../../../db/check/evidence.ts';
import { priorLevels } from '../../../db/schema.ts';
import { failureOf } from '../../hosts/application.ts';
import { addInvoice } from '../set-up/collection-ledger.ts';
import { details, editsContext, entry } from '../set-up/edits-context.ts';

/** A firm on 30 June 2025 with one customer, who owes F-1 since 10 April and F-2 since 20 June. */
async function firmOf() {
  const firm = editsContext();
  const { client } = firm;
  const { id: customerId } = await client.customers.create({ code: 'ELAN', details, contacts: [] });
  const { id: old } = await client.documents.create(entry(customerId, { dueOn: '2025-04-10' }));
  const { id: recent } = await client.documents.create(
    entry(customerId, { reference: 'F-2', issuedOn: '2025-05-20', dueOn: '2025-06-20' }),
  );
  const scenarios = await client.scenarios.list();
  const stepOf = (name: string, scenario = 'Standard') => {
    const step = scenarios.find((each) => each.name === scenario)?.steps.find((each) => each.name === name);
    if (!step?.id) throw new Error(`no step ${name}`);
    return step.id;
  };
  const record = (step: string, reachedOn: string | null, documentId: number | null = null, scenario?: string) =>
    client.levels.record({ customerId, documentId, stepId: stepOf(step, scenario), reachedOn });
  const proposed = async (asOf = '2025-06-30') =>
    (await client.reminders.proposals({ asOf })).rows.map(({ step, documents }) => ({
      step,
      levels: documents.map(({ reference, level }) => [reference, level]),
    }));
  const why = async (asOf = '2025-06-30') =>
    (await client.reminders.heldBack({ asOf })).rows.map(({ reference, reasons }) => [reference, ...reasons]);
  return { ...firm, customerId, old, recent, stepOf, record, proposed, why };
}

describe('a level reached in another tool', () => {
  test('is that from which reminders go on; what is due later begins at the first step', async () => {
    const { record, proposed, client, customerId, old } = await firmOf();
    expect(await proposed()).toEqual([
      {
        step: 'Première relance',
        levels: [
          ['F-1', 2],
          ['F-2', 2],
        ],
      },
    ]);
    await record('Appel', '2025-05-15');
    expect((await client.levels.reached({ customerId })).documents).toEqual([
      { documentId: old, level: 3, step: 'Appel' },
    ]);
    expect(await proposed()).toEqual([
      {
        step: 'Deuxième relance',
        levels: [
          ['F-1', 4],
          ['F-2', 4],
        ],
      },
    ]);
  });

  test('of one document is what counts for it, even below that of the customer as a whole', async () => {
    const { client, customerId, old, recent, stepOf } = await firmOf();
    const record = (documentId: number | null, step: string) =>
      client.levels.record({ customerId, documentId, stepId: stepOf(step), reachedOn: '2025-06-25' });
    await record(null, 'Deuxième relance');
    await record(recent, 'Première relance');
    expect((await client.levels.reached({ customerId })).documents).toEqual([
      { documentId: old, level: 4, step: 'Deuxième relance' },
      { documentId: recent, level: 2, step: 'Première relance' },
    ]);
  });

  test('of a customer is not that of an invoice issued after its day, even due before', async () => {
    const { client, db, customerId, old, record } = await firmOf();
    await record('Appel', '2025-06-01');
    const dated = (reference: string, issuedOn: string, dueOn: string) =>
      addInvoice(db, customerId, reference, 5_000, dueOn, { issuedOn, bookedOn: issuedOn });
    const [onThatDay, before] = [dated('F-3', '2025-06-01', '2025-05-31'), dated('F-4', '2025-05-01', '2025-05-31')];
    for (const reference of ['F-5', 'F-6'])
      dated(reference, '2025-06-02', reference === 'F-5' ? '2025-05-31' : '2025-06-02');
    dated('F-7', '2025-05-01', '2025-06-01');
    const reached = await client.levels.reached({ customerId });
    expect(reached.highest).toEqual({ level: 3, step: 'Appel' });
    expect(reached.documents.map(({ documentId }) => documentId)).toEqual(
      [old, before, onThatDay].toSorted((a, b) => a - b),
    );
  });

  test('of a document is its own, whatever its due date, and the highest of both counts', async () => {
    const { client, customerId, recent, old, record } = await firmOf();
    await record('Première relance', '2025-05-15');
    await record('Deuxième relance', '2025-06-01', recent);
    expect((await client.levels.reached({ customerId })).documents).toEqual([
      { documentId: recent, level: 4, step: 'Deuxième relance' },
      { documentId: old, level: 2, step: 'Première relance' },
    ]);
    const history = (await client.documents.history({ id: recent })).rows.map(({ kind }) => kind);
    expect(history).toContain('levels.record');
    expect((await client.customers.get({ id: customerId })).level).toBe(4);
    expect((await client.documents.get({ id: old })).level).toBe(2);
  });

  test('is carried to the scenario that is followed', async () => {
    const { client, customerId, record } = await firmOf();
    await record('Deuxième relance', '2025-05-15', null, 'Standard');
    const scenario = (await client.scenarios.list()).find(({ name }) => name === 'Ferme');
    await client.scenarios.assign({ customerIds: [customerId], scenarioId: scenario?.id ?? 0 });
    expect((await client.levels.reached({ customerId })).highest).toEqual({ level: 3, step: 'Dernière relance' });
  });

  test('its day, where it is known, counts for the delay between two messages', async () => {
    const { record, proposed, why } = await firmOf();
    await record('Première relance', '2025-06-28');
    expect(await proposed()).toEqual([]);
    expect(await why()).toEqual([
      ['F-1', 'tooSoonAfterLast'],
      ['F-2', 'tooSoonAfterLast'],
    ]);
    await record('Première relance', null);
    expect(await proposed()).toHaveLength(1);
  });

  test('its day is that from which a step after the previous one is counted', async () => {
    const { client, customerId, record, proposed } = await firmOf();
    const standard = (await client.scenarios.list()).find(({ name }) => name === 'Standard');
    if (!standard) throw new Error('no scenario');
    const steps = standard.steps.map((step) =>
      step.name === 'Appel' ? { ...step, trigger: 'previousStep' as const, days: 30 } : step,
    );
    const {
      isDefault: _default,
      isArchived: _archived,
      customerCount: _count,
      assignedCount: _own,
      ...written
    } = standard;
    await client.scenarios.save({ ...written, steps });
    await record('Première relance', '2025-06-10');
    expect((await client.levels.reached({ customerId })).highest?.level).toBe(2);
    const levelOn = async (day: string) =>
      (await proposed(day)).flatMap(({ levels }) => levels.filter(([name]) => name === 'F-1'));
    expect(await levelOn('2025-07-09')).toEqual([['F-1', 2]]);
    expect(await levelOn('2025-07-10')).toEqual([['F-1', 3]]);
  });

  test('proves nothing: it is no message sent', async () => {
    const { client, customerId, record } = await firmOf();
    await record('Mise en demeure', '2025-05-15');
    expect((await client.reminders.list({ customerId, limit: 10 })).rows).toEqual([]);
    expect((await client.customers.list({})).rows[0]?.lastReminderOn).toBeNull();
  });

  test('takes the place of the one before, which stays in the history; both acts are undone', async () => {
    const { client, customerId, record, db } = await firmOf();
    await record('Deuxième relance', '2025-05-15');
    await record('Première relance', null);
    const told = await client.levels.ofCustomer({ customerId });
    expect(told.map(({ step, isDayKnown, voidedAt, author }) => [step, isDayKnown, voidedAt === null, author])).toEqual(
      [
        ['Première relance', false, true, 'test'],
        ['Deuxième relance', true, false, 'test'],
      ],
    );
    expect((await client.levels.reached({ customerId })).highest?.level).toBe(2);
    await client.edits.undo();
    expect((await client.levels.reached({ customerId })).highest?.level).toBe(4);
    await client.edits.redo();
    expect((await client.levels.reached({ customerId })).highest?.level).toBe(2);
    await client.edits.undo();
    await client.edits.undo();
    expect((await client.levels.reached({ customerId })).highest).toBeNull();
    expect(checkEvidence(db).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('is withdrawn, and brought back by undo', async () => {
    const { client, customerId, record, db } = await firmOf();
    const { id } = await record('Deuxième relance', '2025-05-15');
    await client.levels.withdraw({ id });
    expect((await client.levels.reached({ customerId })).highest).toBeNull();
    expect(await failureOf(client.levels.withdraw({ id }))).toBe('not_found: level');
    await client.edits.undo();
    expect((await client.levels.reached({ customerId })).highest?.level).toBe(4);
    expect(checkEvidence(db).filter(({ ok }) => !ok)).toEqual([]);
    db.update(priorLevels).set({ reachedOn: '2025-01-01' }).run();
    expect(
      checkEvidence(db)
        .filter(({ ok }) => !ok)
        .map(({ name }) => name),
    ).toEqual(['priorLevels']);
  });

  test('is told in the history of the customer', async () => {
    const { client, customerId, record } = await firmOf();
    await record('Deuxième relance', '2025-05-15');
    const [entry] = (await client.customers.history({ id: customerId })).rows;
    expect(entry?.kind).toBe('levels.record');
    expect(entry?.details).toMatchObject({ state: 'wholeDated', step: 'Deuxième relance', reachedOn: '2025-05-15' });
  });

  test('is refused for a day to come, a step that is gone, a document of another customer', async () => {
    const { client, customerId, old, record } = await firmOf();
    expect(await failureOf(record('Appel', '2025-07-01'))).toBe('validation: reachedOn');
    expect(await failureOf(client.levels.record({ customerId, documentId: null, stepId: 999, reachedOn: null }))).toBe(
      'not_found: step',
    );
    const other = await client.customers.create({ code: 'B', details: { ...details, name: 'B' }, contacts: [] });
    const { stepOf } = await firmOf();
    const wrong = client.levels.record({
      customerId: other.id,
      documentId: old,
      stepId: stepOf('Appel'),
      reachedOn: null,
    });
    expect(await failureOf(wrong)).toBe('not_found: document');
  });
});

describe('with a level reached elsewhere', () => {
  test('a merge moves it with the documents of its account, and takes it back when undone', async () => {
    const { client, customerId, record, old, stepOf } = await firmOf();
    const { id: intoId } = await client.customers.create({
      code: 'B',
      details: { ...details, name: 'B' },
      contacts: [],
    });
    await client.documents.create(entry(intoId, { reference: 'B-1', dueOn: '2025-04-10' }));
    await record('Appel', '2025-05-15');
    await client.customers.merge({ fromId: customerId, intoId });
    // The level was said of the account of F-1: B-1 begins at the first step.
    expect((await client.levels.reached({ customerId: intoId })).documents).toEqual([
      { documentId: old, level: 3, step: 'Appel' },
    ]);
    // Said of the united customer, it is that of both accounts.
    await client.levels.record({
      customerId: intoId,
      documentId: null,
      stepId: stepOf('Deuxième relance'),
      reachedOn: '2025-05-20',
    });
    expect(await client.levels.ofCustomer({ customerId: intoId })).toHaveLength(2);
    expect((await client.levels.reached({ customerId: intoId })).documents.map(({ level }) => level)).toEqual([4, 4]);
    await client.customers.unmerge({ id: customerId });
    for (const id of [customerId, intoId])
      expect((await client.levels.reached({ customerId: id })).highest?.level).toBe(4);
  });

  test('a customer is not removed by undoing its creation until the level is withdrawn', async () => {
    const { client, stepOf } = await firmOf();
    const { id } = await client.customers.create({ code: 'C', details: { ...details, name: 'C' }, contacts: [] });
    await client.levels.record({ customerId: id, documentId: null, stepId: stepOf('Appel'), reachedOn: null });
    await client.edits.undo();
    await client.edits.undo();
    expect((await client.customers.list({ search: 'C' })).rows.map(({ code }) => code)).not.toContain('C');
  });

  test('a manual document with a level of its own is not changed; a step that has one is retired, not deleted', async () => {
    const { client, old, record, customerId } = await firmOf();
    await record('Deuxième relance', null, old);
    expect(await failureOf(client.documents.void({ id: old }))).toBe('in_use: document');
    const standard = (await client.scenarios.list()).find(({ name }) => name === 'Standard');
    if (!standard) throw new Error('no scenario');
    const {
      isDefault: _default,
      isArchived: _archived,
      customerCount: _count,
      assignedCount: _own,
      ...written
    } = standard;
    const steps = written.steps.filter(({ name }) => name !== 'Deuxième relance');
    await client.scenarios.save({ ...written, steps: steps.map((step, index) => ({ ...step, level: index + 1 })) });
    expect((await client.levels.reached({ customerId })).highest).toEqual({ level: 3, step: 'Appel' });
  });
});
