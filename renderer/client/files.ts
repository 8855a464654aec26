import { z } from 'zod';
import { fileToken } from '../../shared/contract/common/values.ts';
import { importExtensions } from '../../shared/domain/imports/kinds.ts';
import { AppError } from '../../shared/errors.ts';
import { client, type HeldFile } from './client.ts';
import { pageKeyHeaders } from './page-key.ts';
import { tellDone } from './tell-done.ts';

export type FilePurpose = 'ledger' | 'firm' | 'proof' | 'logo' | 'attachment';

/** True for the name of a firm's own file. */
export const isFirmFile = (name: string) => /\.amiable$/i.test(name);

const heldFile = z.object({ token: fileToken, name: z.string(), sizeBytes: z.int() });
const accepted: Record<FilePurpose, string> = {
  ledger: [...importExtensions.map((extension) => `.${extension}`), 'text/plain', 'text/csv'].join(),
  firm: '.amiable',
  logo: '.png,.jpg,.jpeg',
  proof: '.pdf,.png,.jpg,.jpeg',
  // Any file: what a customer sends is not only pages and pictures.
  attachment: '',
};

/** Gives a dropped or chosen file to the application. @throws AppError `file_unreadable` / `upload`. */
export async function holdFile(file: File): Promise<HeldFile> {
  const refuse = (cause?: unknown): never => {
    throw new AppError('file_unreadable', { reason: 'upload', details: { name: file.name }, cause });
  };
  if (window.amiable) return (await window.amiable.holdDroppedFile(file)) ?? refuse();
  const address = `/files?name=${encodeURIComponent(file.name)}`;
  const reply = await fetch(address, { method: 'POST', headers: pageKeyHeaders(), body: file }).catch(refuse);
  if (!reply.ok) return refuse();
  return heldFile.parse(await reply.json());
}

/** Asks for a file: the system's dialog in the desktop host, an upload in the browser host. Null when given up. */
export async function chooseFile(purpose: Exclude<FilePurpose, 'ledger'>): Promise<HeldFile | null> {
  const [file] = await chooseFiles(purpose);
  return file instanceof File ? holdFile(file) : (file ?? null);
}

/** Asks for files to import, several at once; none when given up. */
export function chooseLedgers(): Promise<readonly (File | HeldFile)[]> {
  return chooseFiles('ledger');
}

async function chooseFiles(purpose: FilePurpose): Promise<readonly (File | HeldFile)[]> {
  return window.amiable ? client.files.pick({ purpose }) : askBrowser(accepted[purpose], purpose === 'ledger');
}

function askBrowser(accept: string, multiple: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}

/** Hands a made file to the user: already saved, or to download from `url`. `savedText` says where it went. */
export function deliver(
  file: { kind: 'saved'; name: string } | { kind: 'url'; url: string; name: string } | { kind: 'cancelled' },
  savedText: (name: string) => string,
): void {
  if (file.kind === 'saved') tellDone(savedText(file.name));
  if (file.kind === 'url') download(file.url, file.name);
}

/** Saves the file at `url` under `name`, as a click on a link would. */
export function download(url: string, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
}
