export type { OpenItemsInspection as InspectedList } from '../../../../../shared/contract/imports/open-items.ts';
