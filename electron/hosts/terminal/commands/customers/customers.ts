import { formatAmount } from '../../../../../shared/i18n/format.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../../common/options.ts';
import { readAll } from '../../common/pages.ts';
import { formatTable } from '../../common/table.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { mergeCustomersCommand, separateCustomersCommand } from './merge-customers.ts';
import { tagCustomerCommand, untagCustomerCommand } from './tag-customers.ts';
import { withoutContactCommand } from './without-contact.ts';

/** `customers`: every customer with what it owes, or those of a tag; what is done with customers stands under it. */
export function customersCommand(terminal: Terminal) {
  const { language } = terminal;
  const customers = makeFirmCommand(terminal, 'customers', 'terminal.command.customers')
    .option('--tag <tag>', t(language, 'terminal.option.tag'))
    .action(async (options) => {
      const { tag } = options;
      const { withFirmSession } = await import('../../common/session.ts');
      const rows = await withFirmSession(options, ({ client }) =>
        readAll((page) =>
          client.customers.list({ sort: [{ by: 'code' }], ...(tag === undefined ? {} : { tag }), ...page }),
        ),
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
    .addCommand(separateCustomersCommand(terminal))
    .addCommand(tagCustomerCommand(terminal))
    .addCommand(untagCustomerCommand(terminal))
    .addCommand(withoutContactCommand(terminal));
}
