import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { AppError } from '../../../../shared/errors.ts';

/** What the columns hold, in the shape of the contract. @throws AppError `validation` / `mappingFile`, `mappingName`, `mappingValue`, `mappingShape` */
export async function readMapping<Options>(path: string, schema: z.ZodObject & z.ZodType<Options>): Promise<Options> {
  const text = await readFile(path, 'utf8').catch(refuseFile);
  const read = parseJson(text, schema);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const details = { name: issue.keys.join(', '), choices: Object.keys(schema.shape).join(', ') };
    throw new AppError('validation', { reason: 'mappingName', details });
  }
  if (!issue || issue.path.length === 0) throw new AppError('validation', { reason: 'mappingFile' });
  const said = { place: placeOf(issue.path), value: JSON.stringify(issue.input ?? null).slice(0, 60) };
  if (issue.code !== 'invalid_value') throw new AppError('validation', { reason: 'mappingShape', details: said });
  throw new AppError('validation', { reason: 'mappingValue', details: { ...said, choices: issue.values.join(', ') } });
}

function parseJson<Options>(text: string, schema: z.ZodType<Options>) {
  try {
    return schema.safeParse(JSON.parse(text), { reportInput: true });
  } catch (cause) {
    return refuseFile(cause);
  }
}

function refuseFile(cause: unknown): never {
  throw new AppError('validation', { reason: 'mappingFile', cause });
}

/** `columns[1]`: places are counted from 1, as people count columns. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : String(step))).join('');
}
