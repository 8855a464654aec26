export { WriteLetter } from './write-letter.tsx';
