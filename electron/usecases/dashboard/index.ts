import { readCompleteness } from '../../../db/queries/customers/completeness.ts';
import { countStagedBatches } from '../../../db/queries/imports/staged-batches.ts';
import { readPlans } from '../../../db/queries/plans/plans.ts';
import {
  countRegisteredToFollow,
  listLargestDebtors,
  readDashboardBalance,
  readFreshness,
  readOverdueBefore,
} from '../../../db/queries/reminders/dashboard.ts';
import type { Db } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { isMissed } from '../../../shared/domain/promises/follow-promises.ts';
import { claimedCents } from '../../../shared/domain/reminders/claimed.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { withFirm } from '../../app/base.ts';
import { listProposals } from '../allocations/index.ts';
import { disputeRows } from '../disputes/index.ts';
import { follow } from '../plans/index.ts';
import { promiseRows } from '../promises/index.ts';
import { closedDay, reminderPlan } from '../reminders/index.ts';
import { workItems } from '../worklist/index.ts';

type Dashboard = Outputs['dashboard']['get'];

/** Days ahead for which the first page shows instalments. */
const instalmentDays = 7;
const debtorCount = 8;
/** Proposals of allocation counted: beyond, their number tells nothing more. */
const mostCounted = 100;

export const dashboardHandlers = {
  get: withFirm.dashboard.get.handler(({ context: { db, today } }) => ({
    asOf: today(),
    currency: ledgerCurrency,
    ...readDashboardBalance(db, today()),
    instalmentsDue: instalmentsDue(db, today()),
    promises: promisesNow(db, today()),
    disputes: disputesNow(db, today()),
    registeredToFollow: countRegisteredToFollow(db),
    ...readFreshness(db),
  })),

  overdueBefore: withFirm.dashboard.overdueBefore.handler(({ context: { db, today } }) => ({
    overdueCents: readOverdueBefore(db, today()),
  })),

  largestDebtors: withFirm.dashboard.largestDebtors.handler(({ context: { db, today } }) =>
    listLargestDebtors(db, today(), debtorCount),
  ),

  remindersReady: withFirm.dashboard.remindersReady.handler(({ context: { db, today } }) =>
    remindersReady(db, today()),
  ),

  waiting: withFirm.dashboard.waiting.handler(({ context: { db, today } }) => ({
    reminders: workItems(db, today()).length,
    customers: readCompleteness(db).withoutAddress,
    allocations: listProposals(db, { limit: mostCounted }).rows.length,
    plans: instalmentsDue(db, today()).lateCount,
    promises: promisesNow(db, today()).broken,
    disputes: disputesNow(db, today()).late,
    letters: countRegisteredToFollow(db),
    imports: countStagedBatches(db),
  })),
};

/** The messages that the engine proposes today, and the amount they claim. */
function remindersReady(db: Db, today: Day): Outputs['dashboard']['remindersReady'] {
  const { proposals } = reminderPlan(db, today);
  return { count: proposals.length, totalCents: claimedCents(proposals), closed: closedDay(db, today) };
}

/** Instalments of accepted plans that are late or fall due within a week, with their unpaid amounts. */
function instalmentsDue(db: Db, today: Day): Dashboard['instalmentsDue'] {
  const lastOn = addDays(today, instalmentDays);
  const due = readPlans(db, {})
    .map((plan) => follow(plan, today))
    .filter((plan) => plan.state === 'accepted' || plan.state === 'running')
    .flatMap((plan) => plan.instalments)
    .filter((instalment) => instalment.state !== 'paid' && instalment.dueOn <= lastOn);
  return {
    count: due.length,
    lateCount: due.filter((instalment) => instalment.state === 'late').length,
    amountCents: sumCents(due.map((instalment) => instalment.amountCents - instalment.paidCents)),
  };
}

/** The promises that run today, and those that were not kept. */
function promisesNow(db: Db, today: Day): Dashboard['promises'] {
  const all = promiseRows(db, { asOf: today, knownAt: null });
  const running = all.filter(({ state }) => state === 'running');
  const own = running.filter(({ currency }) => currency === ledgerCurrency);
  return {
    running: running.length,
    toComeCents: sumCents(own.map(({ leftCents }) => leftCents)),
    broken: all.filter(({ state, leftCents }) => isMissed(state) && leftCents > 0).length,
  };
}

/** What is disputed today, and the disputes past the day to settle them by. */
function disputesNow(db: Db, today: Day): Dashboard['disputes'] {
  const rows = disputeRows(db, today);
  const own = rows.filter(({ currency }) => currency === ledgerCurrency);
  return {
    open: rows.filter(({ state }) => state === 'open' || state === 'late').length,
    late: rows.filter(({ state }) => state === 'late').length,
    disputedCents: sumCents(own.map(({ disputedCents }) => disputedCents)),
  };
}
