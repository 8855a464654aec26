import type { HeldFile } from '../client/client.ts';

/** How the firm opened next begins: on which screen, and with which files to import, the first of them already held by the application. */
type Beginning = { readonly path: string; readonly files: readonly (File | HeldFile)[] };

const home: Beginning = { path: '/', files: [] };
let beginning = home;

/** The firm opened next begins by importing `files`. */
export function beginWithFiles(files: Beginning['files']): void {
  beginning = { path: '/imports', files };
}

/** The firm opened next begins on its home screen: what it was to begin with did not come about. */
export function beginAtHome(): void {
  beginning = home;
}

/** The address of the screen that a firm begins on. */
export function beginningPath(): string {
  return beginning.path;
}

/** The files that the firm begins with, given once. */
export function takeFiles(): Beginning['files'] {
  const { files } = beginning;
  beginning = home;
  return files;
}
