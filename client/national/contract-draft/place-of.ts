const PLACES: readonly [RegExp, string][] = [
  [/^poundsPerPoint/, 'values/pounds-per-point'],
  [/^averageList/, 'values/average-list'],
  [/^aspirationPercent/, 'values/aspiration-percent'],
  [/^totalPoints/, 'indicators'],
  [/^indicatorsComplete|^indicatorsFrom|^note/, 'coverage'],
  [/^indicators/, 'indicators'],
  [/^nationalRegisters/, 'registers'],
];

/** The page of the draft where what a path of the year is about can be put right; the task list when there is none. */
export const placeOf = (draftId: string, path: string): string => {
  const page = PLACES.find(([pattern]) => pattern.test(path))?.[1];
  return `/national-contract/drafts/${draftId}${page ? `/${page}` : ''}`;
};
