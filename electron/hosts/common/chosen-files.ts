import { statSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { newToken } from './tokens.ts';

export type ChosenFile = { readonly path: string; readonly name: string };

/** Files the user chose or uploaded, by token: pages name a file they were given, never a path. */
export type ChosenFiles = {
  /** Returns the token of `file`. */
  add(file: ChosenFile): string;
  /** @throws AppError `not_found` / `file` for a token never given, `file_unreadable` / `notAFile`: reading a pipe would never end. */
  get(token: string): ChosenFile;
};

/** No file yet; tokens last as long as the process. */
export function createChosenFiles(): ChosenFiles {
  const files = new Map<string, ChosenFile>();
  return {
    add(file) {
      const token = newToken();
      files.set(token, file);
      return token;
    },
    get(token) {
      const file = files.get(token);
      if (file === undefined) throw new AppError('not_found', { reason: 'file' });
      const facts = statSync(file.path, { throwIfNoEntry: false });
      if (facts && !facts.isFile())
        throw new AppError('file_unreadable', { reason: 'notAFile', details: { name: file.name } });
      return file;
    },
  };
}
