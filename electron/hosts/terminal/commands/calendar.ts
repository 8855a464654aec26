import { resolve } from 'node:path';
import { datedKinds } from '../../../../shared/domain/agenda/kinds.ts';
import { localToday } from '../../../../shared/domain/values/clock.ts';
import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { writeMade } from '../common/out-file.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readDay, UsageError } from '../common/usage.ts';

/** `calendar`: writes what is to come between two days (reminders, instalments, deadlines) as an ICS file. */
export function calendarCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'calendar', 'terminal.command.calendar')
    .requiredOption('--from <day>', t(language, 'terminal.option.from'), readDay('--from'))
    .requiredOption('--to <day>', t(language, 'terminal.option.to'), readDay('--to'))
    .requiredOption('--out <file>', t(language, 'terminal.option.outFile'))
    .action(async (options) => {
      const { from, to } = options;
      if (to < from) throw new UsageError('period', { option: '--to', word: to });
      const { withFirmSession } = await import('../common/session.ts');
      const file = resolve(options.out);
      // A range in the past is seen from its first day, as with `--as-of` elsewhere: what was coming then.
      const today = options.today ?? (to < localToday() ? from : undefined);
      const events = await withFirmSession({ ...options, today }, async ({ client, made }) => {
        const found = await client.calendar.events({ from, to, kinds: [...datedKinds] });
        await client.calendar.export({ from, to });
        await writeMade(file, made);
        return found.length;
      });
      show(terminal, options, { events, file }, () => [t(language, 'terminal.events', { count: events, file })]);
    });
}
