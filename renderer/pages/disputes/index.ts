export { DisputeDrawer } from './dispute-drawer.tsx';
