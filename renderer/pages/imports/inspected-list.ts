import type { ListInspection } from '../../../shared/contract/imports.ts';

/** A list as it is understood, to check and correct. */
export type InspectedList = Extract<ListInspection, { kind: 'openItems' }>;
