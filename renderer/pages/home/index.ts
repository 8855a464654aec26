export { EmptyLedger } from './empty-ledger.tsx';
export { StaleNotice } from './stale-notice.tsx';
