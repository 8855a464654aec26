export { DisputeActions } from './dispute-actions.tsx';
export { DisputeDrawer } from './dispute-drawer.tsx';
