import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type ErrorCode, errorCodes } from '../../errors.ts';

/** What a use case reads or changes; after a command its topics are announced and the screens that read them refetch. */
export const topics = [
  'app',
  'firm',
  'imports',
  'customers',
  'documents',
  'reminders',
  'letters',
  'plans',
  'promises',
  'disputes',
  'interactions',
  'tasks',
  'runs',
  'scenarios',
  'editions',
  'views',
  'visits',
  'use',
] as const;
export type Topic = (typeof topics)[number];

/** What a command changed, and in which firm; null: in none in particular. */
export type Change = { readonly firm: string | null; readonly topics: readonly Topic[] };

/** The topics a use case reads and those it changes. `isAside`: what it changes is not in the firm file. */
export type ContractMeta = {
  readonly reads?: readonly Topic[];
  readonly changes?: readonly Topic[];
  readonly isAside?: boolean;
};

/** `reason` picks a more precise sentence, `details` fills its blanks, `id` names an unexpected failure in the log. */
export const errorData = z.object({
  reason: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  id: z.string().optional(),
});

/**
 * HTTP status of each code: an expected failure is 4xx, for the request could not be met as asked; 5xx is for a full
 * disk and for the unexpected (RFC 9110).
 */
export const errorStatuses: Record<ErrorCode, number> = {
  validation: 422,
  not_found: 404,
  duplicate: 409,
  in_use: 409,
  conflict: 409,
  file_unreadable: 422,
  file_format: 422,
  firm_newer: 409,
  firm_damaged: 409,
  firm_locked: 423,
  disk_full: 507,
  busy: 409,
  cancelled: 499,
  internal: 500,
};

type ErrorMap = { [Code in ErrorCode]: { status: number; data: typeof errorData } };
const errorMap = Object.fromEntries(
  errorCodes.map((code) => [code, { status: errorStatuses[code], data: errorData }]),
) as ErrorMap;

const base = oc.$meta<ContractMeta>({}).errors(errorMap);

/** A use case that only reads. */
export const query = (...reads: readonly Topic[]) => base.meta({ reads });

/** A use case that writes; `changes` is announced once it has succeeded. */
export const command = (...changes: readonly Topic[]) => base.meta({ changes });
