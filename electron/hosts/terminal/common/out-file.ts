import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { MadeFile } from '../../../app/context.ts';
import { UsageError } from './usage.ts';

/** Writes the file the user asked for. @throws AppError `file_unreadable` / `writing`, `disk_full` */
export async function writeOut(path: string, content: Uint8Array): Promise<void> {
  await whileWriting(path, () => writeFile(path, content, { mode: 0o600 }));
}

/** Makes the folder the user asked for. @throws as `writeOut` */
export async function makeFolder(path: string): Promise<void> {
  await whileWriting(path, () => mkdir(path, { recursive: true, mode: 0o700 }));
}

/** Refuses a place where no file can be written, before anything is done that stays. @throws as `writeOut` */
export async function requireWritable(path: string): Promise<void> {
  await whileWriting(path, () => access(dirname(path), constants.W_OK));
}

async function whileWriting(name: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const isFull = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENAMETOOLONG')
      throw new AppError('file_unreadable', { reason: 'nameTooLong', details: { name: basename(name) }, cause });
    if (isFull) throw new AppError('disk_full', { cause });
    throw new AppError('file_unreadable', { reason: 'writing', details: { name }, cause });
  }
}

/** The format the extension of the file asked for means. @throws UsageError `extension` */
export function formatOf<Format extends string>(option: string, path: string, formats: readonly Format[]): Format {
  const extension = extname(path).slice(1).toLowerCase();
  const format = formats.find((each) => each === extension);
  if (format === undefined) throw new UsageError('extension', { option, word: path, choices: extensionsOf(formats) });
  return format;
}

/** `.pdf, .xlsx, .csv`. */
export function extensionsOf(formats: readonly string[]): string {
  return formats.map((format) => `.${format}`).join(', ');
}

/** Writes the file the application made last where the user asked for it. @throws as `writeOut` */
export async function writeMade(path: string, made: readonly MadeFile[]): Promise<void> {
  const content = made.at(-1)?.content;
  if (content === undefined) throw new AppError('internal');
  await writeOut(resolve(path), content);
}
