import { countRegisteredToFollow } from '../../../db/queries/reminders/dashboard.ts';
import type { Db } from '../../../db/types.ts';
import type { Figure } from '../../../shared/contract/dashboard.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { agendaKinds } from '../../../shared/domain/agenda/kinds.ts';
import { type WatchedName, weekAhead } from '../../../shared/domain/dashboard/watched.ts';
import { isMissed } from '../../../shared/domain/promises/follow-promises.ts';
import { amountsByCurrency } from '../../../shared/domain/values/amounts-by-currency.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { instalmentItems, letterDeadlineItems } from '../agenda/index.ts';
import { disputeRows } from '../disputes/index.ts';
import { promiseRows } from '../promises/index.ts';
import { workItems } from '../worklist/index.ts';

/** Before every day of a ledger. */
const firstDay = '0001-01-01';

/** The figure that stands for `rows`. */
export function figureOf(rows: readonly { readonly currency: string; readonly amountCents: Cents | null }[]): Figure {
  return { count: rows.length, amounts: amountsByCurrency(rows) };
}

/** What is to be done today by kind, of a responsible or of all. */
export function workByKind(db: Db, today: Day, responsible: string | undefined): Outputs['dashboard']['work'] {
  const items = workItems(db, today).filter((item) => responsible === undefined || item.responsible === responsible);
  const kinds = Map.groupBy(items, ({ kind }) => kind);
  return agendaKinds.flatMap((kind) => {
    const own = kinds.get(kind);
    return own === undefined ? [] : { kind, ...figureOf(own) };
  });
}

/** The instalments that were due before `today` and are not paid. */
export function lateInstalments(db: Db, today: Day) {
  return instalmentItems(db, { from: firstDay, to: addDays(today, -1), today });
}

/** What is watched on the first page. */
export function watchedFigures(db: Db, today: Day): Record<WatchedName, Figure> {
  const lastOn = addDays(today, weekAhead);
  const promises = promiseRows(db, { asOf: today, knownAt: null })
    .filter(({ leftCents }) => leftCents > 0)
    .map((promise) => ({ ...promise, amountCents: promise.leftCents }));
  const running = promises.filter(({ state }) => state === 'running');
  const late = disputeRows(db, today).filter(({ state }) => state === 'late');
  return {
    promisesToday: figureOf(running.filter(({ dueOn }) => dueOn === today)),
    promisesWeek: figureOf(running.filter(({ dueOn }) => dueOn >= today && dueOn <= lastOn)),
    promisesMissed: figureOf(promises.filter(({ state }) => isMissed(state))),
    disputesLate: figureOf(late.map(({ currency, disputedCents }) => ({ currency, amountCents: disputedCents }))),
    instalmentsLate: figureOf(lateInstalments(db, today)),
    deadlinesWeek: figureOf(letterDeadlineItems(db, { from: addDays(today, 1), to: lastOn, today })),
    registered: { count: countRegisteredToFollow(db), amounts: [] },
  };
}
