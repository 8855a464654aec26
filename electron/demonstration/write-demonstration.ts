import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { removeLeftovers } from '../../db/file/leftover.ts';
import { createFirmFile } from '../../db/file/open.ts';
import type { Outputs } from '../../shared/contract/index.ts';
import type { CallReport } from '../../shared/contract/reminders.ts';
import { parseDuty } from '../../shared/domain/customers/words.ts';
import type { ReadyOutcome } from '../../shared/domain/interactions/outcomes.ts';
import { type Channel, offeredChannels } from '../../shared/domain/kinds.ts';
import { addDays, type Day, weekday } from '../../shared/domain/values/days.ts';
import { finish } from '../app/finish.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { noteInteractions } from './contacts.ts';
import type { MadeCustomer } from './customers.ts';
import { dispute } from './disputes.ts';
import { closeLetter, depositLetters, holdBack, promise, proposePlan } from './follow-up.ts';
import { type FiscalYear, generateLedger, type Ledger } from './generate.ts';
import { demonstrationAuthor, demonstrationIdentity } from './identity.ts';
import { onScene, type Scene } from './scene.ts';

export type DemonstrationOptions = {
  /** Everything is dated from this day: the last import is of yesterday. */
  readonly today: Day;
  readonly jobs: Jobs;
};

/** Days before today on which the accounts were imported and reminders sent. */
const rounds = [88, 65, 43, 24];
/** Most messages of each kind in a round: enough to show every level, few enough to be quick. */
const mostPerRound: Readonly<Partial<Record<Channel, number>>> = { letter: 7, registered: 4, call: 10 };
const seed = 20;
/** Credit granted to one customer in four. */
const usualLimitCents = 12_000_00;

/** Name of the file where a host has no better one. */
export const demonstrationFileName = 'Maison Corvélan (démonstration).amiable';

/**
 * Creates the demonstration firm at `path`: 300 customers and 6 000 documents over three years, and three months of
 * work on them, done through the same use cases as a user's. Always the same for a given day.
 * @throws AppError `duplicate` / `file` when something is there already; when anything fails, nothing is left.
 */
export async function writeDemonstration(path: string, options: DemonstrationOptions): Promise<void> {
  const { today, jobs } = options;
  const user = demonstrationAuthor;
  const ledger = makeLedger(today);
  const { name, siren } = demonstrationIdentity;
  const created = `${addDays(today, -Math.max(...rounds))}T07:00:00.000Z`;
  const file = createFirmFile(path, { name, siren, now: created, isDemonstration: true, user });
  try {
    await onScene(file, { jobs, user }, (scene) => play(scene, ledger, today));
    file.close();
  } catch (error) {
    file.close();
    rmSync(path, { force: true });
    removeLeftovers(path);
    throw error;
  }
}

/** Three calendar years, the present one included, up to the day before yesterday. */
function makeLedger(today: Day): Ledger {
  const to = addDays(today, -2);
  const from = `${Number(to.slice(0, 4)) - 2}-01-01`;
  return generateLedger({ seed, customers: 300, documents: 6000, from, to });
}

async function play(scene: Scene, ledger: Ledger, today: Day): Promise<void> {
  const imported = new Set<string>();
  for (const [position, daysAgo] of rounds.entries()) {
    const day = workdayBefore(addDays(today, -daysAgo));
    scene.moveTo(day, 8);
    await importAccounts(scene, ledger, addDays(day, -1), imported);
    if (position === 0) {
      await scene.client.firm.update(demonstrationIdentity);
      await describeCustomers(scene, ledger.customers);
    }
    scene.moveTo(day, 10);
    await sendReminders(scene, day);
  }
  await followUp(scene, ledger, today);
  const yesterday = addDays(today, -1);
  scene.moveTo(yesterday, 8);
  await importAccounts(scene, ledger, addDays(today, -2), imported);
  await holdBack(scene, ledger.customers, yesterday);
  await dispute(scene, ledger.customers, yesterday);
  scene.moveTo(yesterday, 11);
  await noteInteractions(scene, ledger.customers, yesterday);
  const soon = { dueOn: addDays(today, 6), share: 1, saidBy: 'Mme Lefèvre' };
  await promise(scene, ledger.customers, { ...soon, behaviour: 'late', rank: 1 });
  await promise(scene, ledger.customers, { ...soon, behaviour: 'drifting', rank: 0, share: 0.5, saidBy: null });
  await proposePlan(scene, ledger.customers, { rank: 1, firstOn: addDays(today, 20), count: 6 });
}

