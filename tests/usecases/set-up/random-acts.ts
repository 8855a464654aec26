import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ActKind } from '../../../shared/domain/events/registry.ts';
import { missedChoices } from '../../../shared/domain/kinds.ts';
import { noCondition } from '../../../shared/domain/scenarios/rules.ts';
import type { makeApplication } from '../../hosts/application.ts';
import { details, entry } from './edits-context.ts';
import { lastingCode, missedCode } from './lasting-steps.ts';

type Application = ReturnType<typeof makeApplication>;
type Client = Application['client'];
type Choose = {
  /** A whole number from 0, below `below`. */
  number(below: number): number;
  /** A row of `sql`; 0 when there is none. */
  id(sql: string): number;
  /** A file to attach as a proof. */
  proof(): string;
  /** An image to print on letters. */
  logo(): string;
  readonly index: number;
};

/** A PNG; what follows its end is read by nobody. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The same numbers from the same seed (the generator of Numerical Recipes, 32 bits). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Chooses at random in the firm that the application shows. */
export function chooser({ host, choose }: Application, number: (below: number) => number, index: number): Choose {
  const { firm } = host.context.session;
  return {
    number,
    index,
    id(sql) {
      const ids = firm?.connection.prepare<[], number>(sql).pluck().all() ?? [];
      return ids[number(ids.length)] ?? 0;
    },
    proof() {
      const path = join(host.context.platform.appFolder, `preuve ${index}.pdf`);
      writeFileSync(path, `%PDF-1.7 ${index}`);
      return choose(path, basename(path));
    },
    logo() {
      const path = join(host.context.platform.appFolder, `logo ${index}.png`);
      writeFileSync(path, Buffer.concat([onePixel, Buffer.from(String(index))]));
      return choose(path, basename(path));
    },
  };
}

const scenarios = 'select id from scenarios where not is_archived order by id';
const isOther = `code not in ('${lastingCode}', '${missedCode}')`;
const ofOthers = `(select id from customers where ${isOther})`;
const customers = `select id from customers where merged_into_id is null and ${isOther} order by id`;
const contacts = 'select id from interactions where voided_at is null order by id';
const planned = 'select id from interactions where voided_at is null and next_on is not null order by id';
const outcomes = 'select id from interaction_outcomes where voided_at is null and not is_archived order by id';
const disputed = 'select id from disputes where ended_at is null order by id';
const reasons = 'select id from dispute_reasons where voided_at is null order by id';
const tagged = 'select distinct customer_id from customer_tags order by customer_id';
const live = `select id from documents where voided_at is null and customer_id in ${ofOthers}`;

