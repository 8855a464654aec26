const quickImports = new URL('quick-imports.mjs', import.meta.url).href;

/** Every process and thread that the run starts, those of vitest included, reads this first. */
export function setup(): void {
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import ${quickImports}`.trim();
}
