import { readFile } from 'node:fs/promises';
import PostalMime, { type Address } from 'postal-mime';
import { AppError } from '../../../shared/errors.ts';

/** Somebody an e-mail names. */
export type MailAddress = { readonly name: string; readonly address: string };

export type ReadMail = {
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  /** UTC instant; null where the e-mail has no date that can be read. */
  readonly sentAt: string | null;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array<ArrayBuffer> }[];
};

/**
 * Reads an e-mail as mail programs save it (RFC 5322, `.eml`). Pictures inside its text (a logo under a signature) are not given: they stay in the file itself.
 * @throws AppError `file_unreadable`, `file_format` / `mail`
 */
export async function readMail({ path }: { readonly path: string }): Promise<ReadMail> {
  const content = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file_unreadable', { cause });
  });
  const mail = await PostalMime.parse(content).catch((cause: unknown) => {
    throw new AppError('file_format', { reason: 'mail', cause });
  });
  const { from, to = [], date, subject = '', text = '', attachments } = mail;
  if (from === undefined && date === undefined) throw new AppError('file_format', { reason: 'mail' });
  return {
    from: from === undefined ? null : (mailboxes(from)[0] ?? null),
    to: to.flatMap(mailboxes),
    sentAt: instantOf(date),
    subject: subject.trim(),
    text: text.trim(),
    attachments: attachments
      .filter(({ related, disposition }) => !related && disposition !== 'inline')
      .map(({ filename, content: bytes }, index) => ({
        name: filename ?? `${index + 1}`,
        content: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes),
      })),
  };
}

function mailboxes(address: Address): MailAddress[] {
  const all = address.group ?? [address];
  return all.flatMap(({ name, address: mail }) => (mail ? [{ name: name.trim(), address: mail.trim() }] : []));
}

function instantOf(date: string | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
