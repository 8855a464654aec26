import type { Language } from '../domain/kinds.ts';
import type { ReportCell, ReportColumnKind } from '../domain/reports/report.ts';
import type { Cents } from '../domain/values/money.ts';
import { t } from './translate.ts';

/** A customer as the list of customers shows it. */
export type ListedCustomer = {
  readonly code: string;
  readonly name: string;
  readonly openCents: Cents;
  readonly overdueCents: Cents;
  readonly oldestDueOn: string | null;
  readonly lastReminderOn: string | null;
  readonly level: number;
  readonly isHeld: boolean;
  readonly tags: readonly string[];
};

export type CustomerColumn = {
  readonly key: keyof ListedCustomer;
  readonly heading: string;
  readonly kind: ReportColumnKind;
  readonly cell: (row: ListedCustomer) => ReportCell;
};

/**
 * The columns of the list of customers, on screen and in its reports. `hasTags`: some customer of the firm has a tag;
 * without one, the column would only be empty.
 */
export function customerColumns(language: Language, { hasTags }: { readonly hasTags: boolean }): CustomerColumn[] {
  const columns: CustomerColumn[] = [
    { key: 'name', heading: t(language, 'customers.customer'), kind: 'text', cell: ({ name }) => name },
    { key: 'code', heading: t(language, 'common.code'), kind: 'code', cell: ({ code }) => code },
    {
      key: 'openCents',
      heading: t(language, 'customers.open'),
      kind: 'amount',
      cell: ({ openCents }) => ({ cents: openCents }),
    },
    {
      key: 'overdueCents',
      heading: t(language, 'customers.overdue'),
      kind: 'amount',
      cell: ({ overdueCents }) => ({ cents: overdueCents }),
    },
    {
      key: 'oldestDueOn',
      heading: t(language, 'customers.oldestDue'),
      kind: 'day',
      cell: ({ oldestDueOn }) => dayOrNothing(oldestDueOn),
    },
    {
      key: 'lastReminderOn',
      heading: t(language, 'customers.lastReminder'),
      kind: 'day',
      cell: ({ lastReminderOn }) => dayOrNothing(lastReminderOn),
    },
    {
      key: 'level',
      heading: t(language, 'customers.level'),
      kind: 'code',
      cell: ({ level }) => (level > 0 ? String(level) : null),
    },
    {
      key: 'isHeld',
      heading: t(language, 'common.state'),
      kind: 'code',
      cell: ({ isHeld }) => (isHeld ? t(language, 'customers.held') : null),
    },
    { key: 'tags', heading: t(language, 'customers.tags'), kind: 'text', cell: ({ tags }) => tags.join(', ') },
  ];
  return columns.filter(({ key }) => key !== 'tags' || hasTags);
}

function dayOrNothing(day: string | null): ReportCell {
  return day === null ? null : { day };
}
