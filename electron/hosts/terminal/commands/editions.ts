import { Command } from '@commander-js/extra-typings';
import { formatAmount, formatDay, formatInstant } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { balanceQuestion, makeBalanceCommand } from '../common/balance-options.ts';
import { localize, makeFirmCommand } from '../common/options.ts';
import { readAll } from '../common/pages.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { compareEditionsCommand } from './compare-editions.ts';
import { showEditionCommand } from './show-edition.ts';

/** Closed balances: `editions list`, `close`, `show`, `compare`. */
export function editionsCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('editions'))
    .description(t(terminal.language, 'terminal.command.editions'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(listCommand(terminal))
    .addCommand(closeCommand(terminal))
    .addCommand(showEditionCommand(terminal))
    .addCommand(compareEditionsCommand(terminal));
}

function listCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'list', 'terminal.command.editionsList').action(async (options) => {
    const { withFirmSession } = await import('../common/session.ts');
    const editions = await withFirmSession(options, ({ client }) => readAll((page) => client.editions.list(page)));
    const value = editions.map(({ id: _id, parameters, ...edition }) => ({
      ...edition,
      currencies: parameters.currencies.map(({ currency, totalCents, customerCount }) => {
        return { currency, totalCents, customerCount };
      }),
    }));
    show(terminal, options, value, () =>
      formatTable(
        [
          { heading: t(language, 'editions.number'), align: 'right' },
          { heading: t(language, 'balance.asOf') },
          { heading: t(language, 'editions.recordedAt') },
          { heading: t(language, 'editions.customers'), align: 'right' },
          { heading: t(language, 'editions.total'), align: 'right' },
          { heading: t(language, 'common.currency') },
          { heading: t(language, 'editions.sha256') },
        ],
        value.flatMap(({ number, asOf, recordedAt, sha256, currencies }) =>
          currencies.map(({ currency, totalCents, customerCount }) => [
            String(number),
            formatDay(language, asOf),
            formatInstant(language, recordedAt),
            String(customerCount),
            formatAmount(language, totalCents),
            currency,
            sha256,
          ]),
        ),
      ),
    );
  });
}

function closeCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeBalanceCommand(terminal, 'close', 'terminal.command.editionsClose')
    .option('--take-remarks', t(language, 'terminal.option.takeRemarks'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { number, asOf, sha256 } = await withFirmSession(options, async ({ client }) => {
        const takeRemarks = options.takeRemarks === true;
        const { id } = await client.editions.create({ ...(await balanceQuestion(client, options)), takeRemarks });
        return client.editions.get({ id });
      });
      show(terminal, options, { number, asOf, sha256 }, () => [
        t(language, 'editions.created', { number: String(number) }),
        t(language, 'editions.sealText', { sha256 }),
      ]);
    });
}
