export { PrioritiesTab } from './priorities-tab.tsx';
