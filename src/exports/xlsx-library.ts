/** A chunk by this name: by its own, `index`, it would be taken for DHIS2's shell in the budgets of sizes. */
export { default as writeXlsxFile } from 'write-excel-file/universal'
