export { BeginRun, RunNotice } from './run-notice.tsx';
