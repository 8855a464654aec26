import { z } from 'zod';

/** Something wrong, or to look at, on a line of a file. */
export const importProblem = z.object({
  line: z.int(),
  code: z.string(),
  /** Facts for the sentence `problems.<code>` of the dictionaries. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  raw: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;
