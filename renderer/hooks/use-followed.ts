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
 * Keeps a form up to date with a card that other windows change: fields edited here keep their text, the others follow the
 * card, and a field changed in both is reported (`clashes`). `save` sends the card as it was read along with the values;
 * it may answer false, which means not saved.
 */
export function useFollowed<Card, Values extends object>(form: FollowedForm<Card, Values>) {
  const { card, toValues, values, setValues, reread, rows } = form;
  const [followed, setFollowed] = useState(() => startFollowing(card, toValues));
  const [isSaving, setSaving] = useState(false);
  const isTyping = useIsTyping();
  // While this window saves, its own change and that of another window look alike, so it waits for the answer. While a field is
  // being typed in, it is not known yet whether both windows change it.
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
    /** The saving under way, for code that must wait for its end before the form is left. */
    pending: () => running.current,
  };
}
