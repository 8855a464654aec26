import { z } from 'zod';
import { agreedMessage } from '../domain/runs/agreed.ts';
import {
  markableStates,
  mostRunCustomers,
  mostSecondsOfOne,
  runActs,
  runConfirmations,
  runStates,
} from '../domain/runs/run.ts';
import { command, query } from './common/base.ts';
import { cents, id, instant } from './common/values.ts';
import { callReport } from './reminders.ts';

const run = z.object({
  id,
  startedAt: instant,
  confirms: z.enum(runConfirmations),
  /** Time during which one of its customers was on screen. */
  spentSeconds: z.int(),
});

/** A customer of a run, and what was done for it since the run began. */
const runCustomer = z.object({
  customerId: id,
  customer: z.string(),
  customerName: z.string(),
  state: z.enum(runStates),
  /** How many of each kind; those of which there is none are left out. */
  acts: z.partialRecord(z.enum(runActs), z.int()),
  /** The messages agreed to, as they were then; none but where its state is `agreed`. */
  agreed: z.array(agreedMessage),
  /** What was typed about it and is not recorded yet. */
  draft: callReport,
});
export type RunCustomer = z.infer<typeof runCustomer>;

const readsCustomers = [
  'runs',
  'customers',
  'reminders',
  'promises',
  'disputes',
  'interactions',
  'tasks',
  'letters',
] as const;

/** What to look at before messages leave. */
const beforeRun = z.object({
  customers: z.int(),
  messages: z.int(),
  /** The day up to which bookings were imported, and for how many days none has been; null where nothing was imported. */
  imported: z.object({ to: z.string(), days: z.int() }).nullable(),
  /** Customers of the run who have credits that wait to be allocated, and their sum in the ledger's currency. */
  credits: z.object({ customers: z.int(), cents }),
  /** Customers whose message cannot leave for want of an address or of a telephone number. */
  incomplete: z.int(),
});

/** Absent: the customers of the messages proposed today, in their order. */
const customerIds = z.array(id).min(1).max(mostRunCustomers).optional();

/** Most messages to one customer: one a document, where the scenario writes about each. */
const mostAgreedOfOne = 500;

const marked = z.array(id).min(1).max(mostRunCustomers);

export const runs = {
  /** What lacks before a run of these customers. */
  before: query(...readsCustomers, 'documents', 'imports', 'firm')
    .input(z.object({ customerIds }))
    .output(beforeRun),
  /** The run that the user has begun and not ended, with its customers in their order; null: none. */
  current: query(...readsCustomers).output(run.extend({ customers: z.array(runCustomer) }).nullable()),
  /** What a run did, ended or not. @throws `not_found` / `run` */
  get: query(...readsCustomers)
    .input(z.object({ id }))
    .output(run.extend({ endedAt: instant.nullable(), customers: z.array(runCustomer) })),
  /** Begins a run of the customers in the order given. @throws `conflict` / `runOpen`, `nothingToRun`, `not_found` / `customer` */
  start: command('runs')
    .input(z.object({ customerIds, confirms: z.enum(runConfirmations) }))
    .output(z.object({ id })),
  /**
   * Adds customers at the end of a run; those it has already stay where they are.
   * @throws as `mark`, `not_found` / `customer`, `validation` / `runFull`
   */
  add: command('runs').input(z.object({ id, customerIds: marked })),
  /**
   * Says where customers stand, once they leave the screen. `seconds`: how long one was on it.
   * @throws `not_found` / `run`, `conflict` / `runEnded`
   */
  mark: command('runs').input(
    z.object({ id, customerIds: marked, state: z.enum(markableStates), seconds: z.int().min(0).max(mostSecondsOfOne) }),
  ),
  /** Agrees to the messages of a customer as they are shown: they leave at the end, unless something changes by then. @throws as `mark` */
  agree: command('runs').input(
    z.object({
      id,
      customerId: id,
      messages: z.array(agreedMessage).min(1).max(mostAgreedOfOne),
      seconds: z.int().min(0).max(mostSecondsOfOne),
    }),
  ),
  /** Keeps what is being typed about a customer. @throws as `mark` */
  keep: command('runs').input(z.object({ id, customerId: id, draft: callReport })),
  /** @throws as `mark` */
  end: command('runs').input(z.object({ id })),
};
