import { setup as makeTemporaryFolder } from '../temporary-folder.ts';
import { makeDemonstration } from './demonstration-file.ts';

/** What Playwright does once, before the first test; what it gives back, after the last. */
export default function setUp(): () => void {
  makeDemonstration();
  return makeTemporaryFolder();
}
