import { Command } from '@commander-js/extra-typings';
import type { Client } from '../../../../shared/contract/index.ts';
import { findStep, listSteps } from '../../../../shared/domain/levels/find-step.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../../shared/errors.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { findCustomerId, findOpenDocuments } from '../common/find.ts';
import { localize, makeFirmCommand } from '../common/options.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay } from '../common/usage.ts';

/** Levels reached in another tool: `level set`. */
export function levelCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('level'))
    .description(t(terminal.language, 'terminal.command.level'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(setCommand(terminal));
}

function setCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'set', 'terminal.command.levelSet')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption('--step <name>', t(language, 'terminal.option.step'))
    .option('--document <reference>', t(language, 'terminal.option.levelDocument'))
    .option('--scenario <name>', t(language, 'terminal.option.levelScenario'))
    .option('--on <day>', t(language, 'terminal.option.reachedOn'), readDay('--on'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { customer, step, document, scenario, on } = options;
      const value = await withFirmSession(options, async ({ client }) => {
        const customerId = await findCustomerId(client, customer);
        const [found] = document === undefined ? [] : await findOpenDocuments(client, customerId, [document]);
        const stepId = await findStepId(client, { customerId, step, scenario });
        return client.levels.record({ customerId, documentId: found?.id ?? null, stepId, reachedOn: on ?? null });
      });
      show(terminal, options, value, () => [t(language, 'levels.recorded')]);
    });
}

type Asked = { readonly customerId: number; readonly step: string; readonly scenario?: string | undefined };

/**
 * The step of a name or a number in a scenario: the one named, else the one that the customer follows.
 * @throws AppError `not_found` / `scenarioName`, `stepName`
 */
async function findStepId(client: Client, { customerId, step, scenario }: Asked): Promise<number> {
  const scenarios = await client.scenarios.list();
  const followed = scenario === undefined ? await client.scenarios.ofCustomer({ customerId }) : null;
  const of = scenarios.find(({ id, name }) =>
    scenario === undefined ? id === followed?.scenarioId : foldText(name) === foldText(scenario),
  );
  if (!of) throw new AppError('not_found', { reason: 'scenarioName', details: { name: scenario ?? '' } });
  const found = findStep(of.steps, step);
  if (found?.id == null) {
    const details = { step, scenario: of.name, known: listSteps(of.steps) };
    throw new AppError('not_found', { reason: 'stepName', details });
  }
  return found.id;
}
