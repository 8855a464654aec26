/** The header by which a page tells the browser host the day of its user's clock, as `YYYY-MM-DD`. */
export const userDayHeader = 'x-amiable-day';
