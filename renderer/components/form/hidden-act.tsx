type HiddenActProps = { shortcut: string; label: string; disabled?: boolean; onClick: () => void };

/** What stands in a menu, for its key and for the palette, which have no hand in a menu that is closed. */
export function HiddenAct({ shortcut, label, disabled = false, onClick }: HiddenActProps) {
  return (
    <button
      type="button"
      hidden
      tabIndex={-1}
      data-shortcut={shortcut}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    />
  );
}
