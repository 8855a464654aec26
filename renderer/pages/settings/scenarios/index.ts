export { ScenariosTab } from './scenarios-tab.tsx';
