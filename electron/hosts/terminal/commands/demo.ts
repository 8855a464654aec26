import { t } from '../../../../shared/i18n/translate.ts';
import { makeCommand } from '../common/options.ts';
import { show, type Terminal } from '../common/terminal.ts';

/** `demo FOLDER`: writes the demonstration firm into a folder. */
export function demoCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeCommand(terminal, 'demo', 'terminal.command.demo')
    .argument('<folder>', t(language, 'terminal.argument.demoFolder'))
    .action(async (folder, options) => {
      const { createDemonstrationIn } = await import('../common/demonstration.ts');
      const file = await createDemonstrationIn(folder, options.today);
      show(terminal, options, { file }, () => [t(language, 'terminal.demoCreated', { file })]);
    });
}
