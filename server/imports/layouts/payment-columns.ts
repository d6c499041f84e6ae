import type { ColumnSpec } from '../files/headings.ts';

/** What is kept of each practice, under every heading that the years 2014-15 to 2018-19 give it. */
export const PRACTICE_COLUMNS = {
  region: {
    names: [
      'NHS England (Region) code',
      'NHSEnglandRegionLocalOfficeCode',
      'NHS England (Region, local office) Code',
      'NHS England and NHS Improvement (Region, local office) Code',
    ],
  },
  regionName: {
    names: [
      'NHS England (Region) Name',
      'NHSEnglandRegionLocalOfficeName',
      'NHS England (Region, local office) Name',
      'NHS England and NHS Improvement (Region, local office) Name',
    ],
  },
  commissioner: { names: ['CCG Code'] },
  commissionerName: { names: ['CCG Name'] },
  practice: { names: ['Practice Code'] },
  practiceName: { names: ['Practice Name'] },
  postcode: { names: ['Practice Postcode'] },
  openedOn: { names: ['Practice Open Date'] },
  closedOn: { names: ['Practice Close Date'] },
  contract: { names: ['Contract Type'] },
  dispensing: { names: ['Dispensing Practice'] },
  registered: { names: ['Number of Registered Patients (Last Known Figure)', 'Average Number of Registered Patients'] },
  weighted: { names: ['Number of Weighted Patients (Last Known Figure)', 'Average Number of Weighted Patients'] },
} as const satisfies Record<string, ColumnSpec>;

/**
 * The lines that are kept, under our name for each. Local enhanced services became local incentive schemes in 2018-19;
 * 2015-16 gives them in two parts, by the system that paid.
 */
export const LINE_COLUMNS = {
  global_sum: { names: ['Global Sum'] },
  mpig_correction: { names: ['MPIG Correction factor'] },
  balance_of_pms: { names: ['Balance of PMS Expenditure'] },
  total_qof: { names: ['Total QOF Payments'] },
  national_enhanced: { names: ['Total National Enhanced Services', 'NationalEnhancedServices'], optional: true },
  local_enhanced: { names: ['Total Local Enhanced Services'], optional: true },
  local_enhanced_nhais: { names: ['LocalEnhancedServices_NHAIS'], optional: true },
  local_enhanced_isfe: { names: ['LocalEnhancedServices_ISFE'], optional: true },
  local_incentive: { names: ['Total Local Incentive Schemes'], optional: true },
  total: { names: ['Total NHS Payments to General Practice'] },
  deductions: { names: ['Deductions for Pensions, Levies and Prescription Charge Income'] },
  total_after_deductions: { names: ['Total NHS Payments to General Practice Minus Deductions'] },
} as const satisfies Record<string, ColumnSpec>;

export type PaymentLine = keyof typeof LINE_COLUMNS;

/** Headings of those years that are known and not kept. */
export const PAYMENT_HEADINGS_NOT_READ = [
  'Practice Address',
  'Practice Type',
  'Practice Rurality',
  'Atypical Characteristics',
  'Quarter used for patient data',
  'Average payments per registered patient',
  'AveragePaymentPerRegisteredPatient',
  'Average payments per weighted patient',
  'AveragePaymentPerWeightedPatient',
  'Premises Payments',
  'Seniority',
  'Doctors Retainer Scheme Payments',
  'Total Locum Allowances',
  'Prolonged Study Leave',
  'Appraisal Costs',
  'Appraisal_AppraiserCostsInRespectOfLocums',
  'PCO Admin Other',
  'Alcohol',
  'Childhood Vaccination and Immunisation Scheme',
  'Extended Hours Access',
  'GP Extended Hours Access',
  'Facilitating Timely Diagnosis and Support for People with Dementia',
  'Improving Patient Online Access',
  'Influenza and Pneumococcal Immunisations',
  'Learning Disabilities',
  'Minor Surgery',
  'Patient Participation',
  'Remote Care Monitoring',
  'Risk Profiling and Case Management',
  'Rotavirus and Shingles Immunisation',
  'Services for Violent Patients',
  'Unplanned Admissions',
  'Out Of Area in Hours Urgent Care',
  'Meningitis',
  'Pertussis',
  'General Practice Forward View',
  'Information Management and Technology',
  'Non DES Item Pneumococcal Vaccine, Childhood Immunisation Main Programme',
  'Prescribing Fee Payments',
  'Dispensing Fee Payments',
  'Reimbursement of Drugs',
  'Other Payments',
  'Other Payments1',
];
