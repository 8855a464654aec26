export { BalanceStrip } from './balance-strip.tsx';
