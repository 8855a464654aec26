export { letterColumns } from './letter-columns.tsx';
export { LettersSplit, useReadLetter } from './letters-split.tsx';
export { WriteLetter } from './write-letter.tsx';
