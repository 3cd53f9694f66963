/** A number as Java's MessageFormat prints it in a refusal: `1,024`. */
export const formatted = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 })
