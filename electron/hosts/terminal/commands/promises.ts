import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay, readInstant } from '../common/usage.ts';

/** `promises`: what customers promised to pay, and what was kept of it by a day. */
export function promisesCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'promises', 'terminal.command.promises')
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .option('--known-at <instant>', t(language, 'terminal.option.knownAt'), readInstant('--known-at'))
    .option('--customer <code>', t(language, 'terminal.option.customer'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { findCustomerId } = await import('../common/find.ts');
      const { readAll } = await import('../common/pages.ts');
      const rows = await withFirmSession(options, async ({ client }) => {
        const { asOf, knownAt, customer } = options;
        const customerId = customer === undefined ? undefined : await findCustomerId(client, customer);
        const sort = [{ by: 'dueOn' as const }];
        return readAll((page) => client.promises.list({ asOf, knownAt, customerId, sort, ...page }));
      });
      const value = rows.map(({ id, customer, amountCents, dueOn, state, keptCents, documents }) => {
        return {
          id,
          customer,
          amountCents,
          dueOn,
          state,
          keptCents,
          documents: documents.map(({ reference }) => reference),
        };
      });
      show(terminal, options, value, () => [
        ...formatTable(
          [
            { heading: t(language, 'promises.dueOn') },
            { heading: t(language, 'customers.customer') },
            { heading: t(language, 'promises.columnState') },
            { heading: t(language, 'promises.documents') },
            { heading: t(language, 'promises.amount'), align: 'right' },
            { heading: t(language, 'promises.kept'), align: 'right' },
          ],
          rows.map((row) => [
            formatDay(language, row.dueOn),
            `${row.customer} ${row.customerName}`,
            t(language, `promises.state.${row.state}`),
            row.references,
            formatAmount(language, row.amountCents) + (row.currency === ledgerCurrency ? '' : ` ${row.currency}`),
            formatAmount(language, row.keptCents),
          ]),
        ),
        t(language, 'promises.count', { count: rows.length }),
      ]);
    });
}
