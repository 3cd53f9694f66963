import { userRole } from './kinds/user-role'

/** What the app answers to: without it the app, its plugin and its data store are closed. */
const APP = 'M_seccmu'

const READ = [APP, 'M_dhis-web-dashboard', 'M_dhis-web-data-visualizer', 'M_dhis-web-maps'] as const

export const readerRole = userRole({
  code: 'UR_SECCMU_LECTURE',
  name: { fr: 'SEC-CMU : lecture', en: 'SEC-CMU: reading' },
  description: {
    fr: "Ouvre l'application SEC-CMU, les tableaux de bord, les graphiques et les cartes.",
    en: 'Opens the SEC-CMU app, dashboards, charts and maps.',
  },
  authorities: READ,
})
export const entryRole = userRole({
  code: 'UR_SECCMU_SAISIE',
  name: { fr: 'SEC-CMU : saisie', en: 'SEC-CMU: data entry' },
  description: {
    fr: 'Lecture, saisie des données et contrôle par les règles de validation.',
    en: 'Reading, data entry and checking by validation rules.',
  },
  authorities: [
    ...READ,
    'M_dhis-web-aggregate-data-entry',
    'M_dhis-web-dataentry',
    'M_dhis-web-data-quality',
    'F_DATAVALUE_ADD',
    'F_RUN_VALIDATION',
  ],
})
export const administratorRole = userRole({
  code: 'UR_SECCMU_ADMIN',
  name: { fr: 'SEC-CMU : administration', en: 'SEC-CMU: administration' },
  description: {
    fr: "Installe et met à jour le paquet SEC-CMU, importe des données, relance l'analyse. Le droit d'éditer chaque objet vient du partage.",
    en: 'Installs and upgrades the SEC-CMU package, imports data, runs analytics. The right to edit each object comes from sharing.',
  },
  authorities: [
    ...READ,
    'M_dhis-web-aggregate-data-entry',
    'M_dhis-web-dataentry',
    'M_dhis-web-data-quality',
    'M_dhis-web-import-export',
    'M_dhis-web-maintenance',
    'F_DATAVALUE_ADD',
    'F_EDIT_EXPIRED',
    'F_RUN_VALIDATION',
    'F_EXPORT_DATA',
    'F_METADATA_EXPORT',
    'F_METADATA_IMPORT',
    'F_PERFORM_MAINTENANCE',
    'F_CATEGORY_COMBO_PUBLIC_ADD',
    'F_CATEGORY_OPTION_PUBLIC_ADD',
    'F_CATEGORY_PUBLIC_ADD',
    'F_CONSTANT_ADD',
    'F_DASHBOARD_PUBLIC_ADD',
    'F_DATAELEMENT_PUBLIC_ADD',
    'F_DATAELEMENTGROUP_PUBLIC_ADD',
    'F_DATAELEMENTGROUPSET_PUBLIC_ADD',
    'F_DATASET_PUBLIC_ADD',
    'F_INDICATOR_PUBLIC_ADD',
    'F_INDICATORGROUP_PUBLIC_ADD',
    'F_INDICATORGROUPSET_PUBLIC_ADD',
    'F_INDICATORTYPE_ADD',
    'F_LEGEND_SET_PUBLIC_ADD',
    'F_MAP_PUBLIC_ADD',
    'F_ORGUNITGROUP_PUBLIC_ADD',
    'F_ORGUNITGROUPSET_PUBLIC_ADD',
    'F_SECTION_ADD',
    'F_USERGROUP_PUBLIC_ADD',
    'F_USERROLE_PUBLIC_ADD',
    'F_VALIDATIONRULE_PUBLIC_ADD',
    'F_VALIDATIONRULEGROUP_PUBLIC_ADD',
    'F_VISUALIZATION_PUBLIC_ADD',
  ],
})
