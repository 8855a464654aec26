import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { processMark } from '../../../db/sqlite/process-mark.ts';
import { safeFileName } from '../../../shared/domain/values/file-names.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ChosenFiles } from '../common/chosen-files.ts';
import { freePath } from '../common/file-names.ts';
import { newToken } from '../common/tokens.ts';

export type Uploads = {
  /** Keeps the body of `request` as a file called `name`. @throws AppError `validation` / `fileTooLarge`, `disk_full`, `cancelled`. */
  receive(request: IncomingMessage, name: string): Promise<{ token: string; name: string; sizeBytes: number }>;
  /** Forgets what was uploaded, firm files apart. */
  clear(): Promise<void>;
};

export const mostUploadBytes = 2 * 1024 ** 3;

/**
 * Uploads go under `folder`, each alone in a subfolder under its own name; a firm file goes to `firmsFolder`, where it stays:
 * in a browser the upload is the file the user works on from then on.
 */
export function createUploads(folders: { folder: string; firmsFolder: string }, files: ChosenFiles): Uploads {
  const own = join(folders.folder, `${processMark()}-${newToken()}`);
  return {
    async receive(request, givenName) {
      if (Number(request.headers['content-length'] ?? 0) > mostUploadBytes) throw tooLarge();
      const name = safeFileName(givenName);
      const isFirm = name.toLowerCase().endsWith('.amiable');
      const folder = isFirm ? folders.firmsFolder : join(own, newToken());
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const partial = join(folder, `${newToken()}.${processMark()}.partial`);
      const sizeBytes = await writeBody(request, partial);
      const path = freePath(folder, name);
      await rename(partial, path);
      return { token: files.add({ path, name }), name, sizeBytes };
    },
    clear: () => rm(own, { recursive: true, force: true }),
  };
}

/** Returns the bytes written; nothing partial is left behind. */
async function writeBody(request: IncomingMessage, path: string): Promise<number> {
  let sizeBytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.byteLength;
      done(sizeBytes > mostUploadBytes ? tooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(request, limit, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return sizeBytes;
  } catch (error) {
    await rm(path, { force: true });
    throw expected(error);
  }
}

function expected(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') return new AppError('disk_full');
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return new AppError('cancelled');
  return error;
}

function tooLarge(): AppError {
  return new AppError('validation', { reason: 'fileTooLarge', details: { mostBytes: mostUploadBytes } });
}
