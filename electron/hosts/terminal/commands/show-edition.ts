import { resolve } from 'node:path';
import { filledColumns } from '../../../../shared/domain/balance/shown-columns.ts';
import { reportFormats } from '../../../../shared/domain/reports/formats.ts';
import { balanceColumnLabel } from '../../../../shared/i18n/balance-labels.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { extensionsOf, formatOf, writeMade } from '../common/out-file.ts';
import { readAll } from '../common/pages.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readNumber } from '../common/usage.ts';

/** `editions show`: a closed balance, on screen or in a file. */
export function showEditionCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'show', 'terminal.command.editionsShow')
    .requiredOption(
      '--number <number>',
      t(language, 'terminal.option.edition'),
      readNumber('--number', 1, Number.MAX_SAFE_INTEGER),
    )
    .option('--out <file>', t(language, 'terminal.option.reportFile', { formats: extensionsOf(reportFormats) }))
    .action(async (options) => {
      const format = options.out === undefined ? null : formatOf('--out', options.out, reportFormats);
      const { withFirmSession } = await import('../common/session.ts');
      const { findEdition } = await import('../common/find.ts');
      const { edition, rows } = await withFirmSession(options, async ({ client, made }) => {
        const found = await findEdition(client, options.number);
        if (options.out !== undefined && format !== null) {
          await client.editions.export({ id: found.id, format });
          await writeMade(options.out, made);
        }
        const stored = await readAll((page) => client.editions.rows({ id: found.id, ...page }));
        return { edition: found, rows: stored };
      });
      const { id: _id, parameters, ...sealed } = edition;
      const value = {
        ...sealed,
        parameters,
        rows: rows.map(({ customerId: _customerId, ...row }) => row),
        ...(options.out === undefined ? {} : { file: resolve(options.out) }),
      };
      const columns = filledColumns(parameters.columns, parameters.currencies);
      const amounts = (cells: Readonly<Record<string, number>>, total: number) =>
        [...columns.map((name) => cells[name] ?? 0), total].map((cents) => formatAmount(language, cents));
      show(terminal, options, value, () => [
        t(language, 'editions.titleAt', { number: String(edition.number), date: formatDay(language, edition.asOf) }),
        t(language, 'editions.sealText', { sha256: edition.sha256 }),
        ...parameters.currencies.flatMap(({ currency, totals, totalCents }) =>
          formatTable(
            [
              { heading: t(language, 'common.code') },
              { heading: t(language, 'balance.customer') },
              ...[...columns.map((name) => balanceColumnLabel(language, name)), t(language, 'balance.total')].map(
                (heading) => ({ heading, align: 'right' as const }),
              ),
              { heading: t(language, 'editions.remark') },
            ],
            rows
              .filter((row) => row.currency === currency)
              .map((row) => [row.code, row.name, ...amounts(row.columns, row.totalCents), row.remark ?? '']),
            [t(language, 'balance.totalOf', { currency }), '', ...amounts(totals, totalCents), ''],
          ),
        ),
        ...(options.out === undefined ? [] : [t(language, 'common.savedAs', { name: resolve(options.out) })]),
      ]);
    });
}
