/** Puts a text on the clipboard. By the event of a copy, since the window of the desktop grants a page no other way. */
export function putOnClipboard(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, true);
  document.execCommand('copy');
  document.removeEventListener('copy', put, true);
}
