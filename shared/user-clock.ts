/** The headers by which a page tells the browser host of its user's clock: the day, as `YYYY-MM-DD`, and the zone (IANA). */
export const userDayHeader = 'x-amiable-day';
export const userZoneHeader = 'x-amiable-zone';
