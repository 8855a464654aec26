import { resolve } from 'node:path';
import {
  comparedColumns,
  comparisonLines,
  comparisonTotals,
} from '../../../../shared/domain/balance/comparison-lines.ts';
import { reportFormats } from '../../../../shared/domain/reports/formats.ts';
import { balanceColumnLabel } from '../../../../shared/i18n/balance-labels.ts';
import { differingSentence, movementCounts, sideLabel } from '../../../../shared/i18n/comparison-labels.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { extensionsOf, formatOf, writeMade } from '../common/out-file.ts';
import { pageSize } from '../common/pages.ts';
import type { Session } from '../common/session.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readNumber } from '../common/usage.ts';

/** `editions compare`: what changed between two closed balances, on screen or in a file. */
export function compareEditionsCommand(terminal: Terminal) {
  const { language } = terminal;
  const number = (option: string) => readNumber(option, 1, Number.MAX_SAFE_INTEGER);
  return makeFirmCommand(terminal, 'compare', 'terminal.command.editionsCompare')
    .requiredOption('--before <number>', t(language, 'terminal.option.before'), number('--before'))
    .requiredOption('--after <number>', t(language, 'terminal.option.after'), number('--after'))
    .option('--out <file>', t(language, 'terminal.option.reportFile', { formats: extensionsOf(reportFormats) }))
    .action(async (options) => {
      const format = options.out === undefined ? null : formatOf('--out', options.out, reportFormats);
      const { withFirmSession } = await import('../common/session.ts');
      const { findEdition } = await import('../common/find.ts');
      const comparison = await withFirmSession(options, async ({ client, made }) => {
        const before = (await findEdition(client, options.before)).id;
        const after = (await findEdition(client, options.after)).id;
        if (options.out !== undefined && format !== null) {
          await client.editions.exportComparison({ before, after, format });
          await writeMade(options.out, made);
        }
        return readComparison(client, { before, after });
      });
      const { rows, differing, currencies, columns } = comparison;
      const value = {
        before: options.before,
        after: options.after,
        differing,
        columns,
        currencies,
        rows: rows.map(({ customerId: _customerId, ...row }) => row),
        ...(options.out === undefined ? {} : { file: resolve(options.out) }),
      };
      const shown = comparedColumns(comparison);
      const lines = [...comparisonLines(shown, rows), ...comparisonTotals(shown, comparison)];
      show(terminal, options, value, () => [
        ...movementCounts(language, comparison),
        ...differing.map((setting) => differingSentence(language, comparison, setting)),
        ...formatTable(
          [
            { heading: t(language, 'common.code') },
            { heading: t(language, 'balance.customer') },
            { heading: t(language, 'common.currency') },
            { heading: t(language, 'editions.edition') },
            ...[...shown.map((name) => balanceColumnLabel(language, name)), t(language, 'balance.total')].map(
              (heading) => ({ heading, align: 'right' as const }),
            ),
            { heading: t(language, 'editions.remark') },
          ],
          lines.map((line) => [
            line.customer?.code ?? '',
            line.customer?.name ?? t(language, 'balance.totalOf', { currency: line.currency }),
            line.currency,
            sideLabel(language, comparison, line),
            ...line.amounts.map((cents) => (cents === null ? '' : formatAmount(language, cents))),
            line.remark,
          ]),
        ),
        ...(options.out === undefined ? [] : [t(language, 'common.savedAs', { name: resolve(options.out) })]),
      ]);
    });
}

/** Every row, the greatest change first, page after page. */
async function readComparison(client: Session['client'], which: { before: number; after: number }) {
  const comparison = await client.editions.compare({ ...which, limit: pageSize });
  for (let cursor = comparison.nextCursor; cursor !== null; ) {
    const page = await client.editions.compare({ ...which, limit: pageSize, cursor });
    comparison.rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return comparison;
}
