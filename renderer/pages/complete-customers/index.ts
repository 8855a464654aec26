export { CustomersGaps } from './customers-gaps.tsx';
export { pastedCells } from './pasted-cells.ts';
