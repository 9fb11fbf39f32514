/** The schema number that stored matches, zips and logs carry. Raised together with an upcaster in migrations/. */
export const SCHEMA = 2
