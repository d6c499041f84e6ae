/** How much of the work of a practice was taken over, in words. */
export const partWords = (percent: string | null): string => (percent === null ? 'All of it' : `${percent}% of it`);
