import { Command } from '@commander-js/extra-typings';
import { holdKinds } from '../../../../shared/domain/kinds.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { localize, makeFirmCommand } from '../common/options.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice, readDay } from '../common/usage.ts';

/** Holds: `hold add`. */
export function holdCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('hold'))
    .description(t(terminal.language, 'terminal.command.hold'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(addCommand(terminal));
}

function addCommand(terminal: Terminal) {
  const { language } = terminal;
  const kinds = holdKinds.join(', ');
  return makeFirmCommand(terminal, 'add', 'terminal.command.holdAdd')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption(
      '--kind <kind>',
      t(language, 'terminal.option.holdKind', { kinds }),
      readChoice('--kind', holdKinds),
    )
    .requiredOption('--until <day>', t(language, 'terminal.option.holdUntil'), readDay('--until'))
    .requiredOption('--reason <text>', t(language, 'terminal.option.holdReason'))
    .option('--document <reference>', t(language, 'terminal.option.heldDocument'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { findCustomerId, findOpenDocuments } = await import('../common/find.ts');
      const { customer, document, kind, until, reason } = options;
      const value = await withFirmSession(options, async ({ client }) => {
        const customerId = await findCustomerId(client, customer);
        const held = document === undefined ? [] : await findOpenDocuments(client, customerId, [document]);
        const documentIds = held.map(({ id }) => id);
        const { ids } = await client.holds.add({ customerId, documentIds, kind, reason, untilOn: until });
        return { id: ids[0] };
      });
      show(terminal, options, value, () => [t(language, 'holds.saved')]);
    });
}
