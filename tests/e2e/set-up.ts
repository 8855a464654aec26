import { setup as makeTemporaryFolder } from '../temporary-folder.ts';
import { makeFirms } from './made-firms.ts';

/** What Playwright does once, before the first test; what it gives back, after the last. */
export default async function setUp(): Promise<() => void> {
  const clear = makeTemporaryFolder();
  await makeFirms();
  return clear;
}
