import type { Db } from '../../../db/types.ts';
import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import type { AgendaKind } from '../../../shared/domain/agenda/kinds.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AgendaDays } from './kinds/days.ts';
import { disputeEndItems } from './kinds/dispute-end.ts';
import { holdEndItems } from './kinds/hold-end.ts';
import { instalmentItems } from './kinds/instalment.ts';
import { letterDeadlineItems } from './kinds/letter-deadline.ts';
import { nextContactItems } from './kinds/next-contact.ts';
import { promiseEndItems } from './kinds/promise-end.ts';
import { reminderItems } from './kinds/reminder.ts';
import { taskItems } from './kinds/task.ts';

type AgendaSource = (db: Db, days: AgendaDays) => AgendaItem[];

/** Where the items of each kind come from. */
const sources = {
  reminder: reminderItems,
  instalment: instalmentItems,
  letterDeadline: letterDeadlineItems,
  promiseEnd: promiseEndItems,
  disputeEnd: disputeEndItems,
  holdEnd: holdEndItems,
  nextContact: nextContactItems,
  task: taskItems,
} satisfies Record<AgendaKind, AgendaSource>;

/**
 * What waits for somebody to act between two days, by day. What is done, paid or taken back is left out.
 * @throws AppError `validation` / `range` when the days are in the wrong order
 */
export function agendaItems(db: Db, days: AgendaDays): AgendaItem[] {
  if (days.from > days.to) throw new AppError('validation', { reason: 'range' });
  return Object.values(sources)
    .flatMap((read) => read(db, days))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
