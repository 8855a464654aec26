import { frequencies } from '../../../../shared/domain/kinds.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice, readDay, readList, readNumber } from '../common/usage.ts';

/** `plan`: the instalments that the given terms would make. */
export function planCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'plan', 'terminal.command.plan')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption('--documents <references>', t(language, 'terminal.option.documents'), readList('--documents'))
    .requiredOption(
      '--instalments <count>',
      t(language, 'terminal.option.instalments'),
      readNumber('--instalments', 1, 120),
    )
    .requiredOption('--first <day>', t(language, 'terminal.option.first'), readDay('--first'))
    .option('--every <unit>', t(language, 'terminal.option.every'), readChoice('--every', frequencies))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { findCustomerId, findOpenDocuments } = await import('../common/find.ts');
      const { instalments, totalCents, creditCents } = await withFirmSession(options, async ({ client }) => {
        const customerId = await findCustomerId(client, options.customer);
        const documents = await findOpenDocuments(client, customerId, options.documents);
        return client.plans.simulate({
          documentIds: documents.map((document) => document.id),
          firstOn: options.first,
          frequency: options.every ?? 'month',
          count: options.instalments,
        });
      });
      const value = {
        instalments: instalments.map(({ dueOn, amountCents }) => ({ dueOn, amountCents })),
        totalCents,
        creditCents,
      };
      show(terminal, options, value, () => [
        ...formatTable(
          [
            { heading: t(language, 'terminal.instalment') },
            { heading: t(language, 'common.date') },
            { heading: t(language, 'common.amount'), align: 'right' },
          ],
          instalments.map((each, index) => [
            String(index + 1),
            formatDay(language, each.dueOn),
            formatAmount(language, each.amountCents),
          ]),
          [t(language, 'common.total'), '', formatAmount(language, totalCents)],
        ),
        ...(creditCents > 0
          ? [t(language, 'plans.creditToAllocate', { amount: formatAmount(language, creditCents) })]
          : []),
      ]);
    });
}
