import { useEffect, useRef, useState } from 'react';
import { isSame } from '../../shared/domain/values/concurrent-edits.ts';
import { followCard, markSent, startFollowing, takeSaved } from '../components/form/followed.ts';
import { useIsTyping } from '../components/form/unsaved-forms.tsx';

type FollowedForm<Card, Values> = {
  /** The card as last read. */
  readonly card: Card;
  readonly toValues: (card: Card) => Values;
  readonly values: Values;
  readonly setValues: (values: Values) => void;
  /** Reads the card again; settles in any case. */
  readonly reread: () => Promise<unknown>;
  readonly rows?: readonly (keyof Values & string)[];
};

/**
 * Keeps a form beside a card that other windows change: what is typed here stays, the other fields follow, and a field
 * changed in both is told (`clashes`). `save` sends what was read along with what was typed; it may answer false: not saved.
 */
export function useFollowed<Card, Values extends object>(form: FollowedForm<Card, Values>) {
  const { card, toValues, values, setValues, reread, rows } = form;
  const [followed, setFollowed] = useState(() => startFollowing(card, toValues));
  const [isSaving, setSaving] = useState(false);
  const isTyping = useIsTyping();
  // While this window saves, it cannot tell its own change from another's: it waits for the answer. Nor does it know, while a field
  // is being typed in, whether both change it.
  const isBehind = !isSaving && !isTyping && card !== followed.read;
  useEffect(() => {
    if (!isBehind) return;
    const next = followCard(followed, values, { card, toValues, ...(rows ? { rows } : {}) });
    setFollowed(next.followed);
    if (!isSame(next.values, values)) setValues(next.values);
  }, [isBehind, followed, values, card, toValues, rows, setValues]);

  const running = useRef<Promise<unknown> | null>(null);
  function save<Saved>(send: (read: Card) => Promise<Saved>): Promise<Saved> {
    const done = run(send);
    const forget = () => {
      running.current = null;
    };
    running.current = done.then(forget, forget);
    return done;
  }

  async function run<Saved>(send: (read: Card) => Promise<Saved>): Promise<Saved> {
    setSaving(true);
    try {
      const saved = await send(followed.read);
      if (saved !== false) setFollowed((before) => markSent(before, values));
      return saved;
    } finally {
      await reread();
      setSaving(false);
    }
  }

  function take(field: keyof Values & string): void {
    const next = takeSaved(followed, values, field);
    setFollowed(next.followed);
    setValues(next.values);
  }

  return {
    isSaving,
    isDirty: !isSame(values, followed.base),
    clashes: followed.clashes.map((field) => ({ field, saved: followed.base[field], take: () => take(field) })),
    save,
    /** The saving under way, for who waits to leave the form. */
    pending: () => running.current,
  };
}