/** Every act a user can take back, each on something chosen at random; what the rules refuse is refused. */
export const acts = {
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
  'holds.add': (client, choose) =>
    client.holds.add({
      customerId: choose.id(customers),
      kind: 'other',
      reason: `Motif ${choose.index}`,
      untilOn: '2026-12-31',
    }),
  'holds.extend': (client, choose) =>
    client.holds.extend({
      ids: [choose.id('select id from holds where ended_at is null order by id')],
      untilOn: `2026-12-${10 + choose.number(20)}`,
    }),
  'holds.end': (client, choose) =>
    client.holds.end({ ids: [choose.id('select id from holds where ended_at is null order by id')] }),
  'disputes.open'(client, choose) {
    const documentId = choose.id(`${live} and side = 'debit' and open_cents > 0 order by id`);
    return client.disputes.open({
      customerId: choose.id(`select customer_id from documents where id = ${documentId}`),
      documents: [{ documentId, amountCents: 1 + choose.number(80) }],
      ...disputeSaid(choose),
    });
  },
  'disputes.change': (client, choose) =>
    client.disputes.change({ id: choose.id(disputed), amountCents: 1 + choose.number(80), ...disputeSaid(choose) }),
  'disputes.end': (client, choose) => {
    const id = choose.id(disputed);
    if (choose.number(4) === 0) return client.disputes.withdraw({ id });
    const resolution = (['rejected', 'abandoned', 'partlyAccepted'] as const)[choose.number(3)] ?? 'rejected';
    const acceptedCents = resolution === 'partlyAccepted' ? 1 : null;
    return client.disputes.resolve({ id, resolution, acceptedCents, note: `Issue ${choose.index}` });
  },
  'disputes.link': (client, choose) => {
    const id = choose.id(`select id from disputes where "end" = 'partlyAccepted' order by id`);
    const creditNoteId = choose.id(
      `${live} and kind = 'creditNote' and customer_id = (select customer_id from disputes where id = ${id})`,
    );
    return client.disputes.link({ id, creditNoteId });
  },
  'disputes.addReason': (client, { number }) =>
    client.disputes.addReason({ name: `Motif ${number(9)}`, family: 'commercial', runsPenalties: number(2) === 0 }),
  'disputes.changeReason': (client, choose) =>
    choose.number(3) === 0
      ? client.disputes.moveReason({ id: choose.id(reasons), direction: choose.number(2) === 0 ? 'up' : 'down' })
      : client.disputes.changeReason({
          id: choose.id(reasons),
          name: `Motif ${choose.number(9)}`,
          family: 'technical',
          runsPenalties: choose.number(2) === 0,
          isArchived: choose.number(3) === 0,
        }),
  'documents.create': (client, choose) => {
    const kind = choose.number(3) === 0 ? 'payment' : 'invoice';
    const due = kind === 'invoice' && choose.number(2) === 0 ? { dueOn: '2026-12-15' } : {};
    return client.documents.create({ ...documentOf(choose, kind), ...due });
  },
  'documents.update'(client, choose) {
    const { customerId: _customerId, ...own } = documentOf(choose, 'invoice');
    return client.documents.update({ id: choose.id(live), ...own });
  },
  'documents.void': (client, choose) => client.documents.void({ id: choose.id(live) }),
  'documents.setDueOn': (client, choose) =>
    client.documents.setDueOn({ id: choose.id(live), dueOn: `2026-1${choose.number(3)}-0${1 + choose.number(9)}` }),
  'documents.writeOff': (client, choose) =>
    client.documents.writeOff({ id: choose.id(live), issuedOn: '2026-11-20', reason: 'Centimes' }),
  'allocations.create': (client, choose) => {
    const customerId = choose.id(customers);
    const of = (side: string) => choose.id(`${live} and customer_id = ${customerId} and side = '${side}'`);
    const amountCents = 1 + choose.number(80);
    return client.allocations.create({
      allocations: [{ debitDocumentId: of('debit'), creditDocumentId: of('credit'), amountCents }],
    });
  },
  'allocations.void': (client, choose) =>
    client.allocations.void({ id: choose.id('select id from allocations where voided_at is null order by id') }),
  async 'plans.create'(client, choose) {
    const id = choose.id(`${live} and side = 'debit' and open_cents > 0`);
    const { customerId } = await client.documents.get({ id });
    const terms = termsOf(id, 2 + choose.number(4));
    const { instalments } = await client.plans.simulate(terms);
    await client.plans.create({ customerId, terms, instalments, note: null });
  },
  async 'plans.update'(client, choose) {
    const id = choose.id("select id from plans where state = 'proposed' order by id");
    const { documents } = await client.plans.get({ id });
    const terms = termsOf(documents[0]?.id ?? 0, 2 + choose.number(4));
    const { instalments } = await client.plans.simulate(terms);
    await client.plans.update({ id, terms, instalments, note: `Note ${choose.index}` });
  },
  'plans.accept': (client, choose) =>
    client.plans.accept({ id: choose.id("select id from plans where state = 'proposed'"), acceptedOn: '2026-11-21' }),
  'plans.cancel': (client, choose) => client.plans.cancel({ id: choose.id('select id from plans'), reason: 'Renoncé' }),
  async 'promises.record'(client, choose) {
    const customerId = choose.id(customers);
    const standing = choose.id(`select id from promises where ended_at is null and customer_id = ${customerId}`);
    await client.promises.record({
      customerId,
      amountCents: 1 + choose.number(300),
      dueOn: `2026-12-${10 + choose.number(20)}`,
      saidBy: `Mme ${choose.index}`,
      replacesIds: standing > 0 && choose.number(2) === 0 ? [standing] : [],
    });
  },
  'promises.cancel': (client, choose) =>
    client.promises.cancel({ id: choose.id('select id from promises where ended_at is null order by id') }),
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
  async 'interactions.create'(client, choose) {
    const customerId = choose.id(customers);
    const files = choose.number(3) === 0 ? [{ fileToken: choose.proof() }] : [];
    await client.interactions.create({ customerId, ...contactWritten(choose, customerId), files });
  },
  async 'interactions.update'(client, choose) {
    const { id, customerId, files } = await client.interactions.get({ id: choose.id(contacts) });
    const kept = choose.number(2) === 0 ? files.map(({ id }) => ({ attachmentId: id })) : [];
    await client.interactions.update({ id, ...contactWritten(choose, customerId), files: kept });
  },
  'interactions.withdraw': (client, choose) => client.interactions.withdraw({ id: choose.id(contacts) }),
  'interactions.markNext': (client, choose) =>
    client.interactions.markNext({ id: choose.id(planned), isDone: choose.number(2) === 0 }),
  'interactions.addOutcome': (client, { number }) => client.interactions.addOutcome({ name: `Résultat ${number(9)}` }),
  'interactions.changeOutcome': (client, choose) =>
    client.interactions.changeOutcome({
      id: choose.id(outcomes),
      name: `Résultat ${choose.number(9)}`,
      isArchived: choose.number(3) === 0,
    }),
} as const satisfies Readonly<Record<ActKind, (client: Client, choose: Choose) => Promise<unknown>>>;

