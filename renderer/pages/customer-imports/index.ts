export { CustomerBatchPage } from './customer-batch-page.tsx';
export { CustomersGaps } from './customers-gaps.tsx';
