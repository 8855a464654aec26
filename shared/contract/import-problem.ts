import { z } from 'zod';

/** Something wrong, or to look at, on a line of a file. */
export const importProblem = z.object({
  /** Null for a finding about a customer or the file as a whole. */
  line: z.int().min(1).nullable(),
  code: z.string(),
  /** Facts for the sentence `problems.<code>` of the dictionaries. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  raw: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;
