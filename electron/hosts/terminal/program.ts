import '../../../shared/i18n/every-language.ts';
import { Command, CommanderError } from '@commander-js/extra-typings';
import { t } from '../../../shared/i18n/translate.ts';
import { appVersion } from '../common/installation.ts';
import { balanceCommand } from './commands/balance.ts';
import { calendarCommand } from './commands/calendar.ts';
import { checkCommand } from './commands/check.ts';
import { contactCommand } from './commands/contact.ts';
import { customersCommand } from './commands/customers/customers.ts';
import { demoCommand } from './commands/demo.ts';
import { disputeCommand } from './commands/disputes/dispute.ts';
import { disputesCommand } from './commands/disputes/disputes.ts';
import { documentsCommand } from './commands/documents.ts';
import { editionsCommand } from './commands/editions.ts';
import { firmCommand } from './commands/firm.ts';
import { historyCommand } from './commands/history.ts';
import { holdCommand } from './commands/hold.ts';
import { importCommand } from './commands/import.ts';
import { lettersCommand } from './commands/letters.ts';
import { levelCommand } from './commands/level.ts';
import { missedCommand } from './commands/missed.ts';
import { penaltiesCommand } from './commands/penalties.ts';
import { planCommand } from './commands/plan.ts';
import { promiseCommand } from './commands/promises/promise.ts';
import { promisesCommand } from './commands/promises/promises.ts';
import { remindersCommand } from './commands/reminders.ts';
import { scenarioCommand } from './commands/scenario.ts';
import { simulateCommand } from './commands/simulate.ts';
import { callScriptCommand } from './commands/todo/call-script.ts';
import { prioritiesCommand } from './commands/todo/priorities.ts';
import { tasksCommand } from './commands/todo/tasks.ts';
import { worklistCommand } from './commands/todo/worklist.ts';
import { undoImportCommand } from './commands/undo-import.ts';
import { writeLetterCommand } from './commands/write-letter.ts';
import { localize } from './common/options.ts';
import type { Terminal } from './common/terminal.ts';

/** The command line of the application. What the commands need of it is loaded when one of them runs: help is instant. */
export function makeProgram(terminal: Terminal): Command {
  const { language } = terminal;
  const program = localize(terminal, new Command('amiable'));
  program
    .usage(t(language, 'terminal.usageOfCommands'))
    .option('-V, --version', t(language, 'terminal.option.version'))
    .on('option:version', () => {
      terminal.print(appVersion());
      throw new CommanderError(0, 'commander.version', '');
    });
  return program
    .description(`${t(language, 'terminal.description')}\n${t(language, 'terminal.exitCodes')}`)
    .helpCommand(false)
    .addCommand(firmCommand(terminal))
    .addCommand(importCommand(terminal))
    .addCommand(undoImportCommand(terminal))
    .addCommand(customersCommand(terminal))
    .addCommand(documentsCommand(terminal))
    .addCommand(contactCommand(terminal))
    .addCommand(callScriptCommand(terminal))
    .addCommand(historyCommand(terminal))
    .addCommand(balanceCommand(terminal))
    .addCommand(editionsCommand(terminal))
    .addCommand(scenarioCommand(terminal))
    .addCommand(levelCommand(terminal))
    .addCommand(remindersCommand(terminal))
    .addCommand(simulateCommand(terminal))
    .addCommand(lettersCommand(terminal))
    .addCommand(writeLetterCommand(terminal))
    .addCommand(penaltiesCommand(terminal))
    .addCommand(planCommand(terminal))
    .addCommand(worklistCommand(terminal))
    .addCommand(prioritiesCommand(terminal))
    .addCommand(tasksCommand(terminal))
    .addCommand(missedCommand(terminal))
    .addCommand(holdCommand(terminal))
    .addCommand(promiseCommand(terminal))
    .addCommand(promisesCommand(terminal))
    .addCommand(disputeCommand(terminal))
    .addCommand(disputesCommand(terminal))
    .addCommand(calendarCommand(terminal))
    .addCommand(checkCommand(terminal))
    .addCommand(demoCommand(terminal));
}
