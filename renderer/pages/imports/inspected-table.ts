import type { TableInspection } from '../../../shared/contract/imports.ts';

/** A list as it is understood, to check and correct. */
export type InspectedTable = Extract<TableInspection, { kind: 'table' }>;
