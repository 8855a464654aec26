import { Command } from '@commander-js/extra-typings';
import { promiseChannels } from '../../../../../shared/domain/kinds.ts';
import { mostGraceDays } from '../../../../../shared/domain/promises/terms.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { localize, makeFirmCommand } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readCents, readChoice, readCurrency, readDay, readList, readNumber } from '../../common/usage.ts';

/** Promises of payment: `promise add`. */
export function promiseCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('promise'))
    .description(t(terminal.language, 'terminal.command.promise'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(addCommand(terminal));
}

function addCommand(terminal: Terminal) {
  const { language } = terminal;
  const channels = promiseChannels.join(', ');
  return makeFirmCommand(terminal, 'add', 'terminal.command.promiseAdd')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption('--amount <amount>', t(language, 'terminal.option.amount'), readCents('--amount'))
    .requiredOption('--on <day>', t(language, 'terminal.option.promisedOn'), readDay('--on'))
    .option('--documents <references>', t(language, 'terminal.option.promisedDocuments'), readList('--documents'))
    .option('--currency <currency>', t(language, 'terminal.option.promisedCurrency'), readCurrency('--currency'))
    .option('--said-on <day>', t(language, 'terminal.option.saidOn'), readDay('--said-on'))
    .option('--grace <days>', t(language, 'terminal.option.grace'), readNumber('--grace', 0, mostGraceDays))
    .option(
      '--channel <channel>',
      t(language, 'terminal.option.promiseChannel', { channels }),
      readChoice('--channel', promiseChannels),
    )
    .option('--said-by <name>', t(language, 'terminal.option.saidBy'))
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { findCustomerId, findOwedIds } = await import('../../common/find.ts');
      const { customer, amount, documents, currency, saidOn: promisedOn, grace: graceDays, channel, saidBy } = options;
      const value = await withFirmSession(options, async ({ client }) => {
        const customerId = await findCustomerId(client, customer);
        const documentIds = documents && (await findOwedIds(client, { customerId, promisedOn }, documents));
        return client.promises.record({
          customerId,
          amountCents: amount,
          dueOn: options.on,
          documentIds,
          currency,
          promisedOn,
          graceDays,
          channel,
          saidBy,
        });
      });
      show(terminal, options, value, () => [t(language, 'promises.recorded')]);
    });
}
