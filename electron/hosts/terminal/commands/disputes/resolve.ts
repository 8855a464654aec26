import { disputeResolutions } from '../../../../../shared/domain/kinds.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readCents, readChoice, readDay, readNumber } from '../../common/usage.ts';
import { disputeToJson } from './dispute-json.ts';

/** `dispute resolve`: how a dispute ended. */
export function resolveCommand(terminal: Terminal) {
  const { language } = terminal;
  const resolutions = disputeResolutions.join(', ');
  return makeFirmCommand(terminal, 'resolve', 'terminal.command.disputeResolve')
    .requiredOption(
      '--dispute <number>',
      t(language, 'terminal.option.dispute'),
      readNumber('--dispute', 1, Number.MAX_SAFE_INTEGER),
    )
    .requiredOption(
      '--resolution <resolution>',
      t(language, 'terminal.option.resolution', { resolutions }),
      readChoice('--resolution', disputeResolutions),
    )
    .option('--credit-note <reference>', t(language, 'terminal.option.creditNote'))
    .option('--accepted <amount>', t(language, 'terminal.option.accepted'), readCents('--accepted'))
    .option('--on <day>', t(language, 'terminal.option.resolvedOn'), readDay('--on'))
    .option('--note <text>', t(language, 'terminal.option.disputeNote'))
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { findCreditNoteId } = await import('../../common/find.ts');
      const { dispute: id, resolution, creditNote, accepted: acceptedCents, on: resolvedOn, note } = options;
      const resolved = await withFirmSession(options, async ({ client }) => {
        const creditNoteId = creditNote === undefined ? undefined : await findCreditNoteId(client, id, creditNote);
        await client.disputes.resolve({ id, resolution, resolvedOn, creditNoteId, acceptedCents, note });
        return client.disputes.get({ id });
      });
      show(terminal, options, disputeToJson(resolved), () => [t(language, 'disputes.resolved')]);
    });
}
