import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { makeTypedFields, type TypedFields } from './typed-fields.ts';

/** Saves a form. Resolves to false where something typed is wrong and rejects where saving failed; the form has then told the user. */
export type Save = () => Promise<unknown>;
/** A form with something typed that is not saved. */
export type UnsavedForm = {
  readonly scope: string;
  /** Null where leaving must not save: only the form's own button carries out its act. */
  readonly save: Save | null;
  /** The saving under way; null where there is none. */
  readonly pending: Pending;
  /** The path of the page on which the form stays while the address changes (another tab, a row opened); absent where it never stays. */
  readonly within?: string | undefined;
  /** What is lost by leaving, in words of its own; absent: something typed. */
  readonly loss?: Loss | undefined;
  /** Told when the user leaves and loses it. */
  readonly giveUp?: (() => void) | undefined;
};
export type Loss = { readonly title: string; readonly text: string };
type Pending = () => Promise<unknown> | null;
const nothing: Pending = () => null;

type LeaveOptions = {
  /** Only the forms of this dialog, or of the page. */
  readonly scope?: string;
  /** The address gone to; absent: the firm or the window is left. */
  readonly to?: string;
  /** Told when the user stays. */
  readonly onStay?: () => void;
};

/** Leaves at once, or after the user has said what becomes of the unsaved forms. */
export type Leave = (go: () => void, options?: LeaveOptions) => void;

export type Forms = {
  readonly forms: Set<UnsavedForm>;
  readonly typed: TypedFields;
  readonly leave: Leave;
};

export const FormsContext = createContext<Forms>({ forms: new Set(), typed: makeTypedFields(), leave: (go) => go() });
/** True while the user is asked what becomes of what is not saved: nothing is done by itself meanwhile. */
export const LeavingContext = createContext(false);
/** The scope of the forms that stand in no dialog. */
export const pageScope = 'page';

/** The dialog that holds a form: the scope of its unsaved forms, and how to close it without a question. */
export const DialogContext = createContext({ scope: pageScope, close: () => {} });

/** A screen, tab, dialog, firm or window that may be left while forms hold unsaved changes asks through this context. */
export function useLeave(): Leave {
  return useContext(FormsContext).leave;
}

/**
 * Asks before the user leaves this form while `isDirty`, and offers to `save` it unless `save` is null. Returns a function
 * that forgets the changes, for a form that closes itself once they are saved or discarded.
 */
export function useUnsaved(
  isDirty: boolean,
  save: Save | null,
  {
    pending = nothing,
    within,
    loss,
    giveUp,
  }: Pick<Partial<UnsavedForm>, 'pending' | 'within' | 'loss' | 'giveUp'> = {},
): () => void {
  const { forms } = useContext(FormsContext);
  const { scope } = useContext(DialogContext);
  const latest = useRef({ save, pending, loss, giveUp });
  useEffect(() => {
    latest.current = { save, pending, loss, giveUp };
  });
  const form = useMemo(
    () => ({
      scope,
      get save() {
        return latest.current.save;
      },
      pending: () => latest.current.pending(),
      within,
      get loss() {
        return latest.current.loss;
      },
      giveUp: () => latest.current.giveUp?.(),
    }),
    [scope, within],
  );
  useEffect(() => {
    if (!isDirty) return;
    forms.add(form);
    return () => void forms.delete(form);
  }, [forms, form, isDirty]);
  return useCallback(() => void forms.delete(form), [forms, form]);
}

/**
 * For a field that gives its text to its form when it is left. Before the user leaves the form, `settle` is called while a
 * text is pending. Returns the `settle` that the field itself must call: giving a value may change the address (a filter),
 * which settles the pending fields too.
 */
export function useTyped(isPending: boolean, settle: () => void): () => void {
  const { typed } = useContext(FormsContext);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  const [tell] = useState(() => {
    function tellOnce() {
      typed.delete(tellOnce);
      latest.current();
    }
    return tellOnce;
  });
  useEffect(() => {
    if (!isPending) return;
    typed.add(tell);
    return () => typed.delete(tell);
  }, [typed, tell, isPending]);
  return tell;
}

/**
 * Whether a field holds a text that its form does not know yet. The form can then be saved, although it is not known yet
 * which value changes.
 */
export function useIsTyping(): boolean {
  const { typed } = useContext(FormsContext);
  return useSyncExternalStore(typed.subscribe, typed.hasSome);
}

/** Pending texts are given to their forms before the forms are asked whether they hold unsaved changes. */
export function settleTyped(typed: TypedFields): void {
  const pending = typed.all();
  if (pending.length > 0) flushSync(() => pending.map((tell) => tell()));
}
