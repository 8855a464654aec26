export { Holds } from './holds.tsx';
