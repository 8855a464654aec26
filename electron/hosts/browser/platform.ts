import { mkdirSync } from 'node:fs';
import { safeFileName } from '../../../shared/domain/values/file-names.ts';
import type { Platform } from '../../app/context.ts';
import type { ChosenFiles } from '../common/chosen-files.ts';
import { freePath } from '../common/file-names.ts';
import type { MadeFiles } from '../common/made-files.ts';

/** The outside as a browser allows it: choosing is an upload, saving a download, firm files live in the application's folder. */
export function createPlatform(options: {
  version: string;
  appFolder: string;
  firmsFolder: string;
  chosenFiles: ChosenFiles;
  madeFiles: MadeFiles;
}): Platform {
  const { firmsFolder, chosenFiles, madeFiles } = options;
  return {
    host: 'browser',
    version: options.version,
    appFolder: options.appFolder,
    pickFiles: () => Promise.resolve([]),
    fileOf: chosenFiles.get,
    chooseFirmPath(suggestedName) {
      mkdirSync(firmsFolder, { recursive: true, mode: 0o700 });
      const stem = safeFileName(suggestedName).replace(/\.amiable$/i, '');
      return Promise.resolve(freePath(firmsFolder, `${stem}.amiable`));
    },
    offer: (file) => Promise.resolve({ kind: 'url', url: madeFiles.add(file, 'attachment'), name: file.name }),
    publish: (file) => ({ url: madeFiles.add(file, 'inline'), name: file.name }),
  };
}
