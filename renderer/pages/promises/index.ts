export { PromiseDrawer } from './promise-drawer.tsx';
