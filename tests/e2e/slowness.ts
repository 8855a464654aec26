/** How many times slower than it is Chromium is made to be, to see that nothing depends on its speed: `AMIABLE_SLOW=4`. */
export const slowness = Number(process.env.AMIABLE_SLOW ?? 1);
