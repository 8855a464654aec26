import { t } from '../../../../../shared/i18n/translate.ts';
import { findCustomerId } from '../../common/find.ts';
import { makeCommand, type PlainKey, withFirmOption } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';

/** `customers tag CODE NAME`: gives a customer a tag. */
export function tagCustomerCommand(terminal: Terminal) {
  return makeTagCommand(terminal, 'tag', 'terminal.command.customersTag');
}

/** `customers untag CODE NAME`: takes a tag from a customer. */
export function untagCustomerCommand(terminal: Terminal) {
  return makeTagCommand(terminal, 'untag', 'terminal.command.customersUntag');
}

/** Both commands answer with the tags that the customer then has. */
function makeTagCommand(terminal: Terminal, act: 'tag' | 'untag', description: PlainKey) {
  const { language } = terminal;
  return makeCommand(terminal, act, description)
    .argument('<code>', t(language, 'terminal.option.customer'))
    .argument('<tag>', t(language, 'terminal.argument.tag'))
    .option('--firm <file>', t(language, 'terminal.option.firm'))
    .action(async (code, tag, _options, command) => {
      const options = withFirmOption(command.optsWithGlobals());
      const { withFirmSession } = await import('../../common/session.ts');
      const value = await withFirmSession(options, async ({ client }) => {
        const id = await findCustomerId(client, code);
        await client.customers[act]({ id, name: tag });
        const customer = await client.customers.get({ id });
        return { code: customer.code, name: customer.name, tags: customer.tags };
      });
      const tags = value.tags.length === 0 ? t(language, 'common.none') : value.tags.join(', ');
      show(terminal, options, value, () => [`${value.name} — ${t(language, 'customers.tags')} : ${tags}`]);
    });
}
