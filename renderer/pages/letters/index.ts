export { letterColumns } from './letter-columns.tsx';
export { LetterWindow } from './letter-window.tsx';
export { WriteLetter } from './write-letter.tsx';
