import { sumCents } from '../../../../shared/domain/values/money.ts';
import { formatAmount, formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay, UsageError } from '../common/usage.ts';

/** `simulate`: the messages from one day to another if nothing is paid, and why the other documents are in none. */
export function simulateCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'simulate', 'terminal.command.simulate')
    .requiredOption('--from <day>', t(language, 'terminal.option.from'), readDay('--from'))
    .requiredOption('--to <day>', t(language, 'terminal.option.to'), readDay('--to'))
    .action(async (options) => {
      const { from, to } = options;
      if (to < from) throw new UsageError('period', { option: '--to', word: to });
      const { withFirmSession } = await import('../common/session.ts');
      const { messages, held } = await withFirmSession(options, async ({ client }) => ({
        messages: await readAll((page) => client.reminders.simulate({ from, to, ...page })),
        held: await readAll((page) => client.reminders.heldBack({ asOf: from, isAhead: true, ...page })),
      }));
      const claimed = new Set(messages.flatMap(({ documentIds }) => documentIds));
      const value = {
        messages: messages.map(({ on, customer, scenario, step, channel, claimedCents, currency, obstacles }) => {
          return { on, customer, scenario, step, channel, claimedCents, currency, obstacles };
        }),
        heldBack: held
          .filter(({ documentId }) => !claimed.has(documentId))
          .map(({ customer, documentId, reference, reasons, untilOn }) => {
            return { customer, documentId, reference, reasons, untilOn };
          }),
      };
      const currencies = [...new Set(messages.map(({ currency }) => currency))];
      const total = (currency: string) =>
        sumCents(messages.filter((each) => each.currency === currency).map(({ claimedCents }) => claimedCents));
      show(terminal, options, value, () => [
        ...(messages.length === 0
          ? [t(language, 'terminal.noMessage')]
          : formatTable(
              [
                { heading: t(language, 'terminal.day') },
                { heading: t(language, 'customers.customer') },
                { heading: t(language, 'common.name') },
                { heading: t(language, 'terminal.step') },
                { heading: t(language, 'scenarios.stepChannel') },
                { heading: t(language, 'reminders.columnTotal'), align: 'right' },
                { heading: t(language, 'common.currency') },
              ],
              messages.map((message) => [
                formatDay(language, message.on),
                message.customer,
                message.customerName,
                message.step,
                t(language, `reminders.channel.${message.channel}`),
                formatAmount(language, message.claimedCents),
                message.currency,
              ]),
              ...currencies.map((currency) => [
                t(language, 'common.total'),
                ...['', '', '', ''],
                formatAmount(language, total(currency)),
                currency,
              ]),
            )),
        '',
        t(language, 'terminal.inNoMessage', { count: value.heldBack.length }),
      ]);
    });
}
