/** Stands for the dictionary of the command line in the built pages (`vite.config.ts`). */
export const terminal = {};
