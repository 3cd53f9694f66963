/** Ministry's rule until told otherwise: on time by the 10th day, closed after the 15th. */
export const usualDelays = { expiryDays: 15, timelyDays: 10 } as const
