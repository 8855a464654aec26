export { WorkTab } from './work-tab.tsx';