function contactOf(index: number) {
  return { id: null, name: `Mme ${index}`, role: null, email: null, phone: null, isPreferred: true };
}

function contactWritten(choose: Choose, customerId: number) {
  const documentId = choose.id(`select id from documents where voided_at is null and customer_id = ${customerId}`);
  const outcomeId = choose.id(outcomes);
  return {
    channel: 'callOut' as const,
    occurredAt: `2026-11-20T0${choose.number(9)}:00:00.000Z`,
    person: choose.number(2) === 0 ? null : `Mme ${choose.index}`,
    outcomeId: outcomeId === 0 || choose.number(2) === 0 ? null : outcomeId,
    text: `Échange ${choose.index}`,
    documentIds: documentId === 0 ? [] : [documentId],
    nextOn: choose.number(2) === 0 ? null : '2026-12-01',
    nextNote: null,
  };
}

function disputeSaid(choose: Choose) {
  return {
    reasonId: choose.id(reasons),
    untilOn: `2026-12-${10 + choose.number(20)}`,
    owner: choose.number(2) === 0 ? null : `Mme ${choose.index}`,
  };
}

function documentOf(choose: Choose, kind: 'invoice' | 'payment') {
  const reference = `${kind} ${choose.index}`;
  return entry(choose.id(customers), { kind, reference, amountCents: 1 + choose.number(300) });
}

function remarkOf(choose: Choose, remark: string | null) {
  const id = choose.id('select id from editions order by id');
  const customerId = choose.id(`select id from customers where code = '${lastingCode}'`);
  return { id, customerId, currency: 'EUR', remark };
}

function termsOf(documentId: number, count: number) {
  const frequency = 'month' as const;
  return {
    documentIds: [documentId],
    frequency,
    firstOn: '2026-12-15',
    count,
    includePenalties: false,
    includeIndemnities: false,
  };
}
