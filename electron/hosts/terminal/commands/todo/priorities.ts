import { priorityRules, ruleUnits } from '../../../../../shared/domain/agenda/priority-rules.ts';
import { isUsual } from '../../../../../shared/domain/agenda/priority-scales.ts';
import { scaleText } from '../../../../../shared/i18n/scale-text.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../../common/options.ts';
import { formatTable } from '../../common/table.ts';
import { show, type Terminal } from '../../common/terminal.ts';

/** `priorities`: the rules that order what is to be done, with the points of their steps. */
export function prioritiesCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'priorities', 'terminal.command.priorities').action(async (options) => {
    const { withFirmSession } = await import('../../common/session.ts');
    const scales = await withFirmSession(options, ({ client }) => client.priorities.get());
    const value = priorityRules.map((rule) => ({
      rule,
      unit: ruleUnits[rule],
      isUsual: isUsual(rule, scales[rule]),
      steps: scales[rule].map(([from, points]) => ({ from, points })),
    }));
    show(terminal, options, value, () =>
      formatTable(
        [{ heading: t(language, 'priorities.rule') }, { heading: t(language, 'priorities.steps') }],
        priorityRules.map((rule) => [
          t(language, `priorities.${rule}`),
          [
            scaleText(language, rule, scales[rule]),
            ...(isUsual(rule, scales[rule]) ? [] : [t(language, 'priorities.own')]),
          ].join(' · '),
        ]),
      ),
    );
  });
}
