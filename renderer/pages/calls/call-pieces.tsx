import type { CallPiece } from '../../../shared/contract/calls.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './calls.module.css';

/** A text of calls with the figures of a customer; what there is nothing to say of is marked. */
export function CallPieces({ pieces }: { pieces: readonly CallPiece[] }) {
  const { t } = useText();
  let at = 0;
  return (
    <p className={classes.script}>
      {pieces.map(({ kind, text }) => {
        const key = at;
        at += text.length + 1;
        if (kind === 'words') return <span key={key}>{text}</span>;
        return kind === 'figure' ? (
          <strong key={key}>{text}</strong>
        ) : (
          <mark key={key}>{t('calls.missing', { name: text })}</mark>
        );
      })}
    </p>
  );
}
