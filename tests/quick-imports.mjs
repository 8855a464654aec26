/**
 * Preloaded into every process and thread of the tests. Node parses the package.json of a library again for each of its
 * files; that of drizzle-orm is 180 kB large and covers over a hundred files, so that a thread started from the sources
 * took two seconds, most of them for this.
 */
import { registerHooks } from 'node:module';

const isInside = /\/node_modules\/drizzle-orm\/.*\.js$/;
const found = new Map();

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL = '' } = context;
    if (specifier.startsWith('.') && isInside.test(parentURL))
      return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
    if (!specifier.startsWith('drizzle-orm')) return next(specifier, context);
    if (!found.has(specifier)) found.set(specifier, { ...next(specifier, context), shortCircuit: true });
    return found.get(specifier);
  },
});
