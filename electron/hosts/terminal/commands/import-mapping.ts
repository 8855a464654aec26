import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ImportOptions } from '../../../../shared/contract/imports.ts';
import { customerOptions } from '../../../../shared/contract/imports-customers.ts';
import { listOptions } from '../../../../shared/contract/imports-open-items.ts';
import type { ListKind } from '../../../../shared/domain/imports/kinds.ts';
import type { ImportMode } from '../../../../shared/domain/kinds.ts';
import { AppError, type ErrorDetails } from '../../../../shared/errors.ts';

/** What the command line says of how a list is read. */
export type Said = {
  readonly mode: ImportMode | undefined;
  readonly asOf: string | undefined;
  readonly mapping: string | undefined;
  readonly sheet: string | undefined;
};

/** How a list of each kind is read, as far as the user says. @throws AppError `validation` / `mappingFile`, `mappingName`, `mappingValue`, `mappingShape` */
export const optionsOfKind = {
  async openItems({ mode, asOf, mapping, sheet }: Said): Promise<ImportOptions> {
    const mapped = mapping === undefined ? {} : await readMapping(mapping, listOptions);
    return { table: { ...mapped, ...(mode && { mode }), ...(asOf && { asOf }), ...(sheet && { sheet }) } };
  },
  async customers({ mapping, sheet }: Said): Promise<ImportOptions> {
    const mapped = mapping === undefined ? {} : await readMapping(mapping, customerOptions);
    return { customers: { ...mapped, ...(sheet && { sheet }) } };
  },
} satisfies Record<ListKind, (said: Said) => Promise<ImportOptions>>;

/** What the columns hold, in the shape of the contract. */
async function readMapping<Options>(path: string, schema: z.ZodObject & z.ZodType<Options>): Promise<Options> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')), { reportInput: true });
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    throw issue === undefined
      ? new AppError('validation', { reason: 'mappingFile', cause })
      : new AppError('validation', { ...wrongPlace(issue, Object.keys(schema.shape)), cause });
  }
}

/** What is wrong in a file of column meanings, and where. */
function wrongPlace(issue: z.core.$ZodIssue, names: readonly string[]): { reason: string; details: ErrorDetails } {
  if (issue.code === 'unrecognized_keys')
    return { reason: 'mappingName', details: { name: issue.keys.join(', '), choices: names.join(', ') } };
  if (issue.path.length === 0) return { reason: 'mappingFile', details: {} };
  const said = { place: placeOf(issue.path), value: JSON.stringify(issue.input ?? null).slice(0, 60) };
  return issue.code === 'invalid_value'
    ? { reason: 'mappingValue', details: { ...said, choices: issue.values.join(', ') } }
    : { reason: 'mappingShape', details: said };
}

/** `columns[1]`: places are counted from 1, as people count columns. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : String(step))).join('');
}
