export { PromiseDrawer } from './promise-drawer.tsx';
export { PromiseWindow } from './promise-window.tsx';
