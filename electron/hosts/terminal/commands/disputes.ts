import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay } from '../common/usage.ts';

/** `disputes`: what customers disputed by a day, and what became of it. */
export function disputesCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'disputes', 'terminal.command.disputes')
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .option('--customer <code>', t(language, 'terminal.option.customer'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { findCustomerId } = await import('../common/find.ts');
      const { readAll } = await import('../common/pages.ts');
      const rows = await withFirmSession(options, async ({ client }) => {
        const { asOf, customer } = options;
        const customerId = customer === undefined ? undefined : await findCustomerId(client, customer);
        return readAll((page) => client.disputes.list({ asOf, customerId, ...page }));
      });
      const value = rows.map((row) => ({
        id: row.id,
        customer: row.customer,
        reference: row.reference,
        amountCents: row.amountCents,
        reason: row.reasonCode,
        state: row.state,
        untilOn: row.untilOn,
        disputedCents: row.disputedCents,
        awaitedCents: row.awaitedCents,
        openCents: row.openCents,
        currency: row.currency,
        owner: row.owner,
        openedOn: row.openedOn,
        note: row.note,
        resolvedOn: row.resolvedOn,
        creditNote: row.creditNote,
        creditedBy: row.creditedBy.map(({ reference, amountCents }) => ({ reference, amountCents })),
        acceptedCents: row.acceptedCents,
      }));
      show(terminal, options, value, () => [
        ...formatTable(
          [
            { heading: t(language, 'disputes.untilOn') },
            { heading: t(language, 'customers.customer') },
            { heading: t(language, 'disputes.columnState') },
            { heading: t(language, 'disputes.document') },
            { heading: t(language, 'disputes.reasonId') },
            { heading: t(language, 'disputes.amountCents'), align: 'right' },
            { heading: t(language, 'disputes.disputed'), align: 'right' },
          ],
          rows.map((row) => [
            formatDay(language, row.untilOn),
            `${row.customer} ${row.customerName}`,
            t(language, `disputes.state.${row.state}`),
            row.reference,
            row.reason,
            formatAmount(language, row.amountCents) + (row.currency === ledgerCurrency ? '' : ` ${row.currency}`),
            formatAmount(language, row.disputedCents),
          ]),
        ),
        t(language, 'disputes.count', { count: rows.length }),
      ]);
    });
}
