import type { HoldKind } from '../../shared/domain/kinds.ts';
import { addDays, type Day } from '../../shared/domain/values/days.ts';
import type { Behaviour, MadeCustomer } from './customers.ts';
import type { Scene } from './scene.ts';

/** Takes the registered letters of `sentOn` to the post the day after, with their numbers. Returns their ids. */
export async function depositLetters(scene: Scene, sentOn: Day): Promise<readonly number[]> {
  const { client } = scene;
  const { rows } = await client.letters.registered({ limit: 500 });
  const depositedOn = addDays(sentOn, 1);
  scene.moveTo(depositedOn, 16);
  for (const [index, { id }] of rows.entries()) {
    const number = `1A${20_012_345_670 + index}`;
    const undecided = { presentedOn: null, closedOn: null, note: null };
    await client.letters.updateRegistered({ id, number, state: 'deposited', depositedOn, ...undecided });
  }
  return rows.map(({ id }) => id);
}

/** Records what became of a registered letter, known on `closedOn`. */
export async function closeLetter(
  scene: Scene,
  id: number | undefined,
  state: 'received' | 'refused' | 'unclaimed',
  closedOn: Day,
): Promise<void> {
  const { rows } = await scene.client.letters.registered({ limit: 500 });
  const letter = rows.find((row) => row.id === id);
  if (!letter) return;
  scene.moveTo(closedOn, 16);
  const { number, depositedOn, note } = letter;
  const presentedOn = addDays(depositedOn ?? closedOn, 2);
  await scene.client.letters.updateRegistered({
    id: letter.id,
    number,
    state,
    depositedOn,
    presentedOn,
    closedOn,
    note,
  });
}

type LateCustomer = { readonly id: number; readonly behaviour: Behaviour };

/** Customers of some behaviours who owe something overdue, the largest debt first. */
export async function lateCustomers(
  { client }: Scene,
  made: readonly MadeCustomer[],
  behaviours: readonly Behaviour[],
): Promise<LateCustomer[]> {
  const behaviourOf = new Map(made.map((customer) => [customer.code, customer.behaviour]));
  const { rows } = await client.customers.list({
    filter: 'overdue',
    sort: [{ by: 'overdueCents', descending: true }],
    limit: 500,
  });
  return rows.flatMap(({ id, code }) => {
    const behaviour = behaviourOf.get(code);
    return behaviour !== undefined && behaviours.includes(behaviour) ? { id, behaviour } : [];
  });
}

/** A few customers nobody must remind for now, each for another reason. */
export async function holdBack(scene: Scene, made: readonly MadeCustomer[], day: Day): Promise<void> {
  const { client } = scene;
  const others: readonly (readonly [HoldKind, string, number])[] = [
    ['collectiveProceedings', 'Redressement judiciaire : créance à déclarer', 180],
    ['other', 'Avoir commercial en préparation', 15],
  ];
  const late = await lateCustomers(scene, made, ['late', 'drifting', 'partial']);
  for (const [index, [kind, reason, days]] of others.entries()) {
    const customer = late[index * 2];
    if (!customer) continue;
    const untilOn = addDays(day, days);
    await client.holds.add({ customerId: customer.id, kind, reason, untilOn });
  }
}

type Said = {
  readonly behaviour: Behaviour;
  readonly rank: number;
  readonly dueOn: Day;
  /** How much of its oldest invoice the customer promises. */
  readonly share: number;
  readonly saidBy: string | null;
};

/** What a late customer promises on the telephone about its oldest invoice. */
export async function promise(scene: Scene, made: readonly MadeCustomer[], said: Said): Promise<void> {
  const { client } = scene;
  const customer = (await lateCustomers(scene, made, [said.behaviour]))[said.rank];
  if (!customer) return;
  const [oldest] = await client.promises.owed({ customerId: customer.id });
  if (!oldest) return;
  const amountCents = Math.ceil(oldest.owedCents * said.share);
  const { dueOn, saidBy } = said;
  await client.promises.record({ customerId: customer.id, documentIds: [oldest.id], amountCents, dueOn, saidBy });
}

/** Proposes to the largest defaulting debtor, or to the one after, to pay in `count` months from `firstOn`. Returns the plan, if any. */
export async function proposePlan(
  scene: Scene,
  made: readonly MadeCustomer[],
  terms: { readonly rank: number; readonly firstOn: Day; readonly count: number },
): Promise<number | null> {
  const { client } = scene;
  const debtor = (await lateCustomers(scene, made, ['defaulting']))[terms.rank];
  if (!debtor) return null;
  const { rows } = await client.documents.list({ customerId: debtor.id, openOnly: true, limit: 500 });
  const documentIds = rows.filter((row) => row.side === 'debit' && row.kind === 'invoice').map((row) => row.id);
  if (documentIds.length === 0) return null;
  const asked = { documentIds, firstOn: terms.firstOn, frequency: 'month', count: terms.count } as const;
  const { instalments } = await client.plans.simulate(asked);
  const { id } = await client.plans.create({ customerId: debtor.id, terms: asked, instalments, note: null });
  await client.plans.agreement({ id });
  return id;
}
