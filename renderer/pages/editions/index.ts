export { CloseBalance } from './close-balance.tsx';
