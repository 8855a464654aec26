import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';

/** Says why a path cannot be opened or read. @throws AppError `file_unreadable`, with `folder` as reason for a folder. */
export function refuseUnreadable(path: string): (cause: unknown) => never {
  return (cause) => {
    const isFolder = cause instanceof Error && 'code' in cause && cause.code === 'EISDIR';
    if (!isFolder) throw new AppError('file_unreadable', { cause });
    throw new AppError('file_unreadable', { reason: 'folder', details: { name: basename(path) }, cause });
  };
}
