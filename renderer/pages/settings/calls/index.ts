export { CallsTab } from './calls-tab.tsx';
