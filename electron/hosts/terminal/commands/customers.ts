import { formatAmount } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { mergeCustomersCommand, separateCustomersCommand } from './merge-customers.ts';

/** `customers`: every customer with what it owes; `merge` and `separate` stand under it. */
export function customersCommand(terminal: Terminal) {
  const { language } = terminal;
  const customers = makeFirmCommand(terminal, 'customers', 'terminal.command.customers').action(async (options) => {
    const { withFirmSession } = await import('../common/session.ts');
    const rows = await withFirmSession(options, ({ client }) =>
      readAll((page) => client.customers.list({ sort: 'code', ...page })),
    );
    const value = rows.map(({ code, name, openCents, overdueCents }) => ({ code, name, openCents, overdueCents }));
    const amount = (cents: number) => formatAmount(language, cents);
    const sum = (key: 'openCents' | 'overdueCents') => value.reduce((total, row) => total + row[key], 0);
    show(terminal, options, value, () =>
      formatTable(
        [
          { heading: t(language, 'common.code') },
          { heading: t(language, 'customers.customer') },
          { heading: t(language, 'customers.open'), align: 'right' },
          { heading: t(language, 'customers.overdue'), align: 'right' },
        ],
        value.map((row) => [row.code, row.name, amount(row.openCents), amount(row.overdueCents)]),
        [t(language, 'common.total'), '', amount(sum('openCents')), amount(sum('overdueCents'))],
      ),
    );
  });
  return customers
    .helpCommand(false)
    .addCommand(mergeCustomersCommand(terminal))
    .addCommand(separateCustomersCommand(terminal));
}
