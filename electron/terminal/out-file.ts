import { mkdir, writeFile } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';

/** Writes the file the user asked for. @throws AppError `file_unreadable` / `writing`, `disk_full` */
export async function writeOut(path: string, content: Uint8Array): Promise<void> {
  await whileWriting(path, () => writeFile(path, content));
}

/** Makes the folder the user asked for. @throws as `writeOut` */
export async function makeFolder(path: string): Promise<void> {
  await whileWriting(path, () => mkdir(path, { recursive: true }));
}

async function whileWriting(name: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const isFull = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
    if (isFull) throw new AppError('disk_full', { cause });
    throw new AppError('file_unreadable', { reason: 'writing', details: { name }, cause });
  }
}