/** The weeks after the last round, in order: letters posted and delivered or not, a plan agreed whose first instalment is now late. */
async function followUp(scene: Scene, ledger: Ledger, today: Day): Promise<void> {
  const sentOn = workdayBefore(addDays(today, -Math.min(...rounds)));
  const [first, second, third] = await depositLetters(scene, sentOn);
  scene.moveTo(addDays(sentOn, 2), 11);
  const terms = { rank: 0, firstOn: addDays(today, -10), count: 4 };
  const planId = await proposePlan(scene, ledger.customers, terms);
  await closeLetter(scene, first, 'received', addDays(sentOn, 4));
  await closeLetter(scene, second, 'refused', addDays(sentOn, 4));
  const acceptedOn = addDays(sentOn, 6);
  scene.moveTo(acceptedOn, 11);
  if (planId !== null) await scene.client.plans.accept({ id: planId, acceptedOn });
  const said = { dueOn: addDays(acceptedOn, 5), share: 1, saidBy: 'Comptabilité fournisseurs' };
  for (const rank of [1, 2]) await promise(scene, ledger.customers, { ...said, behaviour: 'defaulting', rank });
  await promise(scene, ledger.customers, { ...said, behaviour: 'late', rank: 0 });
  await closeLetter(scene, third, 'unclaimed', addDays(sentOn, 19));
}

function workdayBefore(day: Day): Day {
  return addDays(day, -Math.max(0, weekday(day) - 5));
}

/** Imports what the accountant would have exported on the evening of `day`, closed years once. */
async function importAccounts(scene: Scene, ledger: Ledger, day: Day, imported: Set<string>): Promise<void> {
  for (const fiscalYear of ledger.fiscalYearsOn(day)) {
    const key = `${fiscalYear.fileName} ${fiscalYear.to}`;
    if (imported.has(key)) continue;
    imported.add(key);
    await importFiscalYear(scene, fiscalYear);
  }
}

async function importFiscalYear({ client, folder, choose }: Scene, fiscalYear: FiscalYear): Promise<void> {
  const path = join(folder, fiscalYear.fileName);
  await pipeline(Readable.from(fiscalYear.text()), createWriteStream(path));
  await finish(await client.imports.load({ source: { fileToken: choose(path, fiscalYear.fileName) } }));
}

/** Addresses, kinds, terms and contacts: what a ledger does not tell. */
async function describeCustomers({ client }: Scene, made: readonly MadeCustomer[]): Promise<void> {
  const byCode = new Map(made.map((customer) => [customer.code, customer]));
  let cursor: string | undefined;
  do {
    const page = await client.customers.list({ limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    for (const { id, code } of page.rows) {
      const customer = byCode.get(code);
      if (!customer) continue;
      const { name, kind, siren, addressLine1, postcode, city, terms, contact, phone } = customer;
      await client.customers.update({
        id,
        details: {
          name,
          kind,
          siren,
          addressLine1,
          postcode,
          city,
          vatNumber: null,
          addressLine2: null,
          country: 'FR',
          termsKind: terms.kind,
          termsDays: terms.days,
          termsDayOfMonth: terms.dayOfMonth ?? null,
          language: 'fr',
          creditLimitCents: id % 4 === 0 ? usualLimitCents : null,
          isMiscellaneous: false,
          notes: null,
        },
        contacts: [{ id: null, ...contact, duty: parseDuty(contact.role), phone, isPreferred: true }],
      });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Goes on with the customers already reminded, then begins with others, the most urgent first. */
async function sendReminders({ client }: Scene, asOf: Day): Promise<void> {
  const { rows } = await client.reminders.proposals({ asOf, opensClosedDays: true, limit: 500 });
  const { rows: sent } = await client.reminders.list({ limit: 500 });
  const known = new Set(sent.map((reminder) => reminder.customerId));
  const ordered = [
    ...rows.filter((proposal) => known.has(proposal.customerId)),
    ...rows.filter((proposal) => !known.has(proposal.customerId) && proposal.oldestDaysLate > 0),
  ];
  const chosen = offeredChannels.flatMap((channel) =>
    ordered.filter((proposal) => proposal.channel === channel).slice(0, mostPerRound[channel] ?? 0),
  );
  const outcomes = await client.interactions.outcomes();
  const messages = chosen.map(({ customerId, currency, stepId, documentId, channel }, place) => ({
    customerId,
    currency,
    stepId,
    documentId,
    call: channel === 'call' ? callReport(outcomes, place) : undefined,
  }));
  if (messages.length === 0) return;
  await finish(await client.reminders.confirm({ asOf, opensClosedDays: true, messages }));
}

/** How the calls of a round ended, in turn, and how many seconds they took. */
const ended = [
  ['reached', 'La facture est dans le circuit de validation.', 194],
  ['messageLeft', 'Message laissé au service comptable.', 41],
  ['promises', 'Règlement annoncé avec la prochaine campagne de virements.', 312],
  ['noAnswer', 'Pas de réponse.', null],
] as const satisfies readonly (readonly [ReadyOutcome, string, number | null])[];

function callReport(outcomes: Outputs['interactions']['outcomes'], place: number): CallReport {
  const [code, text, durationSeconds] = ended[place % ended.length] ?? ended[0];
  const outcomeId = outcomes.find((outcome) => outcome.code === code)?.id ?? null;
  return { person: null, outcomeId, startedAt: null, durationSeconds, text, nextOn: null, nextNote: null };
}
