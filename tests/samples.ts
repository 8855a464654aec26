import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real files shared by the project's repositories; absent from a public clone. */
const samplesFolder = join(import.meta.dirname, '../../shared/samples');

/** True where the sample files stand beside the repository. */
export const hasSamples = existsSync(samplesFolder);

export function samplePath(...parts: string[]): string {
  return join(samplesFolder, ...parts);
}
