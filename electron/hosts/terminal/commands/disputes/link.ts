import { t } from '../../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readNumber } from '../../common/usage.ts';
import { disputeToJson } from './dispute-json.ts';

/** `dispute link`: the credit note of what was conceded. */
export function linkCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'link', 'terminal.command.disputeLink')
    .requiredOption(
      '--dispute <number>',
      t(language, 'terminal.option.dispute'),
      readNumber('--dispute', 1, Number.MAX_SAFE_INTEGER),
    )
    .requiredOption('--credit-note <reference>', t(language, 'terminal.option.creditNote'))
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { findCreditNoteId } = await import('../../common/find.ts');
      const { dispute: id, creditNote } = options;
      const linked = await withFirmSession(options, async ({ client }) => {
        await client.disputes.link({ id, creditNoteId: await findCreditNoteId(client, id, creditNote) });
        return client.disputes.get({ id });
      });
      show(terminal, options, disputeToJson(linked), () => [t(language, 'disputes.linked')]);
    });
}
