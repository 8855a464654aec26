import { resolve } from 'node:path';
import { reportFormats } from '../../../../../shared/domain/reports/formats.ts';
import { formatAmount, formatDay } from '../../../../../shared/i18n/format.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { makeCommand, withFirmOption } from '../../common/options.ts';
import { extensionsOf, formatOf, writeMade } from '../../common/out-file.ts';
import { readAll } from '../../common/pages.ts';
import { formatTable } from '../../common/table.ts';
import { show, type Terminal } from '../../common/terminal.ts';

/** `customers without-contact`: who owes something and cannot be reached, on screen or in a file. */
export function withoutContactCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeCommand(terminal, 'without-contact', 'terminal.command.customersWithoutContact')
    .option('--firm <file>', t(language, 'terminal.option.firm'))
    .option('--tag <tag>', t(language, 'terminal.option.tag'))
    .option('--out <file>', t(language, 'terminal.option.reportFile', { formats: extensionsOf(reportFormats) }))
    .action(async (_options, command) => {
      const options = withFirmOption(command.optsWithGlobals());
      const { out, tag } = options;
      const format = out === undefined ? null : formatOf('--out', out, reportFormats);
      const { withFirmSession } = await import('../../common/session.ts');
      const rows = await withFirmSession(options, async ({ client, made }) => {
        const asked = { sort: [{ by: 'code' as const }], ...(tag === undefined ? {} : { tag }) };
        if (out !== undefined && format !== null) {
          await client.customers.export({ ...asked, filter: 'noContact', format });
          await writeMade(out, made);
        }
        const narrowing = { ...asked, filter: 'noContact' } as const;
        const { currencies } = await client.customers.list({ ...narrowing, limit: 1 });
        const lists = currencies.map((currency) =>
          readAll((page) => client.customers.list({ ...narrowing, currency, ...page })).then((found) =>
            found.map(({ code, name, openCents, overdueCents, oldestDueOn }) => ({
              code,
              name,
              currency,
              openCents,
              overdueCents,
              oldestDueOn,
            })),
          ),
        );
        // A customer who owes nothing in a currency stands in its list for what it owes in another.
        return (await Promise.all(lists)).flat().filter(({ openCents, overdueCents }) => openCents || overdueCents);
      });
      const value = { rows, ...(out === undefined ? {} : { file: resolve(out) }) };
      show(terminal, options, value, () => [
        ...formatTable(
          [
            { heading: t(language, 'common.code') },
            { heading: t(language, 'customers.customer') },
            { heading: t(language, 'common.currency') },
            { heading: t(language, 'customers.open'), align: 'right' },
            { heading: t(language, 'customers.overdue'), align: 'right' },
            { heading: t(language, 'customers.oldestDue') },
          ],
          rows.map(({ code, name, currency, openCents, overdueCents, oldestDueOn }) => [
            code,
            name,
            currency,
            formatAmount(language, openCents),
            formatAmount(language, overdueCents),
            oldestDueOn === null ? '' : formatDay(language, oldestDueOn),
          ]),
        ),
        ...(out === undefined ? [] : [t(language, 'common.savedAs', { name: resolve(out) })]),
      ]);
    });
}
