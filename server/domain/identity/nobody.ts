/** The id of nothing: what an id that cannot be one of ours is read as, so that it is found nowhere. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
