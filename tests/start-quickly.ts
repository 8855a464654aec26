import { tmpdir } from 'node:os';
import { join } from 'node:path';

const quickImports = new URL('quick-imports.mjs', import.meta.url).href;

/**
 * Every process and thread that the run starts, those of vitest included, reads this first. What one of them compiles, the next ones
 * need not: a thread started from the sources takes a third of the time.
 */
export function setup(): void {
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${quickImports}`.trim();
  process.env.NODE_COMPILE_CACHE = join(tmpdir(), 'compiled');
}
