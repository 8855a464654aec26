import type { WorkItem } from '../../../../../shared/contract/worklist.ts';
import { workViews } from '../../../../../shared/contract/worklist.ts';
import { kindText } from '../../../../../shared/i18n/agenda-text.ts';
import { formatDay } from '../../../../../shared/i18n/format.ts';
import { partsText } from '../../../../../shared/i18n/parts-text.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { amountIn } from '../../common/list-at-day.ts';
import { makeFirmCommand } from '../../common/options.ts';
import { readAll } from '../../common/pages.ts';
import { formatTable } from '../../common/table.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readChoice, readDay } from '../../common/usage.ts';

/** `worklist`: everything that is to be done on a day, of every kind, the most pressing first. */
export function worklistCommand(terminal: Terminal) {
  const { language } = terminal;
  const views = workViews.join(', ');
  return makeFirmCommand(terminal, 'worklist', 'terminal.command.worklist')
    .requiredOption('--as-of <day>', t(language, 'terminal.option.asOf'), readDay('--as-of'))
    .option('--responsible <name>', t(language, 'terminal.option.responsible'))
    .option('--view <view>', t(language, 'terminal.option.workView', { views }), readChoice('--view', workViews))
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { asOf, responsible, view = 'all' } = options;
      const rows = await withFirmSession(options, ({ client }) =>
        readAll((page) => client.worklist.list({ asOf, responsible, view, ...page })),
      );
      show(terminal, options, rows.map(toJson), () => [
        ...formatTable(
          [
            { heading: t(language, 'worklist.points'), align: 'right' },
            { heading: t(language, 'worklist.on') },
            { heading: t(language, 'calendar.columnKind') },
            { heading: t(language, 'customers.customer') },
            { heading: t(language, 'calendar.columnWhat') },
            { heading: t(language, 'common.amount'), align: 'right' },
          ],
          rows.map((item) => [
            partsText(language, item),
            formatDay(language, item.on),
            kindText(language, item),
            [item.customer, item.customerName].filter(Boolean).join(' '),
            [item.time, item.title].filter(Boolean).join(' · '),
            item.amountCents === null ? '' : amountIn(language, item.amountCents, item.currency),
          ]),
        ),
        t(language, 'worklist.count', { count: rows.length }),
      ]);
    });
}

function toJson({ kind, customer, subjectId, title, points, parts, on, amountCents, currency, responsible }: WorkItem) {
  return { kind, customer, subjectId, title, points, parts, dueOn: on, amountCents, currency, responsible };
}
