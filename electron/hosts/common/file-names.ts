import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { numberedFileName } from '../../../shared/domain/values/file-names.ts';

/** A path in `folder` nothing occupies yet: `Name.ext`, else `Name (2).ext`… */
export function freePath(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, numberedFileName(name, number));
    if (!existsSync(path)) return path;
  }
}
