import type { CallPiece } from '../../../../../shared/contract/calls.ts';
import { tones } from '../../../../../shared/domain/kinds.ts';
import { t } from '../../../../../shared/i18n/translate.ts';
import { findCustomerId } from '../../common/find.ts';
import { makeFirmCommand } from '../../common/options.ts';
import { show, type Terminal } from '../../common/terminal.ts';
import { readChoice } from '../../common/usage.ts';

/** `call-script`: what to say to a customer on the telephone, and what to answer to each objection, with its figures. */
export function callScriptCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'call-script', 'terminal.command.callScript')
    .requiredOption('--customer <code>', t(language, 'terminal.option.customer'))
    .option(
      '--tone <tone>',
      t(language, 'terminal.option.tone', { tones: tones.join(', ') }),
      readChoice('--tone', tones),
    )
    .action(async (options) => {
      const { withFirmSession } = await import('../../common/session.ts');
      const { customer, tone } = options;
      const sheet = await withFirmSession(options, async ({ client }) =>
        client.calls.sheet({ customerId: await findCustomerId(client, customer), language, tone }),
      );
      const text = (pieces: readonly CallPiece[]) =>
        pieces
          .map((piece) =>
            piece.kind === 'missing' ? `[${t(language, 'calls.missing', { name: piece.text })}]` : piece.text,
          )
          .join('');
      const answers = sheet.answers.map(({ objection, act, answer }) => ({ objection, act, answer: text(answer) }));
      const value = { tone: sheet.tone, profile: sheet.profile, script: text(sheet.script), answers };
      show(terminal, options, value, () => [
        `${t(language, `calls.tone.${value.tone}`)} · ${t(language, `calls.profile.${value.profile}`)}`,
        value.script,
        ...answers.map(({ objection, answer }) => `${t(language, `calls.objection.${objection}`)} : ${answer}`),
      ]);
    });
}
