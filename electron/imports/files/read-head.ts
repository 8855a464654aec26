import { open } from 'node:fs/promises';
import { refuseUnreadable } from './unreadable.ts';

/** Length of the beginning that shows what a file is. */
const headBytes = 16 * 1024;

/** The first bytes of a file, and its size. @throws AppError `file_unreadable`. */
export async function readHead(path: string): Promise<{ bytes: Uint8Array; size: number }> {
  const file = await open(path, 'r').catch(refuseUnreadable(path));
  try {
    const { size } = await file.stat();
    const { bytesRead, buffer } = await file
      .read(new Uint8Array(headBytes), 0, headBytes, 0)
      .catch(refuseUnreadable(path));
    return { bytes: buffer.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}
