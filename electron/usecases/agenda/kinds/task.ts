import { readOpenTasks } from '../../../../db/queries/tasks/tasks.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import type { AgendaDays } from './days.ts';

/** What somebody noted to do, and is not done. */
export function taskItems(db: Db, { from, to, today }: AgendaDays): AgendaItem[] {
  return readOpenTasks(db, { from, to }).map(
    ({ id, customerId, customer, customerName, text, dueOn, dueTime, responsible }) => ({
      id: `task-${id}`,
      kind: 'task',
      on: dueOn,
      ...(dueTime === null ? {} : { time: dueTime }),
      customerId,
      customer,
      customerName,
      title: text,
      amountCents: null,
      currency: ledgerCurrency,
      subjectId: id,
      isLate: dueOn < today,
      ...(responsible === null ? {} : { responsible }),
    }),
  );
}
