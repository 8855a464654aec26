import { t } from '../../../../shared/i18n/translate.ts';
import { makeFirmCommand } from '../common/options.ts';
import { followProgress } from '../common/progress.ts';
import { show, type Terminal } from '../common/terminal.ts';
import { readNumber } from '../common/usage.ts';

/** `undo-import`: undoes an import, named by its number. */
export function undoImportCommand(terminal: Terminal) {
  const { language } = terminal;
  return makeFirmCommand(terminal, 'undo-import', 'terminal.command.undoImport')
    .requiredOption(
      '--batch <number>',
      t(language, 'terminal.option.batch'),
      readNumber('--batch', 1, Number.MAX_SAFE_INTEGER),
    )
    .action(async (options) => {
      const { withFirmSession } = await import('../common/session.ts');
      const batchId = options.batch;
      await withFirmSession(options, async ({ client }) =>
        followProgress(terminal, 'terminal.undoing', await client.imports.undo({ batchId })),
      );
      const batch = String(batchId);
      show(terminal, options, { batchId, undone: true }, () => [t(language, 'terminal.undone', { batch })]);
    });
}
