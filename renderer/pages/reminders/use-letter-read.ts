import { usePaneWidth } from '../../hooks/use-pane-width.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';

/** Whether the letter is read in the place of the reasons, kept in the address, and the width of the pane for either; `isLetter`: there is one. */
export function useLetterRead(isLetter: boolean) {
  const [reads, setReads] = useUrlState('read');
  const panel = usePaneWidth('proposal', 360);
  const page = usePaneWidth('proposedLetter', 520);
  const isLetterRead = reads === 'letter' && isLetter;
  const [width, setWidth] = isLetterRead ? page : panel;
  return { isLetterRead, turn: () => setReads(reads === 'letter' ? '' : 'letter'), width, setWidth };
}
