import type { HeldFile } from '../client/client.ts';

type Files = readonly (File | HeldFile)[];

const home = '/';
let path: string = home;
let brought: Files = [];

/** The firm created or opened next begins by importing `files`; without any, with its first steps. */
export function beginWith(files: Files): void {
  path = files.length > 0 ? '/imports' : '/first-steps';
  brought = files;
}

/** The firm opened next begins on its home screen: what it was to begin with did not come about. */
export function beginAtHome(): void {
  path = home;
  brought = [];
}

/** The address of the screen that a firm begins on. */
export function beginningPath(): string {
  return path;
}

/** Told once a firm has begun: the next begins on its home screen. */
export function hasBegun(): void {
  path = home;
}

/** The files that a firm begins with, given once. */
export function takeFiles(): Files {
  const files = brought;
  brought = [];
  return files;
}
