import { formatAmount, formatDay } from '../../../../../shared/i18n/format.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { amountIn, customerColumn, makeListAtDay, showListAtDay } from '../../common/list-at-day.ts';
import { readAll } from '../../common/pages.ts';
import type { Terminal } from '../../common/terminal.ts';
import { readInstant } from '../../common/usage.ts';

/** `promises`: what customers promised to pay, and what was kept of it by a day. */
export function promisesCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeListAtDay(terminal, 'promises', 'terminal.command.promises')
    .option('--known-at <instant>', t(language, 'terminal.option.knownAt'), readInstant('--known-at'))
    .action((options) =>
      showListAtDay(terminal, options, {
        read(client, asked) {
          const { knownAt } = options;
          const sort = [{ by: 'dueOn' as const }];
          return readAll((page) => client.promises.list({ ...asked, knownAt, sort, ...page }));
        },
        toJson: ({ id, customer, amountCents, dueOn, state, keptCents, documents }) => ({
          id,
          customer,
          amountCents,
          dueOn,
          state,
          keptCents,
          documents: documents.map(({ reference }) => reference),
        }),
        columns: [
          { heading: t(language, 'promises.dueOn'), cell: ({ dueOn }) => formatDay(language, dueOn) },
          customerColumn(language),
          {
            heading: t(language, 'promises.columnState'),
            cell: ({ state }) => t(language, `promises.state.${state}`),
          },
          { heading: t(language, 'promises.documents'), cell: ({ references }) => references },
          {
            heading: t(language, 'promises.amount'),
            align: 'right',
            cell: ({ amountCents, currency }) => amountIn(language, amountCents, currency),
          },
          {
            heading: t(language, 'promises.kept'),
            align: 'right',
            cell: ({ keptCents }) => formatAmount(language, keptCents),
          },
        ],
        count: (count) => t(language, 'promises.count', { count }),
      }),
    );
}
