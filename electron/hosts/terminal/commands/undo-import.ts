import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../options.ts';
import { followProgress } from '../progress.ts';
import { show, type Terminal } from '../terminal.ts';
import { readNumber } from '../usage.ts';

export function undoImportCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'undo-import', 'terminal.command.undoImport')
    .requiredOption(
      '--batch <number>',
      t(language, 'terminal.option.batch'),
      readNumber('--batch', 1, Number.MAX_SAFE_INTEGER),
    )
    .action(async (options) => {
      const { withFirmSession } = await import('../session.ts');
      const batchId = options.batch;
      await withFirmSession(options, async ({ client }) =>
        followProgress(terminal, 'terminal.undoing', await client.imports.undo({ batchId })),
      );
      const batch = String(batchId);
      show(terminal, options, { batchId, undone: true }, () => [t(language, 'terminal.undone', { batch })]);
    });
}
