import { ledgerBeginsAfter, readOverdueByMonth } from '../../../db/queries/balance/overdue-on-days.ts';
import { readCompleteness } from '../../../db/queries/customers/completeness.ts';
import { countStagedBatches } from '../../../db/queries/imports/staged-batches.ts';
import {
  countRegisteredToFollow,
  listLargestDebtors,
  readDashboardBalance,
  readFreshness,
  readOverdueBefore,
} from '../../../db/queries/reminders/dashboard.ts';
import type { Db } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { receiptDays } from '../../../shared/domain/lists/receipt-list.ts';
import { isMissed } from '../../../shared/domain/promises/follow-promises.ts';
import { claimedCents } from '../../../shared/domain/reminders/claimed.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';
import { withFirm } from '../../app/base.ts';
import { offerReport, reportFrame } from '../../exports/index.ts';
import { listProposals } from '../allocations/index.ts';
import { disputeRows } from '../disputes/index.ts';
import { promiseRows } from '../promises/index.ts';
import { closedDay, reminderPlan } from '../reminders/index.ts';
import { workItems } from '../worklist/index.ts';
import { figureOf, lateInstalments, watchedFigures, workByKind } from './figures.ts';
import { receiptsReport, receiptsUntil } from './receipts.ts';

type Dashboard = Outputs['dashboard']['get'];

/** Months before this one for which the first page shows what was overdue. */
const monthsShown = 12;
const debtorCount = 8;
/** Proposals of allocation counted: beyond, their number tells nothing more. */
const mostCounted = 100;

export const dashboardHandlers = {
  get: withFirm.dashboard.get.handler(({ context: { db, today } }) => ({
    asOf: today(),
    currency: ledgerCurrency,
    ...readDashboardBalance(db, today()),
    expected: expectedNow(db, today()),
    promises: promisesNow(db, today()),
    disputes: disputesNow(db, today()),
    ...readFreshness(db),
  })),

  overdueBefore: withFirm.dashboard.overdueBefore.handler(({ context: { db, today } }) => ({
    overdueCents: readOverdueBefore(db, today()),
  })),

  work: withFirm.dashboard.work.handler(({ input, context: { db, today } }) =>
    workByKind(db, today(), input.responsible),
  ),

  watched: withFirm.dashboard.watched.handler(({ context: { db, today } }) => watchedFigures(db, today())),

  overdueMonths: withFirm.dashboard.overdueMonths.handler(({ context: { db, today } }) => {
    const months = readOverdueByMonth(db, today(), monthsShown);
    return { months, beginsOn: ledgerBeginsAfter(db, months[0]?.on ?? today()) };
  }),

  receipts: withFirm.dashboard.receipts.handler(({ input: { days }, context: { db, today } }) =>
    receiptsUntil(db, today(), addDays(today(), days)),
  ),

  exportReceipts: withFirm.dashboard.exportReceipts.handler(({ input, context, signal }) =>
    offerReport(
      { context, signal, input },
      receiptsReport(context.db, reportFrame(context), input),
      `encaissements-attendus-${context.today()}`,
    ),
  ),

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
    plans: lateInstalments(db, today()).length,
    promises: promisesNow(db, today()).broken,
    disputes: disputesNow(db, today()).late,
    letters: countRegisteredToFollow(db),
    imports: countStagedBatches(db),
  })),
};

/** The messages that the engine proposes today, and the amount they claim. */
function remindersReady(db: Db, today: Day): Outputs['dashboard']['remindersReady'] {
  const { proposals } = reminderPlan(db, today);
  return {
    count: proposals.length,
    blockedCount: proposals.filter((proposal) => !mayLeave(proposal)).length,
    totalCents: claimedCents(proposals),
    closed: closedDay(db, today),
  };
}

/** What promises and instalments bring over the days to come. */
function expectedNow(db: Db, today: Day): Dashboard['expected'] {
  const [week, month] = receiptDays;
  const rows = receiptsUntil(db, today, addDays(today, month));
  return { week: figureOf(rows.filter(({ dueOn }) => dueOn <= addDays(today, week))), month: figureOf(rows) };
}

/** The promises that run today, and those that were not kept. */
function promisesNow(db: Db, today: Day): Dashboard['promises'] {
  const all = promiseRows(db, { asOf: today, knownAt: null }).filter(({ leftCents }) => leftCents > 0);
  const running = all.filter(({ state }) => state === 'running');
  const own = running.filter(({ currency }) => currency === ledgerCurrency);
  return {
    running: running.length,
    toComeCents: sumCents(own.map(({ leftCents }) => leftCents)),
    broken: all.filter(({ state }) => isMissed(state)).length,
  };
}

/** What is disputed today, and the disputes past the day to settle them by. */
function disputesNow(db: Db, today: Day): Dashboard['disputes'] {
  const rows = disputeRows(db, today).filter(({ state }) => state === 'open' || state === 'late');
  const own = rows.filter(({ currency }) => currency === ledgerCurrency);
  return {
    open: rows.length,
    late: rows.filter(({ state }) => state === 'late').length,
    disputedCents: sumCents(own.map(({ disputedCents }) => disputedCents)),
  };
}
