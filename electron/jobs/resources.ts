import { join } from 'node:path';

/** The folder of fonts and tables: two levels up both in the sources and in the bundles, which sit one folder deep in `dist`. */
export const resourcesFolder = join(import.meta.dirname, '../../resources');
