import { documentWord } from '../../../../shared/i18n/document-word.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay } from '../common/usage.ts';

/** `documents`: the documents of one customer or of all, open ones only on request, as of a day. */
export function documentsCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'documents', 'terminal.command.documents')
    .option('--customer <code>', t(language, 'terminal.option.customer'))
    .option('--open', t(language, 'terminal.option.open'))
    .option('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { findCustomerId } = await import('../common/find.ts');
      const rows = await withFirmSession(options, async ({ client }) => {
        const { customer, asOf, open } = options;
        const filter = {
          openOnly: open === true,
          ...(customer === undefined ? {} : { customerId: await findCustomerId(client, customer) }),
          ...(asOf === undefined ? {} : { asOf }),
        };
        return readAll((page) => client.documents.list({ ...filter, descending: false, ...page }));
      });
      const value = rows.map((row) => ({
        customer: row.customer,
        kind: row.kind,
        ...(row.nature === null ? {} : { nature: row.nature }),
        side: row.side,
        reference: row.reference,
        issuedOn: row.issuedOn,
        dueOn: row.dueOn,
        dueOrigin: row.dueOrigin,
        amountCents: row.amountCents,
        openCents: row.openCents,
        currency: row.currency,
      }));
      show(terminal, options, value, () =>
        formatTable(
          [
            { heading: t(language, 'customers.customer') },
            { heading: t(language, 'documents.document') },
            { heading: t(language, 'documents.reference') },
            { heading: t(language, 'documents.issuedOn') },
            { heading: t(language, 'documents.dueOn') },
            { heading: t(language, 'documents.amount'), align: 'right' },
            { heading: t(language, 'documents.open'), align: 'right' },
            { heading: t(language, 'common.currency') },
          ],
          rows.map((row) => [
            row.customer,
            t(language, documentWord(row)),
            row.reference,
            formatDay(language, row.issuedOn),
            row.dueOn === null ? t(language, 'documents.dueOrigin.none') : formatDay(language, row.dueOn),
            formatAmount(language, row.side === 'credit' ? -row.amountCents : row.amountCents),
            formatAmount(language, row.side === 'credit' ? -row.openCents : row.openCents),
            row.currency,
          ]),
        ),
      );
    });
}
