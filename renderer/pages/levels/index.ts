export { PriorLevel } from './prior-level.tsx';
