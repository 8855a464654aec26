const clock = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/;
const hours = /^(\d{1,2})h(?:(\d{1,2})(?:min|mn|m)?)?$/;
const minutes = /^(\d{1,3})(?:(?:min|mn|m|['’′])(?:([0-5]?\d)(?:s|sec|["″])?)?)?$/;
const seconds = /^(\d{1,5})(?:s|sec)$/;

/**
 * A duration as people write it, in seconds: `2:14`, `1:02:03`, `2 min 14 s`, `45 s`, `1 h 30`; a number alone is minutes. Null for any other
 * text.
 */
export function readDuration(typed: string): number | null {
  const text = typed.toLowerCase().replaceAll(/\s/g, '');
  const timed = clock.exec(text);
  if (timed) return Number(timed[1] ?? 0) * 3600 + Number(timed[2]) * 60 + Number(timed[3]);
  const inHours = hours.exec(text);
  if (inHours) return Number(inHours[1]) * 3600 + Number(inHours[2] ?? 0) * 60;
  const inMinutes = minutes.exec(text);
  if (inMinutes) return Number(inMinutes[1]) * 60 + Number(inMinutes[2] ?? 0);
  const inSeconds = seconds.exec(text);
  return inSeconds ? Number(inSeconds[1]) : null;
}

/** A duration in seconds as a field shows it: `2:14`, `1:02:03`. */
export function writeDuration(duration: number): string {
  const { h, min, s } = partsOf(duration);
  const whole = [h, min, s].map((part) => String(part).padStart(2, '0'));
  return h === 0 ? `${min}:${whole[2]}` : `${h}:${whole[1]}:${whole[2]}`;
}

/** A duration in seconds by the symbols of its units, which every language shares: `2 min 14 s`, `1 h 2 min`. */
export function spellDuration(duration: number): string {
  const { h, min, s } = partsOf(duration);
  return Object.entries({ h, min, s })
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ');
}

function partsOf(duration: number) {
  return { h: Math.floor(duration / 3600), min: Math.floor((duration % 3600) / 60), s: duration % 60 };
}
