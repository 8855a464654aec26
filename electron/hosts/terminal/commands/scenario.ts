import { Command } from '@commander-js/extra-typings';
import type { ListedScenario } from '../../../../shared/contract/scenarios.ts';
import type { Language } from '../../../../shared/domain/kinds.ts';
import { momentOf } from '../../../../shared/domain/scenarios/moments.ts';
import { foldText } from '../../../../shared/domain/values/fold-text.ts';
import { AppError } from '../../../../shared/errors.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { findCustomerId } from '../common/find.ts';
import { localize, makeFirmCommand } from '../common/options.ts';
import { formatTable } from '../common/table.ts';
import { show, type Terminal } from '../common/terminal.ts';

/** Reminder scenarios: `scenario list`, `scenario assign`. */
export function scenarioCommand(terminal: Terminal): Command {
  return localize(terminal, new Command('scenario'))
    .description(t(terminal.language, 'terminal.command.scenario'))
    .usage(t(terminal.language, 'terminal.usageOfCommands'))
    .helpCommand(false)
    .addCommand(listCommand(terminal))
    .addCommand(assignCommand(terminal));
}

function listCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'list', 'terminal.command.scenarioList').action(async (options) => {
    const { withFirmSession } = await import('../common/session.ts');
    const scenarios = await withFirmSession(options, ({ client }) => client.scenarios.list());
    const value = scenarios.map((scenario) => ({
      id: scenario.id,
      name: scenario.name,
      isDefault: scenario.isDefault,
      isArchived: scenario.isArchived,
      customerCount: scenario.customerCount,
      messagesPer: scenario.messagesPer,
      sendingDays: scenario.sendingDays,
      steps: scenario.steps.map(({ id, level, name, trigger, direction, days, channel, mode, recipient, copies }) => {
        return { id, level, name, trigger, direction, days, channel, mode, recipient, copies };
      }),
    }));
    show(terminal, options, value, () => scenarios.flatMap((scenario) => [...linesOf(language, scenario), '']));
  });
}

function linesOf(language: Language, { name, isDefault, isArchived, steps }: ListedScenario): string[] {
  const states = [
    ...(isDefault ? [t(language, 'scenarios.isDefault')] : []),
    ...(isArchived ? [t(language, 'scenarios.isArchived')] : []),
  ];
  return [
    [name, ...states].join(' · '),
    ...formatTable(
      [
        { heading: t(language, 'scenarios.stepLevel'), align: 'right' },
        { heading: t(language, 'scenarios.stepName') },
        { heading: t(language, 'scenarios.stepDays'), align: 'right' },
        { heading: t(language, 'scenarios.stepWhen') },
        { heading: t(language, 'scenarios.stepChannel') },
        { heading: t(language, 'scenarios.stepRecipient') },
      ],
      steps.map((step) => [
        String(step.level),
        step.name,
        String(step.days),
        t(language, `scenarios.when.${momentOf(step)}`),
        t(language, `reminders.channel.${step.channel}`),
        t(language, `scenarios.recipient.${step.recipient}`),
      ]),
    ),
  ];
}

function assignCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'assign', 'terminal.command.scenarioAssign')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .requiredOption('--scenario <name>', t(language, 'terminal.option.scenario'))
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const value = await withFirmSession(options, async ({ client }) => {
        const customerId = await findCustomerId(client, options.customer);
        const scenarios = await client.scenarios.list();
        const wanted = foldText(options.scenario);
        const scenario = scenarios.find(({ name }) => foldText(name) === wanted);
        if (!scenario) throw new AppError('not_found', { reason: 'scenarioName', details: { name: options.scenario } });
        await client.scenarios.assign({ customerIds: [customerId], scenarioId: scenario.id });
        const { code, name } = await client.customers.get({ id: customerId });
        return { code, name, scenario: scenario.name };
      });
      show(terminal, options, value, () => [
        `${value.name} — ${t(language, 'scenarios.ofCustomer')} : ${value.scenario}`,
      ]);
    });
}
