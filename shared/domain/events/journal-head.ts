/** An event as letters and backups remember it: were the journal rewritten since, it would have another hash. */
export type JournalHead = { readonly id: number; readonly hash: string };

/** What a letter prints of a hash, 64 bits: enough that nobody finds another event with the same. */
const printedLength = 16;

/** `3f9a 1c02 77de 40b1`, to be read from paper. */
export function printedHash({ hash }: JournalHead): string {
  return hash.slice(0, printedLength).replace(/(.{4})(?=.)/g, '$1 ');
}

/** What the file of a letter says of the head on its pages, for programs to read. */
export function headMark({ id, hash }: JournalHead): string {
  return `Journal ${id} ${hash.slice(0, printedLength)}`;
}
