import { missedChoices } from '../../../../shared/domain/kinds.ts';
import { formatDay } from '../../../../shared/i18n/format.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readChoice } from '../common/usage.ts';

/** `missed`: the reminders of the days on which no window had the firm open; `--choose` says what becomes of them. */
export function missedCommand(terminal: Terminal) {
  const { language } = terminal;
  const choices = missedChoices.join(', ');
  return makeFirmCommand(terminal, 'missed', 'terminal.command.missed')
    .option(
      '--choose <choice>',
      t(language, 'terminal.option.missedChoice', { choices }),
      readChoice('--choose', missedChoices),
    )
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const { choose: choice } = options;
      const value = await withFirmSession(options, async ({ client }) => {
        const missed = await client.reminders.missed();
        if (missed && choice) await client.reminders.settleMissed({ choice, fromOn: missed.fromOn });
        return missed;
      });
      show(terminal, options, value, () => {
        if (value === null) return [t(language, 'terminal.noneMissed')];
        const { count, fromOn, toOn } = value;
        const told = t(language, 'reminders.missedTitle', { count });
        const days = { from: formatDay(language, fromOn), to: formatDay(language, toOn) };
        const next =
          choice === undefined
            ? t(language, 'terminal.missedAsk', { ...days, choices })
            : t(language, 'reminders.missedDone');
        return [`${told}. ${next}`];
      });
    });
}
