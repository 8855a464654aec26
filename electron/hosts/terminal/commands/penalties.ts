import type { Outputs } from '../../../../shared/contract/index.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import { sumCents } from '../../../../shared/domain/values/money.ts';
import { formatAmount, formatDay, formatPercent } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay } from '../common/usage.ts';

type Penalty = Outputs['penalties']['list'][number];

/** `penalties`: late penalties and indemnities owed on open invoices. */
export function penaltiesCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'penalties', 'terminal.command.penalties')
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .option('--customer <code>', t(language, 'terminal.option.customer'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { findCustomerId } = await import('../common/find.ts');
      const penalties = await withFirmSession(options, async ({ client }) => {
        const { asOf, customer } = options;
        if (customer === undefined) return client.penalties.list({ asOf });
        return client.penalties.list({ asOf, customerId: await findCustomerId(client, customer) });
      });
      show(terminal, options, penalties, () => penaltyLines(language, penalties));
    });
}

/** One line for each period of one rate; the indemnity and the sum stand on the last one of an invoice. */
function penaltyLines(language: Language, penalties: readonly Penalty[]): string[] {
  const amount = (cents: number | null) => (cents === null ? '' : formatAmount(language, cents));
  const rows = penalties.flatMap((penalty) =>
    penalty.periods.map((period, index) => {
      const isLast = index === penalty.periods.length - 1;
      return [
        index === 0 ? penalty.customer : '',
        index === 0 ? penalty.reference : '',
        `${formatDay(language, period.from)} – ${formatDay(language, period.to)}`,
        amount(period.baseCents),
        period.ratePercent === null ? t(language, 'terminal.unknownRate') : formatPercent(language, period.ratePercent),
        amount(period.interestCents),
        isLast ? amount(penalty.indemnityCents) : '',
      ];
    }),
  );
  const known = penalties.flatMap((penalty) => penalty.periods.flatMap((period) => period.interestCents ?? []));
  const indemnities = penalties.reduce((sum, penalty) => sum + penalty.indemnityCents, 0);
  return formatTable(
    [
      { heading: t(language, 'customers.customer') },
      { heading: t(language, 'documents.reference') },
      { heading: t(language, 'terminal.period') },
      { heading: t(language, 'terminal.base'), align: 'right' },
      { heading: t(language, 'terminal.rate'), align: 'right' },
      { heading: t(language, 'terminal.interest'), align: 'right' },
      { heading: t(language, 'terminal.indemnity'), align: 'right' },
    ],
    rows,
    [t(language, 'common.total'), '', '', '', '', amount(sumCents(known)), amount(indemnities)],
  );
}
