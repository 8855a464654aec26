import { Command } from '@commander-js/extra-typings';
import { longestRepeat, repeatUnits } from '../../../../../shared/domain/tasks/repeat.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { localize, makeFirmCommand } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readChoice, readDay, readHourOption, readNumber } from '../../common/usage.ts';

/** What somebody noted to do: `tasks add`, `tasks done`. */
export function tasksCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('tasks'))
    .description(t(terminal.language, 'terminal.command.tasks'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(addCommand(terminal))
    .addCommand(doneCommand(terminal));
}

function addCommand(terminal: Terminal) {
  const { language } = terminal;
  const units = repeatUnits.join(', ');
  return makeFirmCommand(terminal, 'add', 'terminal.command.tasksAdd')
    .requiredOption('--text <text>', t(language, 'terminal.option.taskText'))
    .requiredOption('--on <day>', t(language, 'terminal.option.taskOn'), readDay('--on'))
    .option('--customer <code>', t(language, 'terminal.option.customer'))
    .option('--at <hour>', t(language, 'terminal.option.taskAt'), readHourOption('--at'))
    .option('--responsible <name>', t(language, 'terminal.option.responsible'))
    .option(
      '--repeat <unit>',
      t(language, 'terminal.option.taskRepeat', { units }),
      readChoice('--repeat', repeatUnits),
    )
    .option('--every <count>', t(language, 'terminal.option.taskEvery'), readNumber('--every', 1, longestRepeat))
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { findCustomerId } = await import('../../common/find.ts');
      const { text, on: dueOn, customer, at: dueTime = null, responsible = null, repeat: unit, every = 1 } = options;
      const value = await withFirmSession(options, async ({ client }) => {
        const customerId = customer === undefined ? null : await findCustomerId(client, customer);
        const repeat = unit === undefined ? null : { unit, every };
        return client.tasks.add({ customerId, text, dueOn, dueTime, responsible, repeat });
      });
      show(terminal, options, value, () => [t(language, 'tasks.saved')]);
    });
}

function doneCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'done', 'terminal.command.tasksDone')
    .requiredOption(
      '--task <id>',
      t(language, 'terminal.option.task'),
      readNumber('--task', 1, Number.MAX_SAFE_INTEGER),
    )
    .option('--note <text>', t(language, 'terminal.option.taskNote'))
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { task: id, note = null } = options;
      await withFirmSession(options, ({ client }) => client.tasks.finish({ ids: [id], note }));
      show(terminal, options, { id }, () => [t(language, 'tasks.finished', { count: 1 })]);
    });
}
