/** What each family of published files is, by the name under which the loader keeps it. */
const families: Readonly<Record<string, string>> = {
  'commissioner-icbs': 'CCGs and the ICBs they became part of',
  deprivation: 'Deprivation scores of practices',
  demonstration: 'Figures of the demonstration',
  'list-sizes': 'Patients registered at each practice',
  'list-sizes-by-column': 'Patients registered at each practice',
  'network-workbook': 'Primary care networks and their practices (ODS)',
  'ods-commissioners': 'CCGs and sub-ICB locations (ODS)',
  'ods-practices': 'GP practices (ODS)',
  'practice-payments': 'NHS Payments to General Practice',
  'qof-achievement': 'QOF achievement',
  'qof-geographies': 'Practices and their areas in a QOF year',
  'qof-indicators': 'QOF indicators and their points',
  'qof-prevalence': 'QOF registers (prevalence)',
  'registered-practices': 'Practices and their areas on a date',
};

/** The family of a file in words; its own name for one that this portal does not know any more. */
export function familyInWords(layout: string): string {
  return families[layout] ?? layout;
}
