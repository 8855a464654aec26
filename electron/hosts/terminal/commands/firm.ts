import { resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { t } from '../../../../shared/i18n/translate.ts';
import { localize, makeCommand } from '../common/options.ts';
import { show, type Terminal } from '../common/terminal.ts';

/** `firm create FILE`: makes an empty firm file. */
export function firmCommand(terminal: Terminal): Command {
  const { language } = terminal;
  const group = localize(terminal, new Command('firm'))
    .description(t(language, 'terminal.command.firm'))
    .usage(t(language, 'terminal.usageOfCommands'))
    .helpCommand(false);
  const create = makeCommand(terminal, 'create', 'terminal.command.firmCreate')
    .argument('<file>', t(language, 'terminal.argument.firmFile'))
    .requiredOption('--name <name>', t(language, 'terminal.option.name'))
    .option('--siren <siren>', t(language, 'terminal.option.siren'))
    .action(async (path, options) => {
      const { withSession } = await import('../common/session.ts');
      // Without its extension no window would offer to open it.
      const file = path.endsWith('.amiable') ? resolve(path) : `${resolve(path)}.amiable`;
      const { name, siren } = options;
      await withSession({ today: options.today, newFirmPath: file }, ({ client }) =>
        client.firms.create({ name, ...(siren === undefined ? {} : { siren }) }),
      );
      show(terminal, options, { file, name }, () => [t(language, 'terminal.created', { name, file })]);
    });
  return group.addCommand(create);
}
