import { formatAmount, formatDay } from '../../../../../shared/i18n/format.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { amountIn, customerColumn, makeListAtDay, showListAtDay } from '../../common/list-at-day.ts';
import { readAll } from '../../common/pages.ts';
import type { Terminal } from '../../common/terminal.ts';
import { disputeToJson } from './dispute-json.ts';

/** `disputes`: what customers disputed by a day, and what became of it. */
export function disputesCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeListAtDay(terminal, 'disputes', 'terminal.command.disputes').action((options) =>
    showListAtDay(terminal, options, {
      read: (client, asked) => readAll((page) => client.disputes.list({ ...asked, ...page })),
      toJson: disputeToJson,
      columns: [
        { heading: t(language, 'disputes.number'), align: 'right', cell: ({ id }) => String(id) },
        { heading: t(language, 'disputes.untilOn'), cell: ({ untilOn }) => formatDay(language, untilOn) },
        customerColumn(language),
        { heading: t(language, 'disputes.columnState'), cell: ({ state }) => t(language, `disputes.state.${state}`) },
        { heading: t(language, 'disputes.document'), cell: ({ reference }) => reference },
        { heading: t(language, 'disputes.reasonId'), cell: ({ reason }) => reason },
        {
          heading: t(language, 'disputes.amountCents'),
          align: 'right',
          cell: ({ amountCents, currency }) => amountIn(language, amountCents, currency),
        },
        {
          heading: t(language, 'disputes.disputed'),
          align: 'right',
          cell: ({ disputedCents }) => formatAmount(language, disputedCents),
        },
      ],
      count: (count) => t(language, 'disputes.count', { count }),
    }),
  );
}
