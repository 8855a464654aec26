import { statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { importExtensions } from '../../../shared/domain/imports/kinds.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { safeFileName } from '../../../shared/domain/values/file-names.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { Platform } from '../../app/context.ts';
import type { ChosenFiles } from '../common/chosen-files.ts';
import type { MadeFiles } from '../common/made-files.ts';

type Purpose = Parameters<Platform['pickFiles']>[0];
type Parts = {
  readonly version: string;
  readonly appFolder: string;
  readonly documentsFolder: string;
  readonly chosenFiles: ChosenFiles;
  readonly madeFiles: MadeFiles;
  readonly language: () => Language;
  /** The window dialogs belong to. */
  readonly window: () => BrowserWindow | null;
};

/** The outside as the desktop gives it: the system's own dialogs. */
export function createPlatform(parts: Parts): Platform {
  const { chosenFiles, madeFiles } = parts;
  return {
    host: 'desktop',
    version: parts.version,
    appFolder: parts.appFolder,
    async pickFiles(purpose) {
      const { title, filters } = describePurpose(purpose, parts.language());
      const options: Electron.OpenDialogOptions = {
        title,
        filters,
        properties: purpose === 'ledger' ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const window = parts.window();
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return canceled ? [] : filePaths.flatMap((path) => holdFile(chosenFiles, path) ?? []);
    },
    fileOf: chosenFiles.get,
    async chooseFirmPath(suggestedName) {
      const stem = safeFileName(suggestedName).replace(/\.amiable$/i, '');
      return askSavePath(parts, {
        title: t(parts.language(), 'desktop.saveFirm'),
        defaultPath: `${parts.documentsFolder}/${stem}.amiable`,
        filters: [{ name: t(parts.language(), 'desktop.firmFiles'), extensions: ['amiable'] }],
      });
    },
    async offer(file) {
      const path = await askSavePath(parts, { defaultPath: `${parts.documentsFolder}/${safeFileName(file.name)}` });
      if (path === null) return { kind: 'cancelled' };
      await writeWhole(path, file.content);
      return { kind: 'saved', name: basename(path) };
    },
    publish: (file) => ({ url: madeFiles.add(file, 'inline'), name: file.name }),
  };
}

/** Takes a file the user chose or dropped; pages know it by its token. Null when it is no plain file. */
export function holdFile(
  chosenFiles: ChosenFiles,
  path: string,
): { token: string; name: string; sizeBytes: number } | null {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts?.isFile()) return null;
  const name = basename(path);
  return { token: chosenFiles.add({ path, name }), name, sizeBytes: facts.size };
}

async function askSavePath(parts: Parts, options: Electron.SaveDialogOptions): Promise<string | null> {
  const window = parts.window();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}

/** Writes the whole file or none: a full disk must not leave half a file under the name the user chose. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, content, { mode: 0o600 });
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

function describePurpose(purpose: Purpose, language: Language): { title: string; filters: FileFilter[] } {
  const all = { name: t(language, 'desktop.allFiles'), extensions: ['*'] };
  if (purpose === 'firm') {
    const filters = [{ name: t(language, 'desktop.firmFiles'), extensions: ['amiable'] }];
    return { title: t(language, 'desktop.chooseFirm'), filters };
  }
  if (purpose === 'proof') {
    const filters = [{ name: t(language, 'desktop.proofFiles'), extensions: ['pdf', 'png', 'jpg', 'jpeg'] }, all];
    return { title: t(language, 'desktop.chooseProof'), filters };
  }
  if (purpose === 'attachment') return { title: t(language, 'desktop.chooseAttachment'), filters: [all] };
  if (purpose === 'logo') {
    const filters = [{ name: t(language, 'desktop.logoFiles'), extensions: ['png', 'jpg', 'jpeg'] }];
    return { title: t(language, 'desktop.chooseLogo'), filters };
  }
  const filters = [{ name: t(language, 'desktop.ledgerFiles'), extensions: [...importExtensions] }, all];
  return { title: t(language, 'desktop.chooseLedger'), filters };
}
